import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/connect-result.js';
import type { ConnectResultElement } from '../../src/elements/result/connect-result-element.js';
import type { CustomAuthWizardElement } from '../../src/elements/wizard/custom-auth-wizard-element.js';
import { signIn, start, type PageWorld } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { closeWorlds, Drawn, openWorld } from './support/drawn.js';
import { drawList, untilRows } from './support/drawn-list.js';

async function drawResult(world: PageWorld, flowId?: string, popUp = false) {
  const element = await fixture<ConnectResultElement>(
    html`<connect-result
      .flowId=${flowId}
      .popUp=${popUp}
      .openWindow=${() => null}
      continue-href="#accounts"
      .fetch=${world.fetch}
    ></connect-result>`,
  );
  return new Drawn(element, world);
}

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
    const result = await drawResult(world);
    history.replaceState(null, '', address);
    await result.untilTitle('Cancelled');
    expect(result.eventTypes()).to.eql(['flow-cancelled']);
    expect(result.said).to.equal('Cancelled');
    await result.still();
    await expect(result.element).to.be.accessible();
  });

  it('shows what was connected, tells the page, and lists of accounts look again', async () => {
    const world = await openWorld();
    const list = await drawList(world);
    await list.until(() => list.title === 'No accounts yet', 'there is something');
    // No hint reaches the list: it has to hear of it from the page.
    world.intercept = ({ url }) => (url.endsWith('/events') ? new Response('', { status: 404 }) : undefined);
    const flow = await signIn(world, 'member@example.com');
    const result = await drawResult(world, flow.id);
    await result.untilTitle('LinkedIn is connected');
    expect(result.get('.account-name').textContent).to.equal('Member');
    expect(result.eventTypes()).to.eql(['account-connected']);
    await untilRows(list, 1);
    await result.still();
    await expect(result.element).to.be.accessible();
    let outcome = '';
    result.element.addEventListener('result-continue', (event) => {
      event.preventDefault();
      ({ outcome } = event.detail);
    });
    result.get('a.button').click();
    expect(outcome).to.equal('connected');
    expect(location.hash).to.equal('');
  });

  it('waits for the word of the server while it works', async () => {
    const world = await openWorld({
      simulator: { slowLoginMs: 3_000 },
      server: { timings: { patience: 100 } },
    });
    const flow = await signIn(world, 'slow@example.com');
    const result = await drawResult(world, flow.id);
    await result.untilTitle('LinkedIn is being connected');
    await expect(result.element).to.be.accessible();
    expect(result.eventTypes()).to.eql([]);
    await result.untilTitle('LinkedIn is connected');
    expect(result.eventTypes()).to.eql(['account-connected']);
  });

  it('lets the wizard ask what the server still has to know, and says the end itself', async () => {
    const world = await openWorld();
    const flow = await signIn(world, '2fa.result@example.com');
    const result = await drawResult(world, flow.id);
    await result.until(() => result.find('custom-auth-wizard'), 'nobody asks');
    const wizard = new Drawn(result.get<CustomAuthWizardElement>('custom-auth-wizard'), world);
    await wizard.until(() => wizard.find('input'), 'there is no field');
    wizard.type('input', await world.code());
    wizard.get('form').closest('form')?.requestSubmit();
    await result.until(
      () => !result.find('custom-auth-wizard') && result.title === 'LinkedIn is connected',
      'no end',
    );
    expect(result.eventTypes().filter((type) => type === 'account-connected')).to.have.length(1);
  });

  it('offers another try and another look to who came back without a word', async () => {
    const world = await openWorld();
    const flow = await start(world, 'google');
    world.intercept = withStep(world, (step) => ({ ...step, returned: true }));
    const result = await drawResult(world, flow.id);
    await result.untilTitle('Checking how it went');
    await result.until(() => result.find('custom-auth-wizard'), 'it waits for ever');
    const wizard = new Drawn(result.get<CustomAuthWizardElement>('custom-auth-wizard'), world);
    await wizard.until(() => wizard.button('Check now'), 'it can not be looked at');
    expect(wizard.button('Try again').textContent).to.contain('Try again');
  }).timeout(20_000);

  it('tells nobody whether a flow of somebody else is there', async () => {
    const world = await openWorld();
    const other = await openWorld();
    const { id } = await signIn(other, 'member@example.com');
    for (const flowId of [id, 'flow-of-nobody']) {
      const result = await drawResult(world, flowId);
      await result.untilTitle('There is no such sign-in');
      expect(result.eventTypes()).to.eql([]);
      await expect(result.element).to.be.accessible();
    }
    history.replaceState(null, '', '?flow=javascript:alert(1)');
    const none = await drawResult(world);
    await none.untilTitle('There is nothing to show here');
  });

  it('looks again by itself when the endpoint was not to be had', async () => {
    const world = await openWorld();
    const flow = await signIn(world, 'member@example.com');
    world.intercept = () => new Response('', { status: 503 });
    const result = await drawResult(world, flow.id);
    await result.untilTitle('No answer yet');
    world.intercept = undefined;
    await result.untilTitle('LinkedIn is connected');
  }).timeout(20_000);

  it('offers to close a window that was opened for it, and says so where a browser does not let it', async () => {
    const world = await openWorld();
    const flow = await signIn(world, 'member@example.com');
    const result = await drawResult(world, flow.id, true);
    await result.untilTitle('LinkedIn is connected');
    const { close } = window;
    window.close = () => undefined;
    result.button('Close this window').click();
    await result.until(() => result.get('.actions').textContent.includes('You can close'), 'it says nothing');
    window.close = close;
  });

  it('begins anew after a failure, with the same provider', async () => {
    const world = await openWorld();
    const flow = await start(world, 'google');
    await world.client.cancelFlow(flow.id);
    const result = await drawResult(world, flow.id);
    await result.untilTitle('Cancelled');
    result.button('Try again').click();
    await result.until(() => result.find('custom-auth-wizard'), 'nothing begins');
    const wizard = new Drawn(result.get<CustomAuthWizardElement>('custom-auth-wizard'), world);
    await wizard.untilTitle('Continue to Google');
  });
});
