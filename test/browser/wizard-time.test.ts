import { expect } from '@open-wc/testing';
import { answer, signIn, start, waitFor, type PageWorld } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { closeWorlds, drawWizard, openWorld, type Drawn } from './support/drawn.js';

const steps: Readonly<Record<string, (world: PageWorld) => Promise<unknown>>> = {
  code: (world) => signIn(world, 'sms@example.com'),
  approve: (world) => signIn(world, 'app@example.com'),
  captcha: (world) => signIn(world, 'captcha@example.com'),
  pair: async (world) => {
    const flow = await start(world, 'whatsapp', undefined, 'pairing');
    const next = await answer(world, flow, { phone: '(+1)2025550143' });
    await waitFor(world, next, ({ step }) => step.kind === 'pair');
  },
};

describe('the time that a step has', () => {
  const { now } = Date;
  afterEach(async () => {
    Date.now = now;
    await closeWorlds();
  });

  /** A step with this much time left, and everything that is said from then on. */
  async function draw(kind: string, expiresInMs: number): Promise<{ wizard: Drawn; said: string[] }> {
    const world = await openWorld();
    await steps[kind]?.(world);
    // Only the page's clock jumps: the server still knows the flow.
    world.intercept = withStep(world, (step) => ({ ...step, expiresInMs, lifetime: 'stated' }));
    const wizard = await drawWizard({ world, provider: kind === 'pair' ? 'whatsapp' : 'linkedin' });
    await wizard.until(() => wizard.eventTypes().includes('step-changed'), 'no companion came');
    const said: string[] = [];
    const region = wizard.get('.visually-hidden[role=status]');
    new MutationObserver(() => wizard.said && said.push(wizard.said)).observe(region, {
      subtree: true,
      characterData: true,
      childList: true,
    });
    return { wizard, said };
  }

  const jump = async (wizard: Drawn, ms: number) => {
    const start = now() + ms;
    const at = now();
    Date.now = () => start + (now() - at);
    wizard.element.requestUpdate();
    await wizard.element.updateComplete;
    await wizard.element.updateComplete;
  };

  for (const kind of Object.keys(steps))
    it(`is spoken at 30, at 10 and at 0 seconds of a ${kind} step and at no others, and then leads on`, async () => {
      const { wizard, said } = await draw(kind, 100_000);
      const at = now();
      const leave = async (left: number) => {
        Date.now = () => at + 100_000 - left;
        wizard.element.requestUpdate();
        await wizard.element.updateComplete;
        await wizard.element.updateComplete;
      };
      for (const left of [60_000, 40_000, 29_900, 29_000, 15_000, 9_900, 8_000, 3_000]) await leave(left);
      expect(said.map((text) => /\d+ \w+/.exec(text)?.[0])).to.eql(['30 seconds', '10 seconds']);
      expect(wizard.get('.lifetime').className).to.contain('soon');
      await leave(-1000);
      expect(said).to.have.length(3);
      expect(wizard.get('.lifetime').textContent.trim()).to.equal(said[2]);
      await wizard.still();
      await expect(wizard.element).to.be.accessible({ ignoredRules: ['frame-tested'] });
      wizard.world.intercept = undefined;
      wizard.button('Try again').click();
      await wizard.until(() => !wizard.find('.lifetime'), 'it did not begin anew');
    });

  it('is spoken of once after a sleep, as it is then', async () => {
    const { wizard, said } = await draw('code', 200_000);
    await jump(wizard, 195_000);
    expect(said).to.eql(['10 seconds left']);
  });

  it('takes no code any more when it is over', async () => {
    const { wizard } = await draw('code', 50_000);
    wizard.type('.code-input', '123456');
    await jump(wizard, 60_000);
    expect(() => wizard.button('Continue')).to.throw();
    wizard.get<HTMLFormElement>('form').requestSubmit();
    expect(wizard.world.requests.filter((request) => request.endsWith('answers'))).to.have.length(1);
  });
});
