/**
 * Whether `tag` is still free for `element`. The first definition wins, with one warning when it is another class, as
 * with two versions of the kit on one page: an error would stop the page's own script.
 */
export function mayDefine(tag: string, element: CustomElementConstructor): boolean {
  const known = customElements.get(tag);
  if (known && known !== element)
    console.warn(`connect-account-kit: <${tag}> is already defined by another class, which stays.`);
  return known === undefined;
}
