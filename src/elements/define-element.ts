/**
 * Registers `element` as `tag`, unless the page has that tag already: the first definition wins, with one warning
 * when it is another class, as with two versions of the kit on one page.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag);
  if (known === undefined) customElements.define(tag, element);
  else if (known !== element)
    console.warn(`connect-account-kit: <${tag}> is already defined by another class, which stays.`);
}
