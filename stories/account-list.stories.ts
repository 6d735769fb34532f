import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/account-list.js';
import { deepQuery, eventually, titled, worldStory } from './support/harness.js';
import { connectWhatsApp, signIn, type PageWorld } from './support/page-world.js';

const meta: Meta = {
  title: 'Account list',
  component: 'account-list',
};
export default meta;

const list = ({ fetch }: PageWorld) => html`<account-list .fetch=${fetch}></account-list>`;

async function connectTwo(world: PageWorld): Promise<void> {
  await signIn(world, 'member@example.com');
  await connectWhatsApp(world);
}

async function loseLinkedIn(world: PageWorld): Promise<void> {
  await connectTwo(world);
  const account = (await world.phone()).accounts.find(({ provider }) => provider === 'LINKEDIN');
  await world.act(`accounts/${account?.id ?? ''}/sign-out`);
}

const rows = (canvas: HTMLElement) => eventually(() => deepQuery(canvas, 'li.row'));

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
  play: (canvas) => eventually(() => deepQuery(canvas, '.action_required')),
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
  play: (canvas) => eventually(() => deepQuery(canvas, '.row-state.paused')),
});

export const PermissionMissing: StoryObj = worldStory({
  width: 640,
  prepare: withStatus('PERMISSIONS'),
  draw: list,
  play: (canvas) => eventually(() => deepQuery(canvas, '.action_required')),
});

export const CouldNotBeStarted: StoryObj = worldStory({
  width: 640,
  prepare: withStatus('STOPPED'),
  draw: list,
  play: async (canvas, world) => {
    await eventually(() => deepQuery(canvas, '.row-state.paused'));
    world.intercept = ({ url }) =>
      url.endsWith('/restart') ? Response.json({ code: 'server.error' }, { status: 500 }) : undefined;
    deepQuery(canvas, '.row-actions .secondary')?.click();
    await eventually(() => deepQuery(canvas, '.row-text .help + .row-state + .help'));
  },
});

export const Narrow: StoryObj = worldStory({
  width: 320,
  prepare: loseLinkedIn,
  draw: list,
  play: (canvas) => eventually(() => deepQuery(canvas, '.action_required')),
});

export const Empty: StoryObj = worldStory({
  width: 640,
  draw: list,
  play: (canvas) => titled(canvas, 'No accounts yet'),
});

export const Loading: StoryObj = worldStory({
  width: 640,
  prepare: async (world) => {
    world.intercept = () => new Promise(() => undefined);
  },
  draw: list,
  play: (canvas) => eventually(() => deepQuery(canvas, '.loading-rows')),
});

export const DidNotLoad: StoryObj = worldStory({
  width: 640,
  prepare: async (world) => {
    world.intercept = () => new Response('', { status: 500 });
  },
  draw: list,
  play: (canvas) => titled(canvas, 'Your accounts did not load'),
});

export const AsksBeforeDisconnecting: StoryObj = worldStory({
  width: 640,
  prepare: connectTwo,
  draw: list,
  play: async (canvas) => {
    await rows(canvas);
    deepQuery(canvas, '.row-actions .text')?.click();
    await eventually(() => deepQuery(canvas, '.question[open]'));
  },
});

export const French: StoryObj = worldStory({
  width: 640,
  prepare: loseLinkedIn,
  draw: ({ fetch }) => html`<account-list lang="fr" .fetch=${fetch}></account-list>`,
  play: (canvas) => eventually(() => deepQuery(canvas, '.action_required')),
});
