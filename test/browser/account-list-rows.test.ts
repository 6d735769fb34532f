import { expect } from '@open-wc/testing';
import type { Account } from '../../src/contract/types.js';
import type { CustomAuthWizardElement } from '../../src/elements/wizard/custom-auth-wizard-element.js';
import { goOffline, goOnline } from '../../stories/support/network.js';
import { connectWhatsApp, signIn } from '../../stories/support/page-world.js';
import { manyAccounts, withAccounts } from '../../stories/support/some-accounts.js';
import { closeWorlds, Drawn, openWorld } from './support/drawn.js';
import { choose, drawList, rowsOf, untilRows } from './support/drawn-list.js';

async function worldWithAccounts() {
  const world = await openWorld();
  await signIn(world, 'member@example.com');
  await connectWhatsApp(world);
  return world;
}

describe('what one does with accounts in a list', () => {
  afterEach(async () => {
    goOnline();
    await closeWorlds();
  });

  it('says that it could not disconnect, leaves the row, and keeps the focus on the answer', async () => {
    const world = await worldWithAccounts();
    const list = await drawList(world);
    await untilRows(list, 2);
    world.intercept = ({ method }) =>
      method === 'DELETE' ? Response.json({ code: 'upstream.unavailable' }, { status: 502 }) : undefined;
    await choose(list, 'Member', 'Disconnect');
    await list.until(() => list.find<HTMLDialogElement>('.question')?.open, 'it did not ask');
    list.get('.question .danger').focus();
    list.get('.question .danger').click();
    await list.until(() => list.find('.question .notice'), 'it did not say so');
    expect(list.get('.question .notice').textContent).to.contain('could not be disconnected');
    expect(list.focused === list.get('.question .button.danger')).to.equal(true);
    expect(rowsOf(list)).to.have.length(2);
    expect(list.eventTypes()).not.to.include('account-removed');
    await list.still();
    await expect(list.element).to.be.accessible();
    list.button('Keep it').click();
    await list.until(() => !list.find('.question'), 'the question stayed');
    await list.until(() => list.focused === list.button('Options for Member'), 'the focus is lost');
  });

  it('keeps a menu open that has not moved from its button, and closes one that would have', async () => {
    const list = await drawList(await worldWithAccounts());
    await untilRows(list, 2);
    list.button('Options for Member').click();
    await list.until(() => list.find('.menu:popover-open'), 'the menu did not open');
    dispatchEvent(new Event('scroll'));
    await list.still();
    expect(list.find('.menu:popover-open')).not.to.equal(null);
    list.element.style.marginBlockStart = '40px';
    dispatchEvent(new Event('scroll'));
    await list.until(() => !list.find('.menu:popover-open'), 'the menu stayed');
  });

  it('moves the focus to the next row when the one that had it is gone', async () => {
    const list = await drawList(await worldWithAccounts());
    await untilRows(list, 2);
    await choose(list, '+12025550143', 'Disconnect');
    await list.until(() => list.find<HTMLDialogElement>('.question')?.open, 'it did not ask');
    list.get('.question .danger').click();
    await untilRows(list, 1);
    await list.until(() => list.focused === list.button('Options for Member'), 'the focus is lost');
    await choose(list, 'Member', 'Disconnect');
    await list.until(() => list.find<HTMLDialogElement>('.question')?.open, 'it did not ask');
    list.get('.question .danger').click();
    await list.until(() => list.title === 'No accounts yet', 'the account stayed');
    await list.until(() => list.focused === list.button('Connect an account'), 'the focus is lost');
  });

  it('keeps the focus on an account whose row moves, and says that it needs its user', async () => {
    const world = await worldWithAccounts();
    const list = await drawList(world);
    await untilRows(list, 2);
    list.button('Options for Member').focus();
    const linkedin = (await world.phone()).accounts.find(({ provider }) => provider === 'LINKEDIN');
    await world.act(`accounts/${linkedin?.id ?? ''}/sign-out`);
    await list.until(() => list.find('li.row:first-child .action_required'), 'it did not move');
    expect(list.focused === list.button('Options for Member')).to.equal(true);
    expect(list.said).to.equal('Member needs you.');
  });

  it('renames on the spot, by keyboard alone', async () => {
    const list = await drawList(await worldWithAccounts());
    await untilRows(list, 2);
    await choose(list, 'Member', 'Rename');
    await list.until(() => list.find('.rename input:focus'), 'there is no field');
    await list.still();
    await expect(list.element).to.be.accessible();
    const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    list.get('.rename input').dispatchEvent(escape);
    expect(escape.defaultPrevented).to.equal(true);
    await list.until(() => list.focused === list.button('Options for Member'), 'Escape did not leave it');

    await choose(list, 'Member', 'Rename');
    await list.until(() => list.find('.rename input:focus'), 'there is no field');
    list.type('.rename input', '   ');
    list.get<HTMLFormElement>('form.rename').requestSubmit();
    await list.until(() => list.find('.rename [aria-invalid=true]'), 'it took an empty name');
    expect(list.get('.rename .row-failure').textContent).to.contain('Enter a name');
    list.type('.rename input', 'Support inbox');
    list.get<HTMLFormElement>('form.rename').requestSubmit();
    await list.until(() => list.button('Options for Support inbox'), 'it was not renamed');
    expect(list.said).to.equal('Renamed to Support inbox.');
    await list.until(() => list.focused === list.button('Options for Support inbox'), 'the focus is lost');
  });

  it('keeps what was typed when a name could not be saved', async () => {
    const world = await worldWithAccounts();
    const list = await drawList(world);
    await untilRows(list, 2);
    world.intercept = ({ method }) =>
      method === 'PATCH' ? Response.json({ code: 'server.error' }, { status: 500 }) : undefined;
    await choose(list, 'Member', 'Rename');
    list.type('.rename input', 'Support inbox');
    list.get<HTMLFormElement>('form.rename').requestSubmit();
    await list.until(() => list.find('.rename [aria-invalid=true]'), 'it did not say so');
    expect(list.get<HTMLInputElement>('.rename input').value).to.equal('Support inbox');
    expect(list.said).to.contain('could not be saved');
    await list.still();
    await expect(list.element).to.be.accessible();
  });

  it('updates an account where its provider has that, and says when it is up to date', async () => {
    const list = await drawList(await worldWithAccounts());
    await untilRows(list, 2);
    list.button('Options for +12025550143').click();
    await list.until(() => list.find('.menu:popover-open'), 'the menu did not open');
    await list.element.updateComplete;
    expect(list.get('.menu').textContent).not.to.contain('Update now');
    list.get('.menu').hidePopover();
    await choose(list, 'Member', 'Update now');
    await list.until(() => list.find('.row-state.syncing'), 'it does not say that it updates');
    await list.until(() => list.said === 'Member is up to date.', 'it never ended');
    expect(list.find('.row-state.syncing')).to.equal(null);
  });

  it('keeps its rows while it is offline, says so, and is well again by itself', async () => {
    const world = await worldWithAccounts();
    const list = await drawList(world);
    await untilRows(list, 2);
    goOffline();
    await list.until(() => list.find('.stale')?.textContent.includes('offline'), 'it did not say so');
    expect(rowsOf(list)).to.have.length(2);
    await list.still();
    await expect(list.element).to.be.accessible();
    await signIn(world, 'newer@example.com');
    goOnline();
    await untilRows(list, 3);
    await list.until(() => !list.find('.stale'), 'it still says so');
  });

  it('draws only the row that changed', async () => {
    const world = await worldWithAccounts();
    const accounts = [...manyAccounts(60)];
    withAccounts(world, accounts);
    const list = await drawList(world);
    await untilRows(list, 50);
    list.button('Show more').click();
    await untilRows(list, 60);
    expect(list.said).to.equal('10 more accounts are shown.');
    const changed = new Set<Element | null>();
    const watch = new MutationObserver((records) => {
      for (const { target } of records)
        changed.add((target instanceof Element ? target : target.parentElement)?.closest('li') ?? null);
    });
    watch.observe(list.get('.accounts'), { subtree: true, childList: true, characterData: true });
    accounts.splice(3, 1, { ...manyAccounts(4)[3], name: 'Another name' } as Account);
    await list.element.refresh();
    await list.until(() => list.button('Options for Another name'), 'the name did not come');
    watch.disconnect();
    expect([...changed].map((row) => rowsOf(list).indexOf(row as HTMLElement))).to.eql([3]);
  });

  it('lets the user look at one provider, once that helps', async () => {
    const world = await worldWithAccounts();
    const list = await drawList(world, { filter: true });
    await untilRows(list, 2);
    expect(list.find('.filter')).to.equal(null);
    withAccounts(world, manyAccounts(12));
    await list.element.refresh();
    await untilRows(list, 12);
    await list.still();
    await expect(list.element).to.be.accessible();
    list.button('Google').click();
    await untilRows(list, 2);
    expect(list.button('Google').getAttribute('aria-pressed')).to.equal('true');
    list.button('All').click();
    await untilRows(list, 12);
  });

  it('begins the way that the page prefers, and goes on with it in the dialog', async () => {
    const world = await worldWithAccounts();
    const linkedin = (await world.phone()).accounts.find(({ provider }) => provider === 'LINKEDIN');
    await world.act(`accounts/${linkedin?.id ?? ''}/sign-out`);
    const list = await drawList(world, { method: 'hosted', openWindow: () => null });
    await list.until(() => list.find('.action_required'), 'it was not told');
    list.button('Reconnect Member').click();
    await list.until(() => list.find('custom-auth-wizard'), 'no wizard came');
    const wizard = new Drawn(list.get<CustomAuthWizardElement>('custom-auth-wizard'), world);
    await list.until(() => wizard.find('.window.ready'), 'it is not the hosted way');
    expect(world.requests.filter((request) => request === 'POST flows')).to.have.length(3);
  });
});
