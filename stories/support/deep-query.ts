/** The first below a node that matches, in whatever shadow root: for what has no driver, such as pictures of a part. */
export function deepQuery(node: ParentNode, selector: string): HTMLElement | undefined {
  const own = node.querySelector<HTMLElement>(selector);
  if (own) return own;
  for (const element of node.querySelectorAll('*')) {
    const below = element.shadowRoot && deepQuery(element.shadowRoot, selector);
    if (below) return below;
  }
  return undefined;
}
