import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/account-list.js';
import { accountList } from '../src/testing/page.js';
import { connectTwo, firstRow, inState, list, listOf, mix, rows } from './support/account-stories.js';
import { entitled, worldStory } from './support/harness.js';
import { type PageWorld } from './support/page-world.js';
import {
  manyAccounts,
  permissionMissing,
  signedOut,
  someAccount,
  withAccounts,
} from './support/some-accounts.js';

const meta: Meta = {
  title: 'Account list',
  component: 'account-list',
};
export default meta;

async function loseLinkedIn(world: PageWorld): Promise<void> {
  await connectTwo(world);
  const account = (await world.phone()).accounts.find(({ provider }) => provider === 'LINKEDIN');
  await world.act(`accounts/${account?.id ?? ''}/sign-out`);
}

export const Accounts: StoryObj = worldStory({
  width: 640,
  prepare: connectTwo,
  draw: list,
  play: (canvas) => rows(canvas),
});

export const NeedsItsUser: StoryObj = worldStory({
  width: 640,
  prepare: loseLinkedIn,
  draw: list,
  play: (canvas) => inState(canvas, 'action_required'),
});

const withStatus = (status: string) => async (world: PageWorld) => {
  await connectTwo(world);
  const account = (await world.phone()).accounts.find(({ provider }) => provider === 'LINKEDIN');
  await world.act(`accounts/${account?.id ?? ''}/status`, { status });
};

export const HasStopped: StoryObj = worldStory({
  width: 640,
  prepare: withStatus('STOPPED'),
  draw: list,
  play: (canvas) => inState(canvas, 'paused'),
});

export const PermissionMissing: StoryObj = worldStory({
  width: 640,
  prepare: withStatus('PERMISSIONS'),
  draw: list,
  play: (canvas) => inState(canvas, 'action_required'),
});

export const CouldNotBeStarted: StoryObj = worldStory({
  width: 640,
  prepare: withStatus('STOPPED'),
  draw: list,
  play: async (canvas, world) => {
    await inState(canvas, 'paused');
    const before = await accountList(canvas).reading();
    world.intercept = ({ url }) =>
      url.endsWith('/restart') ? Response.json({ code: 'server.error' }, { status: 500 }) : undefined;
    const stopped = before.rows.find(({ state }) => state === 'paused');
    await accountList(canvas)
      .row(stopped?.id ?? '')
      .restart();
    await accountList(canvas).waitForReading(({ announcement }) => announcement !== before.announcement);
  },
});

export const Narrow: StoryObj = worldStory({
  width: 320,
  prepare: loseLinkedIn,
  draw: list,
  play: (canvas) => inState(canvas, 'action_required'),
});

export const Empty: StoryObj = worldStory({
  width: 640,
  draw: list,
  play: (canvas) => accountList(canvas).waitForReading(entitled('No accounts yet')),
});

export const Loading: StoryObj = worldStory({
  width: 640,
  prepare: async (world) => {
    world.intercept = () => new Promise(() => undefined);
  },
  draw: list,
  play: (canvas) => accountList(canvas).waitForReading(({ isLoading }) => isLoading),
});

export const DidNotLoad: StoryObj = worldStory({
  width: 640,
  prepare: async (world) => {
    world.intercept = () => new Response('', { status: 500 });
  },
  draw: list,
  play: (canvas) => accountList(canvas).waitForReading(entitled('Your accounts did not load')),
});

export const AsksBeforeDisconnecting: StoryObj = worldStory({
  width: 640,
  prepare: connectTwo,
  draw: list,
  play: async (canvas) => {
    await (await firstRow(canvas)).choose('disconnect');
    await accountList(canvas).waitForReading(({ question }) => question);
  },
});

export const French: StoryObj = worldStory({
  width: 640,
  prepare: loseLinkedIn,
  draw: ({ fetch }) => html`<account-list lang="fr" .fetch=${fetch}></account-list>`,
  play: (canvas) => inState(canvas, 'action_required'),
});

