import '@fontsource-variable/inter';
import '@fontsource-variable/noto-sans-arabic';
import { render } from 'lit';
import * as accounts from '../../../stories/account-list.stories.js';
import * as button from '../../../stories/connect-account-button.stories.js';
import * as result from '../../../stories/connect-result.stories.js';
import * as wizard from '../../../stories/custom-auth-wizard.stories.js';
import { dressPage, type Dress } from '../../../stories/support/dress-page.js';
import { atRest } from '../../../stories/support/at-rest.js';
import { deepQuery } from '../../../stories/support/deep-query.js';
import { definitionOf, eventually } from '../../../stories/support/harness.js';
import '../../../stories/support/page.css';
import { answer, createPageWorld, type PageWorld } from '../../../stories/support/page-world.js';
import * as ways from '../../../stories/ways.stories.js';

/*
 * The page that is photographed: one story on it, in the page itself, without Storybook around it. Each picture has a page
 * of its own. What differs from run to run is held: the clock stands, and chance repeats itself.
 */
const files: Readonly<Record<string, Readonly<Record<string, object>>>> = {
  accounts,
  button,
  result,
  wizard,
  ways,
};

let world: PageWorld | undefined;

/** Draws `wizard/QrCode`, and answers once it stands still. */
async function draw(name: string): Promise<void> {
  dressPage({});
  await Promise.all(
    ['Inter Variable', 'Noto Sans Arabic Variable'].map((font) => document.fonts.load(`1em "${font}"`)),
  );
  const [file = '', story = ''] = name.split('/');
  const definition = definitionOf(files[file]?.[story] ?? {});
  if (!definition) throw new Error(`There is no story ${name}.`);
  world = await createPageWorld(definition.world);
  await definition.prepare?.(world);
  const place = document.createElement('main');
  place.dataset['world'] = '';
  place.style.inlineSize = `${definition.width ?? 400}px`;
  place.dataset['width'] = place.style.inlineSize;
  document.body.append(place);
  render(definition.draw(world), place);
  await definition.play?.(place, world);
  await atRest();
  letGo();
}

/** Dresses what is drawn, as a page does that lets its user choose: live. */
async function dress(dressed: Dress, width: number | undefined): Promise<void> {
  const place = document.querySelector('main');
  if (!place) throw new Error('Nothing is drawn.');
  place.style.inlineSize = width === undefined ? (place.dataset['width'] ?? '') : `${width}px`;
  dressPage(dressed);
  const content = deepQuery(place, '.connect-content');
  await eventually(() => !content?.lang || content.lang === (dressed.language ?? 'en'));
  await document.fonts.ready;
  await atRest();
}

/** Has the code renewed, as the wizard does it by itself when the old one ends. */
async function renew(): Promise<void> {
  const flows = await world?.client.listOpenFlows();
  const flow = flows?.ok ? flows.value.items[0] : undefined;
  if (world && flow) await answer(world, flow, {}, 'refresh');
}

/** A caret and a ring are where the focus happens to be. */
function letGo(): void {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  if (active instanceof HTMLElement) active.blur();
}

/** Chance that repeats itself: each length of bytes has its own row, because requests overtake one another. */
function repeatChance(): void {
  const rows = new Map<number, number>();
  const next = (length: number) => {
    const state = (Math.imul(rows.get(length) ?? length, 1_664_525) + 1_013_904_223) >>> 0;
    rows.set(length, state);
    return state;
  };
  crypto.getRandomValues = (array) => {
    const view = array as unknown as DataView;
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    bytes.forEach((_, at) => (bytes[at] = next(bytes.length) >>> 24));
    return array;
  };
  Math.random = () => next(0) / 4_294_967_296;
}

/** Noon of one day. A millisecond passes only now and then, so that what comes later is later. */
function holdClock(): void {
  let looks = 0;
  const noon = Date.UTC(2026, 0, 15, 12);
  Date.now = () => noon + Math.floor(looks++ / 50);
}

Object.assign(window, { draw, dress, renew, deepQuery, repeatChance, holdClock, world: () => world });
