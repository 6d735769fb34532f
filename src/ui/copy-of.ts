import { render, type TemplateResult } from 'lit';

const drawn = new Map<string, Node>();

/**
 * A copy of a drawing that never changes, drawn once for each `key`. To copy is many times faster than to draw, which
 * matters where there are hundreds. Outside a browser there is nothing to copy from, and nothing to draw.
 */
export function copyOf(key: string, draw: () => TemplateResult): Node {
  let original = drawn.get(key);
  if (!original) {
    const place = document.createElement('div');
    render(draw(), place);
    original = place.firstElementChild ?? place;
    drawn.set(key, original);
  }
  return original.cloneNode(true);
}
