import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { until } from 'lit/directives/until.js';
import { wizard, type WizardReading } from '../../src/testing/page.js';
import { atRest } from './at-rest.js';
import { createPageWorld, type PageWorld, type PageWorldOptions } from './page-world.js';

/** A story on a world of its own: `prepare` drives it to where the story begins. */
export interface WorldStory {
  readonly world?: PageWorldOptions;
  readonly prepare?: (world: PageWorld) => Promise<unknown>;
  readonly draw: (world: PageWorld) => TemplateResult;
  /** Of the column that it is drawn in, in CSS pixels. */
  readonly width?: number;
  /** Once it is drawn; a story is not done before this is. */
  readonly play?: (canvas: HTMLElement, world: PageWorld) => Promise<unknown>;
}

/** Worlds by the element they are drawn in, for what a story does once it is drawn. */
const worlds = new WeakMap<HTMLElement, PageWorld>();

/** Where a story keeps what it was made of; it goes along when the story is spread into another one. */
const DEFINITION = Symbol('world story');

/** What a story was made of, when it is one of these. */
export const definitionOf = (story: object): WorldStory | undefined =>
  (story as { readonly [DEFINITION]?: WorldStory })[DEFINITION];

export function worldStory(definition: WorldStory): StoryObj {
  const { world: options, prepare, draw, play, width = 400 } = definition;
  const story: StoryObj & { readonly [DEFINITION]: WorldStory } = {
    [DEFINITION]: definition,
    render: () => {
      const begin = async (): Promise<TemplateResult> => {
        const world = await createPageWorld(options);
        await prepare?.(world);
        return html`<div
          data-world
          style="inline-size: min(${width}px, calc(100vw - 32px))"
          ${ref((place) => place instanceof HTMLElement && worlds.set(place, world))}
        >
          ${draw(world)}
        </div>`;
      };
      return html`${until(begin(), html`<div aria-busy="true"></div>`)}`;
    },
    play: async ({ canvasElement }) => {
      const place = await eventually(() => canvasElement.querySelector<HTMLElement>('[data-world]'));
      const world = await eventually(() => worlds.get(place));
      await play?.(canvasElement, world);
      await atRest();
    },
  };
  return story;
}

/** Waits until something is there. */
export async function eventually<Value>(find: () => Value | null | undefined | false): Promise<Value> {
  const deadline = Date.now() + 15_000;
  while (Date.now() < deadline) {
    const found = find();
    if (found !== null && found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`It never came: ${find.toString()}`);
}

/** For a driver to wait for: a title. On a page in another language, where it says something else, any title will do. */
export const entitled =
  (wanted: string | RegExp) =>
  ({ title = '' }: { readonly title: string | undefined }): boolean => {
    const isOther = !/^(en)?$/.test(document.documentElement.lang) && title !== '';
    return isOther || (typeof wanted === 'string' ? title === wanted : wanted.test(title));
  };

/** Waits for a title in the story's wizard. */
export const titled = (canvas: HTMLElement, title: string | RegExp): Promise<WizardReading> =>
  wizard(canvas).waitFor(entitled(title));
