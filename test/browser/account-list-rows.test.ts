import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Account } from '../../src/contract/types.js';
import type { AccountListDriver } from '../../src/testing/page.js';
import { atRest } from '../../stories/support/at-rest.js';
import { goOffline, goOnline } from '../../stories/support/network.js';
import { connectWhatsApp, signIn } from '../../stories/support/page-world.js';
import { manyAccounts, someAccount, withAccounts } from '../../stories/support/some-accounts.js';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, countRequests, drawList, openWorld, type DrawnList } from './support/drawn.js';
import { drawnAll, drawnOne } from './support/markup.js';

async function worldWithAccounts() {
  const world = await openWorld();
  await signIn(world, 'member@example.com');
  await connectWhatsApp(world);
  return world;
}

/** A list of so many accounts. */
async function drawFull(world: DrawnList['world'], count = 2, options?: Parameters<typeof drawList>[1]) {
  const drawn = await drawList(world, options);
  await drawn.list.waitFor(({ length }) => length === count);
  return drawn;
}

/** The focus is on the button of this account's menu. */
const untilFocusIsOn = (list: AccountListDriver, account: string) =>
  list.waitForReading(({ focused }) => focused?.name === 'more' && focused.account === account);

const untilAsked = (list: AccountListDriver) => list.waitForReading(({ question }) => question);

const untilNaming = (list: AccountListDriver) =>
  list.waitForReading(({ focused, rows }) => focused?.name === 'name' && rows.some(({ naming }) => naming));

