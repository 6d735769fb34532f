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

// Parts are found by where they are, which is several times faster than to search for them, and rows are drawn by hundreds.

/** The first element in one that is known to have it. */
export const firstIn = (element: Element): HTMLElement => element.firstElementChild as HTMLElement;

/** The last element in one that is known to have it. */
export const lastIn = (element: Element): HTMLElement => element.lastElementChild as HTMLElement;

/** The element after one that is known to have it. */
export const after = (element: Element): HTMLElement => element.nextElementSibling as HTMLElement;
