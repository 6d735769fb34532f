/** Makes this the text that an element begins with. What says so already is left alone, as a write costs and a look does not. */
export function writeText(element: Element, text: string): void {
  const { firstChild } = element;
  if (!(firstChild instanceof Text)) element.prepend(text);
  else if (firstChild.data !== text) firstChild.data = text;
}

/** Gives an element an attribute, or takes it away where there is no value. */
export function writeAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** A part that an element is known to have. */
export function partOf(element: Element, selector: string): HTMLElement {
  const part = element.querySelector<HTMLElement>(selector);
  if (!part) throw new TypeError(`There is no ${selector}.`);
  return part;
}
