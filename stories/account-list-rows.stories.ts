import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define/account-list.js';
import type { AccountListElement } from '../src/elements/accounts/account-list-element.js';
import { accountList } from '../src/testing/page.js';
import { connectTwo, firstRow, inState, list, listOf, mix, rows } from './support/account-stories.js';
import { worldStory, type WorldStory } from './support/harness.js';
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
    await (await firstRow(canvas)).openMenu();
    await accountList(canvas).waitForReading(({ focused }) => focused?.name === 'rename');
  },
});

export const Renaming: StoryObj = worldStory({
  ...listOf(mix.slice(4)),
  play: async (canvas) => {
    await (await firstRow(canvas)).choose('rename');
    await accountList(canvas).waitForReading(({ focused }) => focused?.name === 'name');
  },
});

const renameAndFail: WorldStory['play'] = async (canvas) => {
  const row = await firstRow(canvas);
  await row.choose('rename');
  await row.name('Sales team calendar');
  await accountList(canvas).waitFor((all) => all.some(({ naming }) => naming?.error));
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
    await (await firstRow(canvas)).choose('disconnect');
    await accountList(canvas).answer('confirm');
    await accountList(canvas).waitForReading(({ question }) => question?.problem);
  },
});

export const Updating: StoryObj = worldStory({
  width: 640,
  world: { simulator: { syncMs: 600_000 } },
  prepare: connectTwo,
  draw: list,
  play: async (canvas) => {
    const last = (await rows(canvas)).at(-1);
    await accountList(canvas)
      .row(last?.id ?? '')
      .sync();
    await inState(canvas, 'syncing');
  },
});

export const Offline: StoryObj = worldStory({
  ...listOf(mix.slice(3)),
  play: async (canvas) => {
    await rows(canvas);
    sayOffline();
    await accountList(canvas).waitForReading(({ notice }) => notice);
  },
});

export const CouldNotBeBroughtUpToDate: StoryObj = worldStory({
  ...listOf(mix.slice(3)),
  play: async (canvas, world) => {
    await rows(canvas);
    world.intercept = broken;
    await canvas.querySelector<AccountListElement>('account-list')?.refresh();
    await accountList(canvas).waitForReading(({ notice }) => notice);
  },
});
