import { expect } from '@open-wc/testing';
import type { ProviderId } from '../../src/contract/types.js';
import { answer, signIn, start, waitFor, type PageWorld } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, countRequests, drawWizard, openWorld, type DrawnWizard } from './support/drawn.js';
import { drawnOne, inputOf } from './support/markup.js';

const steps: Readonly<Record<string, (world: PageWorld) => Promise<unknown>>> = {
  code: (world) => signIn(world, 'sms@example.com'),
  approve: (world) => signIn(world, 'app@example.com'),
  captcha: (world) => signIn(world, 'captcha@example.com'),
  pair: async (world) => {
    const flow = await start(world, 'whatsapp', undefined, 'pairing');
    const next = await answer(world, flow, { phone: '(+1)2025550143' });
    await waitFor(world, next, ({ step }) => step.kind === 'pair');
  },
  contract: (world) => signIn(world, 'contract@example.com'),
  phone: (world) => signIn(world, 'phone@example.com'),
  password: async (world) => {
    const flow = await start(world, 'telegram');
    await waitFor(world, flow, ({ step }) => step.kind === 'qr');
    const [attempt] = (await world.phone()).attempts;
    await world.act(`${attempt?.id ?? ''}/scan`, { phoneNumber: '+1 202 555 0165' });
    await waitFor(world, flow, ({ step }) => step.kind === 'form');
  },
};

const providers: Readonly<Record<string, ProviderId>> = { pair: 'whatsapp', password: 'telegram' };

interface Timed extends DrawnWizard {
  /** Everything that is said from the start on. */
  readonly said: readonly string[];
  /** Lets the page believe that the step has this much time left. */
  readonly leave: (ms: number) => Promise<void>;
}

describe('the time that a step has', () => {
  const { now } = Date;
  afterEach(async () => {
    Date.now = now;
    await closeWorlds();
  });

  async function draw(kind: string, expiresInMs: number): Promise<Timed> {
    const world = await openWorld();
    await steps[kind]?.(world);
    // Only the page's clock jumps: the server still knows the flow.
    world.intercept = withStep(world, (step) => ({ ...step, expiresInMs, lifetime: 'stated' }));
    const drawn = await drawWizard({ world, provider: providers[kind] ?? 'linkedin' });
    const { element } = drawn;
    const said: string[] = [];
    const region = drawnOne(element, ':scope > [role=status]');
    new MutationObserver(() => {
      const text = region.textContent.trim();
      if (text) said.push(text);
    }).observe(region, { subtree: true, characterData: true, childList: true });
    const at = now();
    const leave = async (ms: number) => {
      Date.now = () => at + expiresInMs - ms;
      element.requestUpdate();
      await element.updateComplete;
      await element.updateComplete;
      // What is said is heard of in the next turn of the page.
      await new Promise((resolve) => setTimeout(resolve));
    };
    return { ...drawn, said, leave };
  }

  for (const kind of Object.keys(steps))
    it(`is spoken at 30, at 10 and at 0 seconds of a ${kind} step and at no others, and then leads on`, async () => {
      const { wizard, element, world, said, leave } = await draw(kind, 100_000);
      for (const left of [60_000, 40_000, 29_900, 29_000, 15_000, 9_900, 8_000, 3_000]) await leave(left);
      expect(said.map((text) => /\d+ \w+/.exec(text)?.[0])).to.eql(['30 seconds', '10 seconds']);
      expect(drawnOne(element, '[data-left]').className).to.contain('soon');
      await leave(-1000);
      expect(said).to.have.length(3);
      expect((await wizard.step()).timeLeft).to.equal(said[2]);
      await expectAccessible(element, { ignoredRules: ['frame-tested'] });
      world.intercept = undefined;
      await wizard.press('restart');
      await wizard.waitFor(({ timeLeft, kind: shown }) => timeLeft === undefined && shown !== 'loading');
    });

  it('is spoken of once after a sleep, as it is then', async () => {
    const { said, leave } = await draw('code', 200_000);
    await leave(5_000);
    expect(said).to.eql(['10 seconds left']);
  });

  it('takes no code any more when it is over', async () => {
    const { wizard, element, world, leave } = await draw('code', 50_000);
    await wizard.fill({ code: '123456' });
    await leave(-10_000);
    const { actions } = await wizard.step();
    expect(actions.map(({ name }) => name)).not.to.include('submit');
    inputOf(element, 'code').form?.requestSubmit();
    expect(countRequests(world, /answers$/)).to.equal(1);
  });

  for (const kind of ['contract', 'phone', 'password'])
    it(`takes no ${kind} any more when it is over, and says so without a word of a code`, async () => {
      const { wizard, element, world, said, leave } = await draw(kind, 50_000);
      const answers = countRequests(world, /answers$/);
      const isBelow = (one: Element, other: Element) =>
        one.getBoundingClientRect().top >= other.getBoundingClientRect().bottom;
      const submit = drawnOne(element, 'button[type=submit]');
      expect(isBelow(drawnOne(element, '.lifetime'), submit)).to.equal(true);
      const field = drawnOne<HTMLInputElement>(element, 'form input');
      if (field.type === 'radio') field.click();
      else field.value = '2025550143';
      submit.focus();
      await leave(-10_000);
      expect(said).to.eql(['Time is up. Start again.']);
      // The focus is not lost with the button that had it.
      expect(element.shadowRoot?.activeElement?.className).to.equal('title');
      const { actions } = await wizard.step();
      expect(actions.map(({ name }) => name))
        .to.include('restart')
        .and.not.to.include('submit');
      drawnOne<HTMLFormElement>(element, 'form').requestSubmit();
      expect(countRequests(world, /answers$/)).to.equal(answers);
    });
});
