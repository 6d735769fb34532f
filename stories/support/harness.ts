import type { StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { until } from 'lit/directives/until.js';
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
      await atRest(canvasElement);
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

/** Everything below a node that matches, in whatever shadow root. */
export function deepQuery(node: ParentNode, selector: string): HTMLElement | undefined {
  const own = node.querySelector<HTMLElement>(selector);
  if (own) return own;
  for (const element of node.querySelectorAll('*')) {
    const below = element.shadowRoot && deepQuery(element.shadowRoot, selector);
    if (below) return below;
  }
  return undefined;
}

/** Waits for a title, as a step has one. On a page in another language, where it says something else, any title will do. */
export const titled = (canvas: HTMLElement, title: string | RegExp): Promise<HTMLElement> =>
  eventually(() => {
    const found = deepQuery(canvas, '.title');
    const text = found?.textContent.trim() ?? '';
    const isOther = !/^(en)?$/.test(document.documentElement.lang) && text !== '';
    return (isOther || (typeof title === 'string' ? text === title : title.test(text))) && found;
  });

/** Pictures and checks are of what stays, not of what is fading in. */
export async function atRest(canvas: HTMLElement): Promise<void> {
  await eventually(() => {
    const moving = rootsBelow(document)
      .flatMap((root) => root.getAnimations())
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    for (const animation of moving) animation.finish();
    return canvas.isConnected;
  });
}

function rootsBelow(root: Document | ShadowRoot): (Document | ShadowRoot)[] {
  const below = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...below.flatMap(rootsBelow)];
}
