import { expect } from '@open-wc/testing';
import { connectWhatsApp, signIn, type PageWorld } from '../../stories/support/page-world.js';
import type { CustomAuthWizardElement } from '../../src/elements/wizard/custom-auth-wizard-element.js';
import { closeWorlds, Drawn, openWorld } from './support/drawn.js';
import { choose, drawList, rowsOf, untilRows } from './support/drawn-list.js';

async function worldWithAccounts() {
  const world = await openWorld();
  await signIn(world, 'member@example.com');
  await connectWhatsApp(world);
  return world;
}

describe('the list of accounts', () => {
  afterEach(closeWorlds);

  it('keeps the place of the rows while they load', async () => {
    const world = await openWorld();
    world.intercept = () => new Promise(() => undefined);
    const list = await drawList(world);
    expect(list.root.querySelectorAll('.loading-rows .row')).to.have.length(3);
    await list.still();
    await expect(list.element).to.be.accessible();
  });

  it('invites to connect while there is nothing, and shows what was connected by itself', async () => {
    const list = await drawList();
    await list.until(() => list.title === 'No accounts yet', 'it is not empty');
    await list.still();
    await expect(list.element).to.be.accessible();
    await signIn(list.world, 'member@example.com');
    await list.until(() => list.find('.row-name')?.textContent === 'Member', 'the account did not appear');
  });

  it('shows each account with its state in words, and since when', async () => {
    const list = await drawList(await worldWithAccounts());
    await untilRows(list, 2);
    await list.until(() => list.get('.row-state').textContent.includes('Connected'), 'it says no state');
    expect(list.get('.row-state').textContent).to.contain('now');
    await list.still();
    await expect(list.element).to.be.accessible();
  });

  it('puts an account that has lost its session first, and reconnects it on the spot', async () => {
    const world = await worldWithAccounts();
    const list = await drawList(world);
    await untilRows(list, 2);
    const linkedin = (await world.phone()).accounts.find(({ provider }) => provider === 'LINKEDIN');
    await world.act(`accounts/${linkedin?.id ?? ''}/sign-out`);
    await list.until(() => list.find('li.row:first-child .action_required'), 'it was not told');
    expect(list.get('li.row:first-child .row-state').textContent).to.contain('Needs you');
    await list.still();
    await expect(list.element).to.be.accessible();

    list.button('Reconnect Member').click();
    await list.until(() => list.find('custom-auth-wizard'), 'no wizard came');
    const wizard = new Drawn(list.get<CustomAuthWizardElement>('custom-auth-wizard'), world);
    await wizard.untilTitle('Sign in to LinkedIn again');
    expect(wizard.get<HTMLInputElement>('input[type=text]').value).to.equal('member@example.com');
    wizard.signIn('member@example.com');
    await wizard.untilTitle('LinkedIn is connected again');
    expect(list.eventTypes()).to.include.members(['account-reconnect', 'account-reconnected']);
    wizard.button('Done').click();
    await list.until(() => !list.find('custom-auth-wizard'), 'the dialog stayed');
    await list.until(() => !list.find('.action_required'), 'the row still needs its user');
    expect(rowsOf(list)).to.have.length(2);
  });

  it('does nothing when the page wants to reconnect or disconnect in its own way', async () => {
    const world = await worldWithAccounts();
    const list = await drawList(world);
    await untilRows(list, 2);
    list.element.addEventListener('account-remove', (event) => event.preventDefault());
    await choose(list, 'Member', 'Disconnect');
    await list.element.updateComplete;
    expect(list.find('.question')).to.equal(null);
    expect(list.eventTypes()).to.eql(['account-remove']);
  });

  it('asks before it disconnects, with the safe answer first', async () => {
    const list = await drawList(await worldWithAccounts());
    await untilRows(list, 2);
    await choose(list, 'Member', 'Disconnect');
    await list.until(() => list.find<HTMLDialogElement>('.question')?.open, 'it did not ask');
    expect(list.focused).to.equal(list.button('Keep it'));
    await list.still();
    await expect(list.element).to.be.accessible();
    list.button('Keep it').click();
    await list.until(() => !list.find('.question'), 'the question stayed');
    expect(rowsOf(list)).to.have.length(2);

    await choose(list, 'Member', 'Disconnect');
    await list.until(() => list.find<HTMLDialogElement>('.question')?.open, 'it did not ask');
    list.get('.question .danger').click();
    await untilRows(list, 1);
    // A hint may load the list again before the removal itself is through.
    await list.until(() => list.eventTypes().includes('account-removed'), 'nobody was told');
    expect(list.said).to.equal('Member was disconnected.');
  });

  /** As the provider sees it; the endpoint hears of it by a hook. */
  async function setStatus(world: PageWorld, status: string): Promise<void> {
    const account = (await world.phone()).accounts.find(({ provider }) => provider === 'LINKEDIN');
    await world.act(`accounts/${account?.id ?? ''}/status`, { status });
  }

  it('starts again what has stopped, and says so', async () => {
    const world = await openWorld({ simulator: { restartMs: 0 } });
    await signIn(world, 'member@example.com');
    await setStatus(world, 'STOPPED');
    const list = await drawList(world);
    await list.until(() => list.button('Start again, Member'), 'it does not offer to start it');
    expect(list.get('.row-state').textContent).to.contain('Paused');
    await list.still();
    await expect(list.element).to.be.accessible();
    list.button('Start again, Member').click();
    await list.until(() => list.find('.row-state.connected'), 'it did not start');
    expect(list.said).to.equal('Member is starting again.');
    expect(world.requests.some((request) => /^POST accounts\/[\w-]+\/restart$/.test(request))).to.equal(true);
  });

  it('says in the row when it could not be started', async () => {
    const world = await openWorld();
    await signIn(world, 'member@example.com');
    await setStatus(world, 'STOPPED');
    const list = await drawList(world);
    await list.until(() => list.button('Start again, Member'), 'it does not offer to start it');
    world.intercept = ({ url }) =>
      url.endsWith('/restart') ? Response.json({ code: 'server.error' }, { status: 500 }) : undefined;
    list.button('Start again, Member').click();
    await list.until(
      () => list.get('.row-text').textContent.includes('could not be started'),
      'it did not say so',
    );
    expect(list.said).to.contain('could not be started');
  });

  it('asks for access again where a permission is missing', async () => {
    const world = await openWorld();
    await signIn(world, 'member@example.com');
    await setStatus(world, 'PERMISSIONS');
    const list = await drawList(world);
    await list.until(() => list.button('Allow access again, Member'), 'it does not offer that');
    list.button('Allow access again, Member').click();
    await list.until(() => list.find('custom-auth-wizard'), 'no wizard came');
    expect(list.eventTypes()).to.include('account-reconnect');
  });

  it('says when it could not load, and loads when asked again', async () => {
    const world = await worldWithAccounts();
    world.intercept = () => new Response('', { status: 500 });
    const list = await drawList(world);
    await list.until(() => list.title === 'Your accounts did not load', 'it did not say so');
    await list.still();
    await expect(list.element).to.be.accessible();
    world.intercept = undefined;
    list.button('Try again').click();
    await untilRows(list, 2);
  });
});
