import { css, render, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { adoptStyles } from '../ui/adopt-styles.js';
import { CONTENT, contentStyles } from '../ui/content-styles.js';

/**
 * A card has its frame in the shadow root, around the slots that belong into it; what is in the page is what it holds.
 * Said twice, so that it wins over the card's own styles, wherever among the page's sheets those come to be.
 */
const lightStyles = contentStyles(css`
  .card.card {
    max-inline-size: none;
    padding: 0;
    border: 0;
    background: none;
  }
  .leaving.leaving {
    inset: 0;
  }
`);

/** What stands around it stands off from it by itself. */
const frameStyles = contentStyles(css`
  .card.card ::slotted(.connect-content) {
    margin: 0;
  }
`);

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
    this.#adopt([...styles, lightStyles]);
    this.#dressFrame([...styles, frameStyles]);
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

  /** What an element draws around its content stays in its shadow root. */
  #dressFrame(styles: readonly CSSResult[]): void {
    const { adoptedStyleSheets } = this.#host.renderRoot as ShadowRoot;
    for (const { styleSheet } of styles)
      if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
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
