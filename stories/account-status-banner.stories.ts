import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/account-status-banner.js';
import type { Account } from '../src/contract/types.js';
import { statusBanner } from '../src/testing/page.js';
import { eventually, worldStory, type WorldStory } from './support/harness.js';
import { signIn, type PageWorld } from './support/page-world.js';
import {
  manyAccounts,
  permissionMissing,
  signedOut,
  someAccount,
  withAccounts,
} from './support/some-accounts.js';

const meta: Meta = {
  title: 'Status banner',
  component: 'account-status-banner',
};
export default meta;

/** Another endpoint for each, as what was put out of sight is remembered by it. */
let places = 0;

const banner = ({ fetch }: PageWorld) =>
  html`<account-status-banner
    endpoint="/api/connect?story=${Date.now()}-${(places += 1)}"
    .fetch=${withoutQuery(fetch)}
  ></account-status-banner>`;

const withoutQuery =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  (input, init) =>
    fetch(typeof input === 'string' ? input.replace(/\?story=[\d-]+/, '') : input, init);

const shown = (canvas: HTMLElement) => statusBanner(canvas).text();

const bannerOf = (accounts: readonly Account[], width = 720): WorldStory => ({
  width,
  prepare: async (world) => withAccounts(world, accounts),
  draw: banner,
  play: shown,
});

const recruiting = someAccount('one', { name: 'Recruiting', ...signedOut });
const support = someAccount('two', { provider: 'google', name: 'Support inbox', ...permissionMissing });
const field = someAccount('three', { provider: 'telegram', name: 'Field team', ...signedOut });

export const SignedOut: StoryObj = worldStory(bannerOf([recruiting, ...manyAccounts(3)]));

export const PermissionMissing: StoryObj = worldStory(bannerOf([support]));

export const Two: StoryObj = worldStory(bannerOf([recruiting, support]));

export const Three: StoryObj = worldStory(bannerOf([recruiting, support, field]));

export const Many: StoryObj = worldStory(
  bannerOf(manyAccounts(12).map((account) => ({ ...account, ...signedOut }))),
);

export const LongName: StoryObj = worldStory(
  bannerOf([
    {
      ...recruiting,
      name: 'Customer success shared mailbox for the northern region and all of its partner agencies',
    },
  ]),
);

export const Narrow: StoryObj = worldStory(bannerOf([recruiting], 320));

export const NarrowSeveral: StoryObj = worldStory(bannerOf([recruiting, support, field], 320));

export const NameOfAnotherScript: StoryObj = worldStory(
  bannerOf([{ ...recruiting, name: 'صندوق الدعم (٢)' }]),
);

export const RightToLeft: StoryObj = worldStory({
  ...bannerOf([recruiting, support, field]),
  draw: (world) => html`<div dir="rtl" lang="ar">${banner(world)}</div>`,
});

export const French: StoryObj = worldStory({
  ...bannerOf([recruiting, support, field]),
  draw: (world) => html`<div lang="fr">${banner(world)}</div>`,
});

export const AllIsWell: StoryObj = worldStory({
  ...bannerOf(manyAccounts(3)),
  draw: (world) =>
    html`<p>The text before.</p>
      ${banner(world)}
      <p>The text after, with nothing in between.</p>`,
  play: (canvas, { requests }) =>
    eventually(() => requests.includes('GET accounts') && canvas.querySelector('account-status-banner')),
});

export const PutOutOfSight: StoryObj = worldStory({
  ...bannerOf([recruiting]),
  play: async (canvas) => {
    await shown(canvas);
    await statusBanner(canvas).dismiss();
  },
});

async function loseTwo(world: PageWorld): Promise<void> {
  await signIn(world, 'recruiting@example.com');
  await signIn(world, 'member@example.com');
  for (const { id } of (await world.phone()).accounts) await world.act(`accounts/${id}/sign-out`);
}

export const OneAfterTheOther: StoryObj = worldStory({
  width: 720,
  prepare: loseTwo,
  draw: banner,
  play: async (canvas) => {
    const wizard = await statusBanner(canvas).reconnect();
    await wizard.field('password');
    await statusBanner(canvas).dialog.waitFor(({ actions }) => actions.some(({ name }) => name === 'skip'));
  },
});
