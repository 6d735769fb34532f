/** Attributes that are read out or shown. */
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
];

/** What is said in so many words and not in the dictionary: brands, codes and examples have no accents to lose. */
const BRANDS = /LinkedIn|WhatsApp|Telegram|Instagram|Messenger|Google|Microsoft|Recruiter|Sales Navigator/g;

/** Data in a text that is only read out and has no markup, between the characters that isolate it. */
const ISOLATED = /\u2068[^\u2069]*\u2069/g;

/** Texts that no language could change. Data is isolated, by `<bdi>` mostly, and what a person typed is no text. */
export function hardCoded(root: ParentNode): readonly string[] {
  const found: string[] = [];
  const isWords = (text: string) => /[A-Za-z]{2}/.test(text.replace(ISOLATED, '').replace(BRANDS, ''));
  for (const element of root.querySelectorAll('*')) {
    if (element.closest('style, script, bdi, option, code')) continue;
    for (const name of SPOKEN) {
      const value = element.getAttribute(name) ?? '';
      if (isWords(value)) found.push(`${element.localName}[${name}]: ${value}`);
    }
    for (const node of element.childNodes)
      if (node instanceof Text && isWords(node.data)) found.push(`${element.localName}: ${node.data.trim()}`);
    if (element.shadowRoot) found.push(...hardCoded(element.shadowRoot));
  }
  return found;
}
