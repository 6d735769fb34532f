/** Whether this page is in a window of its own that a page has opened, and that has done what it was for. */
export function isPopUp(): boolean {
  // Whoever opens a window for a round trip cuts the tie to it, but it still has no menu.
  const { menubar, opener } = globalThis as { readonly menubar?: BarProp; readonly opener?: unknown };
  return Boolean(opener) || menubar?.visible === false;
}
