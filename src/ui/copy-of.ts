import { render, type TemplateResult } from 'lit';

const drawn = new Map<string, HTMLElement>();

/**
 * A copy of what a template draws, which was drawn once for each `key` and has none of Lit's marks in it. To copy is many
 * times faster than to draw, which matters where there are hundreds. The template has one element, and nothing in it
 * changes but by hand. Only in a browser: elsewhere there is nothing to copy from.
 */
export function copyOf(key: string, draw: () => TemplateResult): HTMLElement {
  let original = drawn.get(key);
  if (!original) {
    const place = document.createElement('div');
    render(draw(), place);
    original = place.firstElementChild as HTMLElement;
    removeMarks(original);
    drawn.set(key, original);
  }
  return original.cloneNode(true) as HTMLElement;
}

/** Comments are Lit's, and space between elements is the source's. */
function removeMarks(node: Node): void {
  for (const child of [...node.childNodes]) {
    const isBlank = child instanceof Text && child.data.trim() === '';
    if (child instanceof Comment || isBlank) child.remove();
    else removeMarks(child);
  }
}
