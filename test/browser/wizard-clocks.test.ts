import { expect } from '@open-wc/testing';
import { signIn } from '../../stories/support/page-world.js';
import { closeWorlds, drawWizard, openWorld } from './support/drawn.js';

const MINUTE = 60_000;
/** What a slow machine may need to draw; far less than what these tests tell apart. */
const MOMENT = 20_000;

const { now } = Date;

/** The page slept for so long: no timer ran, and the clock has gone on. */
function sleep(ms: number): void {
  const before = Date.now;
  Date.now = () => before() + ms;
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('the time that a step has left', () => {
  afterEach(async () => {
    Date.now = now;
    await closeWorlds();
  });

  for (const [difference, name] of [
    [10 * MINUTE, 'before'],
    [-10 * MINUTE, 'behind'],
  ] as const)
    it(`is the same on a page whose clock is ten minutes ${name} that of the server`, async () => {
      const world = await openWorld();
      world.advance(difference);
      const flow = await signIn(world, 'sms@example.com');
      const { wizard } = await drawWizard({ world, provider: 'linkedin' });
      const { leftMs = 0, flow: shown } = await wizard.waitFor('code');
      expect(shown?.step.id).to.equal(flow.step.id);
      expect(flow.step.expiresInMs).to.be.within(5 * MINUTE - MOMENT, 5 * MINUTE);
      expect(leftMs).to.be.within(5 * MINUTE - MOMENT, 5 * MINUTE);
    });

  it('is the same after the page’s clock was set back by an hour in the middle of the step', async () => {
    const world = await openWorld();
    await signIn(world, 'sms@example.com');
    const { wizard, element } = await drawWizard({ world, provider: 'linkedin' });
    const { leftMs: before = 0 } = await wizard.waitFor('code');
    Date.now = () => now() - 60 * MINUTE;
    element.requestUpdate();
    await element.updateComplete;
    const { leftMs: after = Infinity } = await wizard.step();
    expect(after).to.be.within(before - MOMENT, before);
  });

  it('is the same after a reload and in a second tab, however long the first one slept', async () => {
    const world = await openWorld();
    const { step } = await signIn(world, 'sms@example.com');
    const first = await drawWizard({ world, provider: 'linkedin' });
    await first.wizard.waitFor('code');
    sleep(3 * MINUTE);
    const second = await drawWizard({ world, provider: 'linkedin' });
    const there = await second.wizard.waitFor(({ leftMs = Infinity }) => leftMs <= 2 * MINUTE);
    const here = await first.wizard.waitFor(({ leftMs = Infinity }) => leftMs <= 2 * MINUTE);
    expect(there.flow?.step.id).to.equal(step.id);
    expect(here.leftMs).to.be.greaterThan(2 * MINUTE - MOMENT);
    expect(there.leftMs).to.be.greaterThan(2 * MINUTE - MOMENT);
    first.element.remove();
    const { wizard } = await drawWizard({ world, provider: 'linkedin' });
    const again = await wizard.waitFor('code');
    expect(again.flow?.step.id).to.equal(step.id);
    expect(again.leftMs).to.be.within(2 * MINUTE - MOMENT, 2 * MINUTE);
  });

  it('is over where the page slept through it, and the server says how it ended', async () => {
    const world = await openWorld();
    await signIn(world, 'sms@example.com');
    const { wizard } = await drawWizard({ world, provider: 'linkedin' });
    await wizard.waitFor('code');
    sleep(60 * MINUTE);
    await wizard.waitFor(({ kind, leftMs }) => kind === 'failed' || leftMs === 0);
    expect((await wizard.result()).state).to.be.oneOf(['failed', 'expired']);
  });
});
