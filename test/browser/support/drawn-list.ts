import { fixture, html } from '@open-wc/testing';
import '../../../src/define/account-list.js';
import type { AccountListElement } from '../../../src/elements/accounts/account-list-element.js';
import type { PageWorld } from '../../../stories/support/page-world.js';
import { Drawn, openWorld } from './drawn.js';

/** A list of accounts on a real server and simulator. */
export async function drawList(world?: PageWorld): Promise<Drawn<AccountListElement>> {
  const behind = world ?? (await openWorld());
  const element = await fixture<AccountListElement>(
    html`<account-list .fetch=${behind.fetch}></account-list>`,
  );
  return new Drawn(element, behind);
}
