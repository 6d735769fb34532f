const ENGLISH = 'en';

/**
 * The tag among `known` that serves `language` best, as in RFC 4647: itself, else shorter and shorter beginnings of
 * it, else one of the same language and script. So `de-AT` gets `de`, `pt-PT` gets `pt-BR` and `zh-SG` gets `zh-Hans`,
 * but `zh-TW`, which is written otherwise, gets nothing. English is always known, so that no tag of somebody's own
 * such as `en-XA` takes its place.
 */
export function matchLanguage(language: string, known: readonly string[]): string | undefined {
  const tags = [...known, ENGLISH];
  const parts = language.toLowerCase().split('-');
  while (parts.length > 0) {
    const beginning = parts.join('-');
    const found = tags.find((tag) => tag.toLowerCase() === beginning);
    if (found !== undefined) return known.includes(found) ? found : undefined;
    parts.pop();
  }
  const written = writing(language);
  return written === undefined ? undefined : known.find((tag) => writing(tag) === written);
}

/** Language and script, such as `zh-Hant` of `zh-TW`; of what is no tag, nothing. */
function writing(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return script && `${language}-${script}`;
  } catch {
    return undefined;
  }
}
