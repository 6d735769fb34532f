import { html, LitElement, css, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { WorldStory } from './harness.js';
import { createPageWorld, type PageWorld } from './page-world.js';

/**
 * One story of many on a page: small, with its name, in a world of its own. It is drawn when it comes near to what is seen,
 * one after the other, and takes part in nothing: nobody can tab into it, and it takes no focus.
 */
export class StoryTileElement extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    figure {
      margin: 0;
    }
    figcaption {
      margin-block-end: 8px;
      color: light-dark(#5b606b, #a4a9b4);
      font-size: 13px;
    }
    figure:not(.drawn) {
      min-block-size: 480px;
    }
  `;

  static #queue: Promise<unknown> = Promise.resolve();

  @property({ attribute: false }) definition?: WorldStory;
  @property() label = '';
  @state() private problem = '';
  @state() private isDrawn = false;
  #world: PageWorld | undefined;
  #observer: IntersectionObserver | undefined;
  #gone = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#gone = new AbortController();
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#begin();
      },
      { rootMargin: '400px' },
    );
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#gone.abort();
    void this.#world?.close();
    this.#world = undefined;
  }

  protected override render(): TemplateResult {
    return html`<figure class=${this.isDrawn ? 'drawn' : ''}>
      <figcaption>${this.label}${this.problem}</figcaption>
      <slot></slot>
    </figure>`;
  }

  #begin(): void {
    this.#observer?.disconnect();
    StoryTileElement.#queue = StoryTileElement.#queue
      .then(() => this.#draw())
      .catch(() => (this.problem = ' (could not be drawn)'));
  }

  async #draw(): Promise<void> {
    const { definition } = this;
    if (!definition || !this.isConnected || this.#world) return;
    const { render } = await import('lit');
    const world = await createPageWorld(definition.world);
    this.#world = world;
    await definition.prepare?.(world);
    const place = document.createElement('div');
    place.inert = true;
    this.append(place);
    render(definition.draw(world), place);
    this.isDrawn = true;
    try {
      // One that is taken away comes to no end, and the others do not wait for it.
      const gone = new Promise((resolve) => this.#gone.signal.addEventListener('abort', resolve));
      await Promise.race([definition.play?.(place, world), gone]);
    } catch {
      this.problem = ' (did not come to its end)';
    }
  }
}

if (!customElements.get('story-tile')) customElements.define('story-tile', StoryTileElement);
