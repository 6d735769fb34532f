import { html } from 'lit';
import '../../src/define/account-list.js';
import type { Account } from '../../src/contract/types.js';
import { accountList, type RowReading } from '../../src/testing/page.js';
import type { WorldStory } from './harness.js';
import { connectWhatsApp, signIn, type PageWorld } from './page-world.js';
import { daysAgo, permissionMissing, signedOut, someAccount, withAccounts } from './some-accounts.js';

/** A list of accounts in this world. */
export const list = ({ fetch }: PageWorld) => html`<account-list .fetch=${fetch}></account-list>`;
export async function connectTwo(world: PageWorld): Promise<void> {
  await signIn(world, 'member@example.com');
  await connectWhatsApp(world);
}

/** Waits until the accounts are there. */
export const rows = (canvas: HTMLElement): Promise<readonly RowReading[]> =>
  accountList(canvas).waitFor(({ length }) => length > 0);

/** Waits until an account of the list is in this state. */
export const inState = (canvas: HTMLElement, state: Account['state']): Promise<unknown> =>
  accountList(canvas).waitFor((all) => all.some(({ shownState }) => shownState === state));

/** The driver of the first row. */
export async function firstRow(canvas: HTMLElement) {
  const [first] = await rows(canvas);
  return accountList(canvas).row(first?.id ?? '');
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
