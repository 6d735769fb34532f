import {
  html,
  render as renderInto,
  type CSSResult,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { adoptStyles } from '../ui/adopt-styles.js';

export interface ContentHost extends LitElement {
  readonly lightDom: boolean;
}

/**
 * Where an element's content is drawn: in its shadow root, or, with `light-dom`, in one child of its own that is
 * slotted into place, so that password managers and the page's styles reach it. All of the content is in one root
 * either way, so that ids, labels, Enter and autofill work. The children that the page gave are never touched.
 */
export class ContentController implements ReactiveController {
  readonly #host: ContentHost;
  readonly #adopted = new Map<CSSResult, () => void>();
  #root: Document | ShadowRoot | undefined;
  #child: HTMLElement | undefined;
  readonly #name = `connect-content-${Math.random().toString(36).slice(2, 8)}`;
  #content: TemplateResult | undefined;

  constructor(host: ContentHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What holds the content, once it was drawn. */
  get container(): HTMLElement | undefined {
    return this.#child ?? this.#host.renderRoot.querySelector<HTMLElement>(`#${this.#name}`) ?? undefined;
  }

  /** For `render` of the host: its content, or the place for it. `language` is that of the words. */
  render(content: TemplateResult, language: string): TemplateResult {
    if (!this.#host.lightDom) {
      this.#content = undefined;
      return html`<div id=${this.#name} class="connect-content" lang=${language}>${content}</div>`;
    }
    this.#content = content;
    this.#child ??= this.#createChild();
    this.#child.lang = language;
    return html`<slot name=${this.#name}></slot>`;
  }

  /** Puts these styles on the root that the content is in; once there, they stay while the host is connected. */
  adopt(styles: readonly CSSResult[]): void {
    const root = this.#host.lightDom ? this.#host.getRootNode() : this.#host.renderRoot;
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    if (root !== this.#root) this.#release();
    this.#root = root;
    for (const style of styles)
      if (!this.#adopted.has(style)) this.#adopted.set(style, adoptStyles(root, [style]));
  }

  hostUpdated(): void {
    if (this.#content && this.#child) {
      if (this.#child.parentNode !== this.#host) this.#host.append(this.#child);
      renderInto(this.#content, this.#child, { host: this.#host });
    } else {
      this.#child?.remove();
      this.#child = undefined;
    }
  }

  hostConnected(): void {
    // Moved into another root, the styles have to come along.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    if (this.#host.lightDom) this.#release();
  }

  #release(): void {
    for (const release of this.#adopted.values()) release();
    this.#adopted.clear();
    this.#root = undefined;
  }

  #createChild(): HTMLElement {
    const child = document.createElement('div');
    child.slot = this.#name;
    child.className = 'connect-content';
    return child;
  }
}
