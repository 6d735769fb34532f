import type { CSSResult } from 'lit';

/** How often each sheet is in use on a root, so that the last one out takes it away. */
const uses = new WeakMap<Document | ShadowRoot, Map<CSSStyleSheet, number>>();

/** Puts the sheets on the root, once each however often they are asked for; answers with how to give them back. */
export function adoptStyles(root: Document | ShadowRoot, styles: readonly CSSResult[]): () => void {
  const sheets = styles.flatMap(({ styleSheet }) => (styleSheet ? [styleSheet] : []));
  const counts = uses.get(root) ?? new Map<CSSStyleSheet, number>();
  uses.set(root, counts);
  for (const sheet of sheets) {
    const count = counts.get(sheet) ?? 0;
    if (count === 0) root.adoptedStyleSheets.push(sheet);
    counts.set(sheet, count + 1);
  }
  return () => {
    for (const sheet of sheets.splice(0)) release(root, counts, sheet);
  };
}

function release(
  root: Document | ShadowRoot,
  counts: Map<CSSStyleSheet, number>,
  sheet: CSSStyleSheet,
): void {
  const count = (counts.get(sheet) ?? 1) - 1;
  counts.set(sheet, count);
  if (count === 0) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
}
