import { expect } from '@open-wc/testing';
import type { MethodId, Step } from '../../src/contract/types.js';
import type { WizardDriver } from '../../src/testing/page.js';
import { broken, goOffline, goOnline } from '../../stories/support/network.js';
import { answer, signIn, start } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { expectAccessible } from './support/accessible.js';
import {
  closeWorlds,
  countRequests,
  drawWizard,
  openWorld,
  signInBy,
  type DrawnWizard,
} from './support/drawn.js';
import { drawnOne, inputOf } from './support/markup.js';

const MEMBER = { username: 'member@example.com' } as const;

/** The page is loaded anew: other elements, the same tab. */
async function reload({ element, world }: DrawnWizard): Promise<DrawnWizard> {
  const { provider } = element;
  element.remove();
  return drawWizard({ world, ...(provider && { provider }) });
}

const untilTyped = (wizard: WizardDriver, name: string, value: string) =>
  wizard.waitFor(({ values }) => values[name] === value);

describe('the wizard without a network', () => {
  afterEach(async () => {
    goOnline();
    await closeWorlds();
  });

  it('says so on the card, turns its buttons off with that as the reason, and goes on by itself', async () => {
    const { wizard, element, world } = await drawWizard({ provider: 'linkedin' });
    await wizard.fill({ ...MEMBER, password: 'any-password' });
    const step = drawnOne(element, '.step');
    goOffline();
    const { connection, actions } = await wizard.waitFor((now) => now.connection && now.announcement);
    expect(connection).to.match(/^You are offline/);
    await wizard.waitFor(({ announcement }) => announcement.startsWith('You are offline'));
    const button = actions.find(({ name }) => name === 'submit');
    expect(button?.isDisabled).to.equal(true);
    expect(button?.description).to.equal(connection);
    await expectAccessible(element);
    inputOf(element, 'password').form?.requestSubmit();
    expect(countRequests(world, /answers$/)).to.equal(0);
    goOnline();
    const online = await wizard.waitFor((now) => !now.connection);
    expect(drawnOne(element, '.step')).to.equal(step);
    expect(online.actions.find(({ name }) => name === 'submit')?.isDisabled).to.equal(false);
    expect(await wizard.value('password')).to.equal('any-password');
    await wizard.submit();
    await wizard.waitForTitle('LinkedIn is connected');
  });

  it('says that it reconnects while the endpoint is away, and keeps the time that the step has', async () => {
    const world = await openWorld();
    await signIn(world, 'sms@example.com');
    const { wizard } = await drawWizard({ world, provider: 'linkedin' });
    const before = (await wizard.step()).timeLeft;
    world.intercept = broken;
    goOnline();
    const { connection, actions } = await wizard.waitFor((now) => now.connection);
    expect(connection).to.equal('Reconnecting');
    expect(actions.find(({ name }) => name === 'submit')?.isDisabled).to.equal(true);
    world.intercept = undefined;
    goOnline();
    const { title, timeLeft } = await wizard.waitFor((now) => !now.connection);
    expect(title).to.equal('Enter the code from the text message');
    expect(timeLeft).to.equal(before);
  });
});

