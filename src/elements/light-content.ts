import { render, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { adoptStyles } from '../ui/adopt-styles.js';
import { CONTENT } from '../ui/content-styles.js';

/**
 * Content of an element in the page instead of its shadow root: one child of the element's own, slotted into place.
 * Its styles are adopted on the root around, counted, and taken away with the last element that needs them.
 */
export class LightContent {
  readonly #host: LitElement;
  readonly #child: HTMLElement;
  readonly #adopted = new Map<CSSResult, () => void>();
  #root: Node | undefined;

  constructor(host: LitElement, slot: string) {
    this.#host = host;
    this.#child = document.createElement('div');
    this.#child.slot = slot;
    this.#child.className = CONTENT;
  }

  get container(): HTMLElement {
    return this.#child;
  }

  draw(content: TemplateResult, language: string, styles: readonly CSSResult[]): void {
    this.#adopt(styles);
    this.#child.lang = language;
    // A framework that draws the page anew may have taken it away.
    if (this.#child.parentNode !== this.#host) this.#host.append(this.#child);
    render(content, this.#child, { host: this.#host });
  }

  /** Gives the styles back, as when the host is taken out of the page. */
  release(): void {
    for (const release of this.#adopted.values()) release();
    this.#adopted.clear();
    this.#root = undefined;
  }

  remove(): void {
    this.release();
    this.#child.remove();
  }

  #adopt(styles: readonly CSSResult[]): void {
    const root = this.#host.getRootNode();
    if (root !== this.#root) this.release();
    this.#root = root;
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    for (const style of styles)
      if (!this.#adopted.has(style)) this.#adopted.set(style, adoptStyles(root, [style]));
  }
}
