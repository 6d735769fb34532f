import { fixture, html } from '@open-wc/testing';
import '../../../src/define/account-list.js';
import type { AccountListElement } from '../../../src/elements/accounts/account-list-element.js';
import type { PageWorld } from '../../../stories/support/page-world.js';
import { Drawn, openWorld } from './drawn.js';

export type DrawnList = Drawn<AccountListElement>;

/** A list of accounts on a real server and simulator. */
export async function drawList(
  world?: PageWorld,
  options: Partial<Pick<AccountListElement, 'filter' | 'lightDom' | 'method' | 'openWindow'>> = {},
): Promise<DrawnList> {
  const behind = world ?? (await openWorld());
  const element = await fixture<AccountListElement>(
    html`<account-list
      .fetch=${behind.fetch}
      ?filter=${options.filter ?? false}
      ?light-dom=${options.lightDom ?? false}
      .method=${options.method}
      .openWindow=${options.openWindow}
    ></account-list>`,
  );
  return new Drawn(element, behind);
}

export const rowsOf = (list: DrawnList): HTMLElement[] => [
  ...list.root.querySelectorAll<HTMLElement>('li.row'),
];

export const untilRows = (list: DrawnList, count: number): Promise<void> =>
  list.until(() => rowsOf(list).length === count, `there are not ${count} rows`);

/** Opens the menu of an account and takes what it offers. */
export async function choose(list: DrawnList, account: string, item: string): Promise<void> {
  const opener = list.button(`Options for ${account}`);
  opener.focus();
  opener.click();
  await list.until(() => list.find('.menu:popover-open [role=menuitem]:focus'), 'the menu did not open');
  const items = [...list.root.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const found = items.find((button) => button.textContent.trim() === item);
  if (!found) throw new Error(`The menu does not offer ${item}.`);
  found.click();
  await list.element.updateComplete;
}
