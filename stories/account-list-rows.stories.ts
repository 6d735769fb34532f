import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define/account-list.js';
import type { AccountListElement } from '../src/elements/accounts/account-list-element.js';
import { choose, connectTwo, list, listOf, mix, rows } from './support/account-stories.js';
import { deepQuery, eventually, worldStory, type WorldStory } from './support/harness.js';
import { broken, sayOffline } from './support/network.js';
import { someAccount, withRefusals } from './support/some-accounts.js';

const meta: Meta = {
  title: 'Account list, rows',
  component: 'account-list',
};
export default meta;

export const Menu: StoryObj = worldStory({
  ...listOf([someAccount('one', { canSync: true }), ...mix.slice(3)]),
  play: async (canvas) => {
    await rows(canvas);
    deepQuery(canvas, '.row-more')?.click();
    await eventually(() => deepQuery(canvas, '.menu:popover-open [role=menuitem]:focus'));
  },
});

export const Renaming: StoryObj = worldStory({
  ...listOf(mix.slice(4)),
  play: async (canvas) => {
    await choose(canvas, 'Rename');
    await eventually(() => deepQuery(canvas, '.rename input:focus'));
  },
});

const renameAndFail: WorldStory['play'] = async (canvas) => {
  await choose(canvas, 'Rename');
  const field = (await eventually(() => deepQuery(canvas, '.rename input'))) as HTMLInputElement;
  field.value = 'Sales team calendar';
  field.form?.requestSubmit();
  await eventually(() => deepQuery(canvas, '.rename .row-failure:not([hidden])'));
};

export const CouldNotBeRenamed: StoryObj = worldStory({
  width: 640,
  prepare: async (world) => withRefusals(world, mix.slice(4)),
  draw: list,
  play: renameAndFail,
});

export const CouldNotBeRenamedNarrow: StoryObj = worldStory({
  width: 320,
  prepare: async (world) => withRefusals(world, mix.slice(4)),
  draw: list,
  play: renameAndFail,
});

export const CouldNotBeDisconnected: StoryObj = worldStory({
  width: 640,
  prepare: async (world) => withRefusals(world, mix.slice(4)),
  draw: list,
  play: async (canvas) => {
    await choose(canvas, 'Disconnect');
    const question = await eventually(() => deepQuery(canvas, '.question[open]'));
    question.querySelector<HTMLElement>('.danger')?.click();
    await eventually(() => question.querySelector('.notice'));
  },
});

export const Updating: StoryObj = worldStory({
  width: 640,
  world: { simulator: { syncMs: 600_000 } },
  prepare: connectTwo,
  draw: list,
  play: async (canvas) => {
    await rows(canvas);
    const opener = [...(deepQuery(canvas, '.accounts')?.querySelectorAll<HTMLElement>('.row-more') ?? [])].at(
      -1,
    );
    opener?.click();
    const menu = await eventually(() => deepQuery(canvas, '.menu:popover-open'));
    await eventually(() => menu.querySelectorAll('[role=menuitem]').length === 3);
    menu.querySelectorAll<HTMLElement>('[role=menuitem]')[1]?.click();
    await eventually(() => deepQuery(canvas, '.row-state.syncing'));
  },
});

export const Offline: StoryObj = worldStory({
  ...listOf(mix.slice(3)),
  play: async (canvas) => {
    await rows(canvas);
    sayOffline();
    await eventually(() => deepQuery(canvas, '.stale'));
  },
});

export const CouldNotBeBroughtUpToDate: StoryObj = worldStory({
  ...listOf(mix.slice(3)),
  play: async (canvas, world) => {
    await rows(canvas);
    world.intercept = broken;
    await (deepQuery(canvas, 'account-list') as AccountListElement | undefined)?.refresh();
    await eventually(() => deepQuery(canvas, '.stale'));
  },
});
