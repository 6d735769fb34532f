import { html, type CSSResult, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { LightContent } from './light-content.js';

export interface ContentHost extends LitElement {
  readonly lightDom: boolean;
}

interface Drawing {
  readonly content: TemplateResult;
  readonly language: string;
  readonly styles: readonly CSSResult[];
}

/**
 * Where an element's content is drawn: in its shadow root, or, with `light-dom`, in a child of its own, so that
 * password managers and the page's styles reach it. All of the content is in one root either way, so that ids,
 * labels, Enter and autofill work. The children that the page gave are never touched.
 */
export class ContentController implements ReactiveController {
  readonly #host: ContentHost;
  readonly #name = `connect-content-${Math.random().toString(36).slice(2, 8)}`;
  #drawing: Drawing | undefined;
  #light: LightContent | undefined;
  /** Styles that the shadow root has. */
  #adopted: Drawing['styles'] | undefined;

  constructor(host: ContentHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What holds the content, once it was drawn. */
  get container(): HTMLElement | undefined {
    const own = () => this.#host.renderRoot.querySelector<HTMLElement>(`#${this.#name}`) ?? undefined;
    return this.#light?.container ?? own();
  }

  /** For `render` of the host: its content, or the place for it. `language` is that of the words. */
  render(content: TemplateResult, language: string, styles: readonly CSSResult[]): TemplateResult {
    this.#drawing = { content, language, styles };
    return this.#host.lightDom
      ? html`<slot name=${this.#name}></slot>`
      : html`<div id=${this.#name} class="connect-content" lang=${language}>${content}</div>`;
  }

  hostUpdated(): void {
    if (this.#host.lightDom) {
      this.#adopted = undefined;
      void this.#drawLight();
      return;
    }
    this.#light?.remove();
    this.#light = undefined;
    const { styles } = this.#drawing ?? {};
    if (!styles || styles === this.#adopted) return;
    this.#adopted = styles;
    const { adoptedStyleSheets } = this.#host.renderRoot as ShadowRoot;
    for (const { styleSheet } of styles)
      if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }

  hostConnected(): void {
    // Moved into another root, the styles have to come along.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#light?.release();
  }

  async #drawLight(): Promise<void> {
    if (!this.#light) {
      const { LightContent: Light } = await import('./light-content.js');
      if (!this.#host.lightDom || !this.#host.isConnected) return;
      // Drawn for the first time, it is what the host's own callbacks wait for.
      if (!this.#light) this.#host.requestUpdate();
      this.#light ??= new Light(this.#host, this.#name);
    }
    const { content, language, styles } = this.#drawing ?? {};
    if (content && language && styles) this.#light.draw(content, language, styles);
  }
}
