/*
 * For tests that are about the markup itself: what is painted, what assistive technology and browsers are told, what
 * moves. Everything else is done and read by the drivers.
 */

/** What an element has drawn, in its shadow root or, with `light-dom`, in the page. */
export function contentOf(element: Element): HTMLElement {
  const content =
    element.querySelector<HTMLElement>(':scope > .connect-content') ??
    element.shadowRoot?.querySelector<HTMLElement>('.connect-content');
  if (!content) throw new Error('Nothing is drawn.');
  return content;
}

/** The first of what is drawn that matches. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as querySelector's
export function drawnOne<Found extends Element = HTMLElement>(element: Element, selector: string): Found {
  const found = contentOf(element).querySelector<Found>(selector);
  if (!found) throw new Error(`Nothing is drawn that matches ${selector}.`);
  return found;
}

export const drawnAll = <Found extends Element = HTMLElement>(
  element: Element,
  selector: string,
): Found[] => [...contentOf(element).querySelectorAll<Found>(selector)];

/** The input of this name. */
export const inputOf = (element: Element, name: string): HTMLInputElement =>
  drawnOne<HTMLInputElement>(element, `[id$="-${name}"]`);

/** The button or link that does this. */
export const actionOf = (element: Element, name: string): HTMLElement =>
  drawnOne(element, name === 'submit' ? '[type=submit], [data-action=submit]' : `[data-action="${name}"]`);

/** What `aria-describedby` leads to, in words. */
export const descriptionOf = (element: Element): string =>
  (element.ariaDescribedByElements ?? []).map(({ textContent }) => textContent.trim()).join(' ');

/** What stands apart from the words around it, as a name of another script must. */
export const isolatedIn = (element: Element): string[] =>
  drawnAll(element, 'bdi').map(({ textContent }) => textContent);

/** What has the focus in an element. */
export const focusedIn = (element: Element): Element | null =>
  (contentOf(element).getRootNode() as Document | ShadowRoot).activeElement;