export const EveryState: StoryObj = worldStory({
  ...listOf(mix),
  play: (canvas) => rows(canvas),
});

export const EveryStateNarrow: StoryObj = worldStory({
  ...listOf(mix, 320),
  play: (canvas) => rows(canvas),
});

export const AskSupport: StoryObj = worldStory({
  ...listOf(mix.filter(({ action }) => action === 'contact')),
  play: (canvas) => rows(canvas),
});

const longName = 'Customer success shared mailbox for the northern region and all of its partner agencies';

export const LongNames: StoryObj = worldStory({
  ...listOf([
    someAccount('one', {
      name: longName,
      handle: 'customer.success.northern.region@partners.example.com',
      ...signedOut,
    }),
    someAccount('two', {
      provider: 'google',
      name: 'customer-success-northern-region-shared-mailbox@partners.example.com',
      ...permissionMissing,
    }),
    someAccount('three', { provider: 'imap', name: longName }),
  ]),
  play: (canvas) => rows(canvas),
});

export const LongNamesNarrow: StoryObj = worldStory({
  ...listOf(
    [
      someAccount('one', {
        name: longName,
        handle: 'customer.success.northern.region@partners.example.com',
        ...signedOut,
      }),
      someAccount('two', { provider: 'imap', name: longName }),
    ],
    320,
  ),
  play: (canvas) => rows(canvas),
});

export const NamesOfEveryScript: StoryObj = worldStory({
  ...listOf([
    someAccount('one', { name: 'صندوق الدعم (٢)', ...signedOut }),
    someAccount('two', { provider: 'whatsapp', name: 'תיבת התמיכה', handle: '+972 2 555 0143' }),
    someAccount('three', { provider: 'google', name: 'サポート窓口', handle: 'support@example.jp' }),
  ]),
  play: (canvas) => rows(canvas),
});

export const RightToLeft: StoryObj = worldStory({
  ...listOf(mix),
  draw: ({ fetch }) => html`<div dir="rtl"><account-list lang="ar" .fetch=${fetch}></account-list></div>`,
  play: (canvas) => rows(canvas),
});

export const FirstOfManyPages: StoryObj = worldStory({
  width: 640,
  prepare: async (world) => withAccounts(world, manyAccounts(500)),
  draw: ({ fetch }) => html`<account-list filter .fetch=${fetch}></account-list>`,
  play: (canvas) =>
    accountList(canvas).waitForReading(
      ({ filters, actions }) => filters.length > 0 && actions.some(({ name }) => name === 'more'),
    ),
});

export const FiveHundred: StoryObj = {
  ...worldStory({
    width: 640,
    prepare: async (world) => withAccounts(world, manyAccounts(500)),
    draw: ({ fetch }) => html`<account-list filter .fetch=${fetch}></account-list>`,
    play: async (canvas) => {
      for (let shown = 50; shown <= 500; shown += 50) {
        await accountList(canvas).waitFor(({ length }) => length === shown);
        if (shown < 500) await accountList(canvas).more();
      }
      await accountList(canvas).waitForReading(({ actions }) => actions.length === 0);
      window.scrollTo(0, 0);
    },
  }),
  // Rows are all alike, and axe takes half a minute for five hundred: it looks at the list as a whole, at two rows of each
  // provider, and at the last.
  parameters: {
    a11y: {
      context: {
        exclude: [{ fromShadowDom: ['account-list', '.row:nth-child(n + 13):nth-last-child(n + 2)'] }],
      },
    },
  },
};

export const OneProviderOfMany: StoryObj = worldStory({
  width: 640,
  prepare: async (world) => withAccounts(world, manyAccounts(14)),
  draw: ({ fetch }) => html`<account-list filter .fetch=${fetch}></account-list>`,
  play: async (canvas) => {
    const { filters } = await accountList(canvas).waitForReading((now) => now.filters.length > 0);
    await accountList(canvas).filter(filters[2]?.id ?? '');
    await accountList(canvas).waitForReading((now) => now.filters[2]?.isChosen && now.rows.length === 3);
  },
});