describe('what one does with accounts in a list', () => {
  afterEach(async () => {
    goOnline();
    await closeWorlds();
  });

  it('says that it could not disconnect, leaves the row, and keeps the focus on the answer', async () => {
    const world = await worldWithAccounts();
    const { list, element, told } = await drawFull(world);
    world.intercept = ({ method }) =>
      method === 'DELETE' ? Response.json({ code: 'upstream.unavailable' }, { status: 502 }) : undefined;
    await list.row('Member').choose('disconnect');
    await untilAsked(list);
    await list.answer('confirm');
    const { question, focused, rows } = await list.waitForReading((now) => now.question?.problem);
    expect(question?.problem).to.contain('could not be disconnected');
    expect(focused?.name).to.equal('confirm');
    expect(rows).to.have.length(2);
    expect(told()).not.to.include('account-removed');
    await expectAccessible(element);
    await list.answer('keep');
    await list.waitForReading((now) => !now.question);
    await untilFocusIsOn(list, 'Member');
  });

  it('keeps a menu open that has not moved from its button, and closes one that would have', async () => {
    const { list, element } = await drawFull(await worldWithAccounts());
    await list.row('Member').openMenu();
    dispatchEvent(new Event('scroll'));
    await atRest();
    expect((await list.reading()).menu).not.to.equal(undefined);
    element.style.marginBlockStart = '40px';
    dispatchEvent(new Event('scroll'));
    await list.waitForReading(({ menu }) => !menu);
  });

  it('moves the focus to the next row when the one that had it is gone', async () => {
    const { list } = await drawFull(await worldWithAccounts());
    await list.row('+12025550143').disconnect();
    await untilFocusIsOn(list, 'Member');
    await list.row('Member').disconnect();
    await list.waitForReading(({ title }) => title === 'No accounts yet');
    await list.waitForReading(({ focused }) => focused?.name === 'connect');
  });

  it('keeps the focus on an account whose row moves, and says that it needs its user', async () => {
    const world = await worldWithAccounts();
    const { list } = await drawFull(world);
    await list.row('Member').focus();
    const linkedin = (await world.phone()).accounts.find(({ provider }) => provider === 'LINKEDIN');
    await world.act(`accounts/${linkedin?.id ?? ''}/sign-out`);
    await list.waitFor(([first]) => first?.shownState === 'action_required');
    await untilFocusIsOn(list, 'Member');
    await list.waitForReading(({ announcement }) => announcement === 'Member needs you.');
  });

  it('renames on the spot, by keyboard alone', async () => {
    const { list, element } = await drawFull(await worldWithAccounts());
    await list.row('Member').choose('rename');
    await untilNaming(list);
    await expectAccessible(element);
    const pressed: KeyboardEvent[] = [];
    addEventListener('keydown', (event) => pressed.push(event), { capture: true, once: true });
    await sendKeys({ press: 'Escape' });
    expect(pressed[0]?.defaultPrevented, 'a dialog of the page around it would close').to.equal(true);
    await list.waitFor((rows) => rows.every(({ naming }) => !naming));
    await untilFocusIsOn(list, 'Member');

    await list.row('Member').choose('rename');
    await untilNaming(list);
    await list.row('Member').typeName('   ');
    await sendKeys({ press: 'Enter' });
    expect((await nameError(list)) ?? '').to.contain('Enter a name');
    await list.row('Member').typeName('Support inbox');
    await sendKeys({ press: 'Enter' });
    await list.row('Support inbox').waitFor();
    await list.waitForReading(({ announcement }) => announcement === 'Renamed to Support inbox.');
    await untilFocusIsOn(list, 'Support inbox');
  });

  /** What is wrong with the name that was typed, once something is. */
  async function nameError(list: AccountListDriver): Promise<string | undefined> {
    const isWrong = ({ naming }: { naming?: { error: string | undefined } | undefined }) => naming?.error;
    return (await list.waitFor((rows) => rows.some(isWrong))).find(isWrong)?.naming?.error;
  }

  it('keeps what was typed when a name could not be saved', async () => {
    const world = await worldWithAccounts();
    const { list, element } = await drawFull(world);
    world.intercept = ({ method }) =>
      method === 'PATCH' ? Response.json({ code: 'server.error' }, { status: 500 }) : undefined;
    await list.row('Member').choose('rename');
    await list.row('Member').name('Support inbox');
    expect(await nameError(list)).to.contain('could not be saved');
    expect((await list.row('Member').reading())?.naming?.value).to.equal('Support inbox');
    await list.waitForReading(({ announcement }) => announcement.includes('could not be saved'));
    await expectAccessible(element);
  });

  it('updates an account where its provider has that, and says when it is up to date', async () => {
    const { list } = await drawFull(await worldWithAccounts());
    const offered = await list.row('+12025550143').openMenu();
    expect(offered.map(({ name }) => name)).to.eql(['rename', 'disconnect']);
    await sendKeys({ press: 'Escape' });
    await list.waitForReading(({ menu }) => !menu);
    await list.row('Member').sync();
    await list.waitFor((rows) => rows.some(({ shownState }) => shownState === 'syncing'));
    const { rows } = await list.waitForReading(
      ({ announcement }) => announcement === 'Member is up to date.',
    );
    expect(rows.map(({ shownState }) => shownState)).not.to.include('syncing');
  });

  it('keeps its rows while it is offline, says so, and is well again by itself', async () => {
    const world = await worldWithAccounts();
    const { list, element } = await drawFull(world);
    goOffline();
    const { rows } = await list.waitForReading(({ notice }) => notice?.includes('offline'));
    expect(rows).to.have.length(2);
    await expectAccessible(element);
    await signIn(world, 'newer@example.com');
    goOnline();
    await list.waitForReading((now) => now.rows.length === 3 && !now.notice);
  });

  it('draws only the row that changed', async () => {
    const world = await worldWithAccounts();
    const accounts = [...manyAccounts(60)];
    withAccounts(world, accounts);
    const { list, element } = await drawFull(world, 50);
    await list.more();
    await list.waitFor(({ length }) => length === 60);
    await list.waitForReading(({ announcement }) => announcement === '10 more accounts are shown.');
    const changed = new Set<Element | null>();
    const watch = new MutationObserver((records) => {
      for (const { target } of records)
        changed.add((target instanceof Element ? target : target.parentElement)?.closest('li') ?? null);
    });
    watch.observe(drawnOne(element, 'ul'), { subtree: true, childList: true, characterData: true });
    accounts.splice(3, 1, { ...manyAccounts(4)[3], name: 'Another name' } as Account);
    await element.refresh();
    await list.waitFor((rows) => rows.some(({ text }) => text.startsWith('Another name')));
    watch.disconnect();
    const rows: (Element | null)[] = drawnAll(element, 'li');
    expect([...changed].map((row) => rows.indexOf(row))).to.eql([3]);
  });

  it('lets the user look at one provider, once that helps', async () => {
    const world = await worldWithAccounts();
    const { list, element } = await drawFull(world, 2, { filter: true });
    expect((await list.reading()).filters).to.eql([]);
    withAccounts(world, manyAccounts(12));
    await element.refresh();
    await list.waitFor(({ length }) => length === 12);
    await expectAccessible(element);
    await list.filter('google');
    await list.waitFor(({ length }) => length === 2);
    const { filters } = await list.reading();
    expect(filters.filter(({ isChosen }) => isChosen).map(({ label }) => label)).to.eql(['Google']);
    await list.filter('all');
    await list.waitFor(({ length }) => length === 12);
  });

  it('lets the user look at a provider whose accounts are on a page to come', async () => {
    const world = await worldWithAccounts();
    const last = { ...manyAccounts(1)[0], id: 'account-last', provider: 'messenger' } as Account;
    withAccounts(world, [...manyAccounts(60), last]);
    const { list } = await drawFull(world, 50, { filter: true });
    await list.filter('messenger');
    await list.waitFor(([first, ...others]) => first?.id === 'account-last' && others.length === 0);
  });

  it('says of each account what is true of it, whatever its row was copied from or said before', async () => {
    const world = await worldWithAccounts();
    const lost = { state: 'action_required', action: 'reconnect' } as const;
    const accounts = [
      someAccount('1', { name: 'Sales', handle: 'Sales', ...lost, reason: { code: 'session.lost' } }),
      someAccount('2', { name: 'Support', ...lost }),
      someAccount('3', { name: 'Billing', state: 'action_required', action: 'grant' }),
      someAccount('4', { name: 'Office', handle: '' }),
    ];
    withAccounts(world, accounts);
    const { list, element } = await drawFull(world, 4);
    // What is between the words is for the eyes.
    const texts = (await list.rows()).map(({ text }) => text.replace(/[\s·]+/g, ' '));
    expect(texts).to.eql([
      'Sales LinkedIn Needs you Signed out by the provider 3 days ago Reconnect',
      'Support LinkedIn 2@example.com Needs you 3 days ago Reconnect',
      'Billing LinkedIn 3@example.com Needs you 3 days ago Allow access again',
      'Office LinkedIn Connected 3 days ago',
    ]);
    const named = () => drawnAll(element, '.row-actions button').map((button) => button.ariaLabel);
    expect(named().slice(0, 6)).to.eql([
      'Reconnect Sales',
      'Options for Sales',
      'Reconnect Support',
      'Options for Support',
      'Allow access again, Billing',
      'Options for Billing',
    ]);
    accounts.reverse();
    accounts[0] = { ...accounts[0], state: 'paused', action: 'restart', provider: 'google' } as Account;
    await element.refresh();
    await list.waitFor(([first]) => first?.shownState === 'paused');
    expect(named().slice(0, 2)).to.eql(['Start again, Office', 'Options for Office']);
    expect((await list.rows()).map(({ name }) => name)).to.eql(['Office', 'Billing', 'Support', 'Sales']);
  });

  it('begins the way that the page prefers, and goes on with it in the dialog', async () => {
    const world = await worldWithAccounts();
    const linkedin = (await world.phone()).accounts.find(({ provider }) => provider === 'LINKEDIN');
    await world.act(`accounts/${linkedin?.id ?? ''}/sign-out`);
    const { list } = await drawList(world, { method: 'hosted', openWindow: () => null });
    await list.row('Member').waitFor('action_required');
    const wizard = await list.row('Member').reconnect();
    await wizard.waitFor(({ flow }) => flow?.step.kind === 'redirect' && flow.step.purpose === 'hosted');
    expect(countRequests(world, /^POST flows$/)).to.equal(3);
  });
});