describe('the wizard after a reload', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(closeWorlds);

  it('has what was typed and is no secret, and never the password', async () => {
    const drawn = await drawWizard({ provider: 'linkedin' });
    await drawn.wizard.fill({ ...MEMBER, password: 'canary-4711' });
    expect(JSON.stringify(sessionStorage)).to.contain('member@example.com');
    expect(JSON.stringify(sessionStorage)).not.to.contain('canary-4711');
    const { wizard, element } = await reload(drawn);
    await untilTyped(wizard, 'username', MEMBER.username);
    expect(await wizard.value('password')).to.equal('');
    expect(element.hasProgress).to.equal(true);
    await signInBy(wizard, MEMBER.username);
    await wizard.waitForTitle('LinkedIn is connected');
    expect(sessionStorage, 'it goes with the flow').to.have.length(0);
  });

  it('has the country and the number of a phone', async () => {
    const world = await openWorld();
    await signIn(world, 'phone@example.com');
    const drawn = await drawWizard({ world, provider: 'linkedin' });
    await drawn.wizard.fill({ country: 'FR', phone: '06 39 98 00 01' });
    const { wizard, element } = await reload(drawn);
    await untilTyped(wizard, 'phone', '06 39 98 00 01');
    await untilTyped(wizard, 'country', 'FR');
    await wizard.waitFor(() => drawnOne(element, '.calling-code').textContent === '+33');
  });

  describe('in a second tab', () => {
    let other: BroadcastChannel;
    let heard: unknown[];
    beforeEach(() => {
      heard = [];
      other = new BroadcastChannel('connect-account-kit:drafts');
      other.addEventListener('message', ({ data }) => heard.push(data));
    });
    afterEach(() => other.close());

    /** A wizard on a flow that was begun elsewhere, once it has asked the other tabs. */
    async function drawAsking() {
      const world = await openWorld();
      const { id: flow, step } = await start(world, 'linkedin');
      const drawn = await drawWizard({ world, provider: 'linkedin' });
      await drawn.wizard.waitFor(() => heard.length > 0);
      return { ...drawn, flow, step: step.id };
    }

    it('is asked for, and taken without anything that no endpoint should call plain', async () => {
      const { wizard, flow, step } = await drawAsking();
      expect(heard).to.eql([{ ask: true, flow, step }]);
      const values = { ...MEMBER, password: 'canary-4714' };
      other.postMessage({ flow, step: 'another step', values: { username: 'no' } });
      other.postMessage({ flow, step, values: 'nonsense' });
      other.postMessage({ flow, step, values });
      await untilTyped(wizard, 'username', MEMBER.username);
      expect(await wizard.value('password')).to.equal('');
      expect(JSON.stringify(sessionStorage)).not.to.contain('canary');
    });

    it('does not take the place of what was typed here meanwhile', async () => {
      const { wizard, flow, step } = await drawAsking();
      await wizard.fill({ username: 'typed.here@example.com' });
      other.postMessage({ flow, step, values: MEMBER });
      await new Promise((resolve) => {
        const echo = new BroadcastChannel('connect-account-kit:drafts');
        echo.addEventListener('message', resolve, { once: true });
        other.postMessage({ flow: 'the next message', step: '', values: {} });
      });
      expect(await wizard.value('username')).to.equal('typed.here@example.com');
    });

    it('is handed over to who asks for this very step, without secrets', async () => {
      const { wizard, element, flow, step } = await drawAsking();
      await wizard.fill({ ...MEMBER, password: 'canary-4715' });
      heard.length = 0;
      other.postMessage({ ask: true, flow: 'another flow', step });
      other.postMessage({ ask: true, flow, step });
      await wizard.waitFor(() => heard.length > 0);
      expect(heard).to.eql([{ flow, step, values: MEMBER }]);
      element.remove();
      other.postMessage({ ask: true, flow, step });
    });
  });

  it('keeps nothing of codes and cookies, whatever an endpoint says of its fields', async () => {
    const world = await openWorld();
    await signIn(world, 'sms@example.com');
    const code = await drawWizard({ world, provider: 'linkedin' });
    await code.wizard.fill({ code: '123' });
    expect(sessionStorage).to.have.length(0);
    const asPlain = (step: Step) =>
      step.kind === 'form'
        ? { ...step, fields: step.fields.map((one) => ({ ...one, secret: false, input: 'text' })) }
        : step;
    const drawLax = async (method: MethodId) => {
      const lax = await openWorld();
      lax.intercept = withStep(lax, asPlain);
      await start(lax, 'linkedin', undefined, method);
      return drawWizard({ world: lax, provider: 'linkedin' });
    };
    const cookies = await drawLax('cookies');
    await cookies.wizard.fill({ cookie_li_at: 'canary-4712' });
    const password = await drawLax('password');
    await password.wizard.fill({ password: 'canary-4713', ...MEMBER });
    expect(JSON.stringify(sessionStorage)).to.contain('member@example.com');
    expect(JSON.stringify(sessionStorage)).not.to.contain('canary');
  });

  it('leaves the note on a value that the server refused', async () => {
    const world = await openWorld();
    const flow = await answer(world, await start(world, 'imap'), { imap_user: 'member@gmail.com' });
    const drawn = await drawWizard({ world, provider: 'imap' });
    const prefill = flow.step.kind === 'form' ? flow.step.prefill : {};
    await drawn.wizard.fill({ smtp_host: 'wrong.example.com' });
    await answer(world, flow, { ...prefill, imap_password: 'any-password', smtp_host: 'wrong.example.com' });
    const { wizard } = await reload(drawn);
    await wizard.waitFor(({ errors }) => errors['smtp_host']);
  });

  it('is the same on a page without storage, but for what was typed', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'sessionStorage');
    Object.defineProperty(window, 'sessionStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
      configurable: true,
    });
    try {
      const { wizard } = await drawWizard({ provider: 'linkedin' });
      await signInBy(wizard, MEMBER.username);
      await wizard.waitForTitle('LinkedIn is connected');
    } finally {
      if (own) Object.defineProperty(window, 'sessionStorage', own);
    }
  });
});
