import { expect } from '@open-wc/testing';
import { connectWhatsApp, signIn, type PageWorld } from '../../stories/support/page-world.js';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, drawList, openWorld, signInBy } from './support/drawn.js';
import { drawnAll } from './support/markup.js';
import { Walker } from './support/walker.js';

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
    const { list, element } = await drawList(world);
    expect((await list.reading()).isLoading).to.equal(true);
    expect(drawnAll(element, '.loading-rows .row')).to.have.length(3);
    await expectAccessible(element);
  });

  it('invites to connect while there is nothing, and shows what was connected by itself', async () => {
    const { list, element, world } = await drawList();
    await list.waitForReading(({ title }) => title === 'No accounts yet');
    await expectAccessible(element);
    await signIn(world, 'member@example.com');
    await list.waitFor(([first]) => first?.name === 'Member' && first.text.startsWith('Member'));
  });

  it('shows each account with its state in words, and since when', async () => {
    const { list, element } = await drawList(await worldWithAccounts());
    const rows = await list.waitFor(({ length }) => length === 2);
    for (const { text } of rows) expect(text).to.match(/Connected.* now/);
    await expectAccessible(element);
  });

  it('puts an account that has lost its session first, and reconnects it on the spot', async () => {
    const world = await worldWithAccounts();
    const { list, element, told } = await drawList(world);
    await list.waitFor(({ length }) => length === 2);
    await signOutOfLinkedIn(world);
    const [first] = await list.waitFor(([row]) => row?.shownState === 'action_required');
    expect(first?.text).to.contain('Needs you');
    await expectAccessible(element);

    const wizard = await list.row('Member').reconnect();
    const { values } = await wizard.waitForTitle('Sign in to LinkedIn again');
    expect(values).to.eql({ username: 'member@example.com' });
    await signInBy(wizard, 'member@example.com');
    await wizard.waitForTitle('LinkedIn is connected again');
    expect(told()).to.include.members(['account-reconnect', 'account-reconnected']);
    await wizard.close();
    await list.dialog.waitForNone();
    const rows = await list.waitFor((all) => all.every(({ state }) => state !== 'action_required'));
    expect(rows).to.have.length(2);
  });

  it('does nothing when the page wants to reconnect or disconnect in its own way', async () => {
    const { list, element, told } = await drawList(await worldWithAccounts());
    await list.waitFor(({ length }) => length === 2);
    element.addEventListener('account-remove', (event) => event.preventDefault());
    await list.row('Member').choose('disconnect');
    await element.updateComplete;
    expect((await list.reading()).question).to.equal(undefined);
    expect(told()).to.eql(['account-remove']);
  });

  it('asks before it disconnects, with the safe answer first', async () => {
    const { list, element, told } = await drawList(await worldWithAccounts());
    await list.waitFor(({ length }) => length === 2);
    await list.row('Member').choose('disconnect');
    const { question } = await list.waitForReading(({ focused }) => focused?.name === 'keep');
    expect(question?.actions.map(({ label }) => label)).to.eql(['Keep it', 'Disconnect']);
    await expectAccessible(element);
    await list.answer('keep');
    const { rows } = await list.waitForReading((now) => !now.question);
    expect(rows).to.have.length(2);

    await list.row('Member').disconnect();
    expect(await list.rows()).to.have.length(1);
    // A hint may load the list again before the removal itself is through.
    await list.waitForReading(() => told().includes('account-removed'));
    await list.waitForReading(({ announcement }) => announcement === 'Member was disconnected.');
  });

  it('starts again what has stopped, and says so', async () => {
    const world = await openWorld({ simulator: { restartMs: 0 } });
    await signIn(world, 'member@example.com');
    await setStatus(world, 'STOPPED');
    const { list, element } = await drawList(world);
    const { text, actions } = await list.row('Member').waitFor('paused');
    expect(text).to.contain('Paused');
    expect(actions[0]).to.include({ name: 'restart', label: 'Start again, Member' });
    await expectAccessible(element);
    const walker = new Walker().listen();
    await list.row('Member').restart();
    await list.row('Member').waitFor('connected');
    // In one breath or in two, as they come.
    const said = ['is starting again', 'works again'];
    const heard: string[] = [];
    await list.waitForReading(() =>
      said.every((text) => (heard.push(...walker.heard()), heard.join().includes(text))),
    );
    walker.stop();
    expect(world.requests.some((request) => /^POST accounts\/[\w-]+\/restart$/.test(request))).to.equal(true);
  });

  it('says in the row when it could not be started', async () => {
    const world = await openWorld();
    await signIn(world, 'member@example.com');
    await setStatus(world, 'STOPPED');
    const { list } = await drawList(world);
    await list.row('Member').waitFor('paused');
    world.intercept = ({ url }) =>
      url.endsWith('/restart') ? Response.json({ code: 'server.error' }, { status: 500 }) : undefined;
    await list.row('Member').restart();
    await list.waitFor(([row]) => row?.text.includes('could not be started'));
    await list.waitForReading(({ announcement }) => announcement.includes('could not be started'));
  });

  it('asks for access again where a permission is missing', async () => {
    const world = await openWorld();
    await signIn(world, 'member@example.com');
    await setStatus(world, 'PERMISSIONS');
    const { list, told } = await drawList(world);
    const { actions } = await list.row('Member').waitFor('action_required');
    expect(actions[0]).to.include({ name: 'grant', label: 'Allow access again, Member' });
    await list.row('Member').reconnect();
    expect(told()).to.include('account-reconnect');
  });

  it('says when it could not load, and loads when asked again', async () => {
    const world = await worldWithAccounts();
    world.intercept = () => new Response('', { status: 500 });
    const { list, element } = await drawList(world);
    await list.waitForReading(({ title }) => title === 'Your accounts did not load');
    await expectAccessible(element);
    world.intercept = undefined;
    await list.retry();
    await list.waitFor(({ length }) => length === 2);
  });
});

async function signOutOfLinkedIn(world: PageWorld): Promise<void> {
  const account = (await world.phone()).accounts.find(({ provider }) => provider === 'LINKEDIN');
  await world.act(`accounts/${account?.id ?? ''}/sign-out`);
}

/** As the provider sees it; the endpoint hears of it by a hook. */
async function setStatus(world: PageWorld, status: string): Promise<void> {
  const account = (await world.phone()).accounts.find(({ provider }) => provider === 'LINKEDIN');
  await world.act(`accounts/${account?.id ?? ''}/status`, { status });
}
