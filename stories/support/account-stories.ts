import { html } from 'lit';
import '../../src/define/account-list.js';
import type { Account } from '../../src/contract/types.js';
import { deepQuery, eventually, type WorldStory } from './harness.js';
import { connectWhatsApp, signIn, type PageWorld } from './page-world.js';
import { daysAgo, permissionMissing, signedOut, someAccount, withAccounts } from './some-accounts.js';

/** A list of accounts in this world. */
export const list = ({ fetch }: PageWorld) => html`<account-list .fetch=${fetch}></account-list>`;
export async function connectTwo(world: PageWorld): Promise<void> {
  await signIn(world, 'member@example.com');
  await connectWhatsApp(world);
}
export const rows = (canvas: HTMLElement) => eventually(() => deepQuery(canvas, 'li.row'));
/** Opens the first row's menu and takes what it offers. */
export async function choose(canvas: HTMLElement, item: string): Promise<void> {
  await rows(canvas);
  deepQuery(canvas, '.row-more')?.click();
  const menu = await eventually(() => deepQuery(canvas, '.menu:popover-open'));
  const found = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')].find(
    (button) => button.textContent.trim() === item,
  );
  found?.click();
}

/** A list of accounts that nobody had to connect. */
export const listOf = (
  accounts: readonly Account[],
  width = 640,
): Pick<WorldStory, 'width' | 'prepare' | 'draw'> => ({
  width,
  prepare: async (world) => withAccounts(world, accounts),
  draw: list,
});
/** An account in every state. */
export const mix: readonly Account[] = [
  someAccount('one', { name: 'Recruiting', ...signedOut }),
  someAccount('two', {
    provider: 'google',
    name: 'Support inbox',
    handle: 'support@example.com',
    ...permissionMissing,
  }),
  someAccount('three', {
    provider: 'imap',
    name: 'Billing',
    handle: 'billing@example.com',
    state: 'degraded',
    action: 'contact',
    reason: { code: 'sync.failed' },
    updatedAt: daysAgo(2),
  }),
  someAccount('four', {
    provider: 'telegram',
    name: 'Field team',
    handle: '@field_team',
    state: 'paused',
    action: 'restart',
    reason: { code: 'sync.stopped' },
  }),
  someAccount('five', {
    provider: 'microsoft',
    name: 'Sales calendar',
    handle: 'sales@example.com',
    state: 'syncing',
    action: 'wait',
    reason: { code: 'provider.connecting' },
    updatedAt: daysAgo(0),
    sources: [
      { kind: 'mails', state: 'connected' },
      { kind: 'calendar', state: 'syncing' },
    ],
  }),
  someAccount('six', { provider: 'whatsapp', name: '+1 202 555 0143', handle: '+1 202 555 0143' }),
];
