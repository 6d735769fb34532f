import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/connect-result.js';
import type { ConnectResultElement } from '../../src/elements/result/connect-result-element.js';
import { connectResult, type ConnectResultDriver } from '../../src/testing/page.js';
import { signIn, start, type PageWorld } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, drawList, listenTo, openWorld, PATIENCE, type Drawn } from './support/drawn.js';
import { isolatedIn } from './support/markup.js';

interface DrawnResult extends Drawn<ConnectResultElement> {
  readonly result: ConnectResultDriver;
}

async function drawResult(world: PageWorld, flowId?: string, popUp = false): Promise<DrawnResult> {
  const element = await fixture<ConnectResultElement>(
    html`<connect-result
      .flowId=${flowId}
      .popUp=${popUp}
      .openWindow=${() => null}
      continue-href="#accounts"
      .fetch=${world.fetch}
    ></connect-result>`,
  );
  return { element, world, result: connectResult(element, PATIENCE), told: listenTo(element) };
}

const untilTitle = (result: ConnectResultDriver, title: string) =>
  result.waitFor((reading) => reading.title === title);

const address = location.href;

describe('the page where a round trip ends', () => {
  afterEach(async () => {
    history.replaceState(null, '', address);
    await closeWorlds();
  });

  it('says what became of the flow that the address names, and believes nothing else in it', async () => {
    const world = await openWorld();
    const flow = await start(world, 'google');
    await world.client.cancelFlow(flow.id);
    history.replaceState(null, '', `?status=success&account=account-1&flow=${flow.id}`);
    const { result, element, told } = await drawResult(world);
    history.replaceState(null, '', address);
    const { announcement } = await untilTitle(result, 'Cancelled');
    expect(told()).to.eql(['flow-cancelled']);
    expect(announcement).to.equal('Cancelled');
    await expectAccessible(element);
  });

  it('shows what was connected, tells the page, and lists of accounts look again', async () => {
    const world = await openWorld();
    const { list } = await drawList(world);
    await list.waitForReading(({ title }) => title === 'No accounts yet');
    // No hint reaches the list: it has to hear of it from the page.
    world.intercept = ({ url }) => (url.endsWith('/events') ? new Response('', { status: 404 }) : undefined);
    const flow = await signIn(world, 'member@example.com');
    const { result, element, told } = await drawResult(world, flow.id);
    await untilTitle(result, 'LinkedIn is connected');
    expect(isolatedIn(element)).to.include('Member');
    expect(told()).to.eql(['account-connected']);
    await list.waitFor(({ length }) => length === 1);
    await expectAccessible(element);
    let outcome = '';
    element.addEventListener('result-continue', (event) => {
      event.preventDefault();
      ({ outcome } = event.detail);
    });
    await result.goOn();
    expect(outcome).to.equal('connected');
    expect(location.hash).to.equal('');
  });

  it('keeps what was typed into the wizard in it while other words are fetched', async () => {
    const world = await openWorld();
    const { id } = await start(world, 'linkedin');
    const { result, element } = await drawResult(world, id);
    await result.wizard.waitFor('form');
    await result.wizard.fill({ username: 'member@example.com', password: 'any-password' });
    element.messages = { result: { goOn: 'Onwards' } };
    await element.updateComplete;
    await result.wizard.press('submit');
    await untilTitle(result, 'LinkedIn is connected');
  });

  it('waits for the word of the server while it works', async () => {
    const world = await openWorld({
      simulator: { slowLoginMs: 3_000 },
      server: { timings: { patience: 100 } },
    });
    const flow = await signIn(world, 'slow@example.com');
    const { result, element, told } = await drawResult(world, flow.id);
    await untilTitle(result, 'LinkedIn is being connected');
    expect(told()).to.eql([]);
    await expectAccessible(element);
    await untilTitle(result, 'LinkedIn is connected');
    expect(told()).to.eql(['account-connected']);
  });

  it('lets the wizard ask what the server still has to know, and says the end itself', async () => {
    const world = await openWorld();
    const flow = await signIn(world, '2fa.result@example.com');
    const { result, told } = await drawResult(world, flow.id);
    await result.waitFor('asking');
    await result.wizard.fill({ code: await world.code() });
    await result.wizard.press('submit');
    await untilTitle(result, 'LinkedIn is connected');
    expect(await result.wizard.isThere()).to.equal(false);
    expect(told().filter((type) => type === 'account-connected')).to.have.length(1);
  });

  it('offers another try and another look to who came back without a word', async () => {
    const world = await openWorld();
    const flow = await start(world, 'google');
    world.intercept = withStep(world, (step) => ({ ...step, returned: true }));
    const { result } = await drawResult(world, flow.id);
    await untilTitle(result, 'Checking how it went');
    await result.waitFor('asking');
    const { actions } = await result.wizard.shown();
    const offered = actions.map(({ name, label }) => `${name}: ${label}`);
    expect(offered).to.include.members(['refresh: Check now', 'submit: Try again']);
  }).timeout(20_000);

  it('tells nobody whether a flow of somebody else is there', async () => {
    const world = await openWorld();
    const other = await openWorld();
    const { id } = await signIn(other, 'member@example.com');
    for (const flowId of [id, 'flow-of-nobody']) {
      const { result, element, told } = await drawResult(world, flowId);
      await untilTitle(result, 'There is no such sign-in');
      expect(told()).to.eql([]);
      await expectAccessible(element);
    }
    history.replaceState(null, '', '?flow=javascript:alert(1)');
    const none = await drawResult(world);
    await untilTitle(none.result, 'There is nothing to show here');
  });

  it('looks again by itself when the endpoint was not to be had', async () => {
    const world = await openWorld();
    const flow = await signIn(world, 'member@example.com');
    world.intercept = () => new Response('', { status: 503 });
    const { result } = await drawResult(world, flow.id);
    await untilTitle(result, 'No answer yet');
    world.intercept = undefined;
    await untilTitle(result, 'LinkedIn is connected');
  }).timeout(30_000);

  it('offers to close a window that was opened for it, and says so where a browser does not let it', async () => {
    const world = await openWorld();
    const flow = await signIn(world, 'member@example.com');
    const { result } = await drawResult(world, flow.id, true);
    const { actions } = await untilTitle(result, 'LinkedIn is connected');
    expect(actions.map(({ label }) => label)).to.eql(['Close this window']);
    const { close } = window;
    window.close = () => undefined;
    try {
      await result.goOn();
      await result.waitFor(({ text }) => text.includes('You can close'));
    } finally {
      window.close = close;
    }
  });

  it('begins anew after a failure, with the same provider', async () => {
    const world = await openWorld();
    const flow = await start(world, 'google');
    await world.client.cancelFlow(flow.id);
    const { result } = await drawResult(world, flow.id);
    await untilTitle(result, 'Cancelled');
    const wizard = await result.retry();
    await wizard.waitForTitle('Continue to Google');
  });
});
