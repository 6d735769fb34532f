import { expect } from '@open-wc/testing';
import type { MethodId, Step } from '../../src/contract/types.js';
import { answer, signIn, start } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { closeWorlds, drawWizard, openWorld, type Drawn } from './support/drawn.js';
import { broken, goOffline, goOnline } from '../../stories/support/network.js';

const field = (wizard: Drawn, name: string) =>
  wizard.get<HTMLInputElement | HTMLSelectElement>(`[id$="-${name}"]`);
const companion = (wizard: Drawn) =>
  wizard.until(() => wizard.eventTypes().includes('step-changed'), 'no companion came');

/** The page is loaded anew: other elements, the same tab. */
async function reload(wizard: Drawn): Promise<Drawn> {
  const { provider } = wizard.element;
  wizard.element.remove();
  return drawWizard({ world: wizard.world, ...(provider && { provider }) });
}

describe('the wizard without a network', () => {
  afterEach(async () => {
    goOnline();
    await closeWorlds();
  });

  it('says so on the card, turns its buttons off with that as the reason, and goes on by itself', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    await companion(wizard);
    wizard.type('input[type=text]', 'member@example.com');
    wizard.type('input[type=password]', 'any-password');
    const step = wizard.get('.step');
    goOffline();
    await wizard.until(() => wizard.find('.connection'), 'nothing was said');
    expect(wizard.get('.connection').textContent.trim()).to.match(/^You are offline/);
    expect(wizard.said).to.match(/^You are offline/);
    const button = wizard.button('Continue');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    const reason = button.getAttribute('aria-describedby') ?? '';
    expect(wizard.get(`#${reason}`)).to.equal(wizard.get('.connection'));
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    wizard.get<HTMLFormElement>('form').requestSubmit();
    expect(wizard.world.requests.some((request) => request.endsWith('answers'))).to.equal(false);
    goOnline();
    await wizard.until(() => !wizard.find('.connection'), 'it did not go on');
    expect(wizard.get('.step')).to.equal(step);
    expect(wizard.button('Continue').hasAttribute('aria-disabled')).to.equal(false);
    expect(wizard.get<HTMLInputElement>('input[type=password]').value).to.equal('any-password');
    wizard.get<HTMLFormElement>('form').requestSubmit();
    await wizard.untilTitle('LinkedIn is connected');
  });

  it('says that it reconnects while the endpoint is away, and keeps the time that the step has', async () => {
    const world = await openWorld();
    await signIn(world, 'sms@example.com');
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    await companion(wizard);
    const before = wizard.get('.lifetime').textContent.trim();
    world.intercept = broken;
    goOnline();
    await wizard.until(() => wizard.find('.connection'), 'nothing was said');
    expect(wizard.get('.connection').textContent.trim()).to.equal('Reconnecting');
    expect(wizard.button('Continue').getAttribute('aria-disabled')).to.equal('true');
    world.intercept = undefined;
    goOnline();
    await wizard.until(() => !wizard.find('.connection'), 'it did not go on');
    expect(wizard.title).to.equal('Enter the code from the text message');
    expect(wizard.get('.lifetime').textContent.trim()).to.equal(before);
  });
});

describe('the wizard after a reload', () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(closeWorlds);

  it('has what was typed and is no secret, and never the password', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    await companion(wizard);
    wizard.type('input[type=text]', 'member@example.com');
    wizard.type('input[type=password]', 'canary-4711');
    expect(JSON.stringify(sessionStorage)).to.contain('member@example.com');
    expect(JSON.stringify(sessionStorage)).not.to.contain('canary-4711');
    const again = await reload(wizard);
    await again.until(() => field(again, 'username').value === 'member@example.com', 'it is gone');
    expect(again.get<HTMLInputElement>('input[type=password]').value).to.equal('');
    expect(again.element.hasProgress).to.equal(true);
    again.signIn('member@example.com');
    await again.untilTitle('LinkedIn is connected');
    expect(sessionStorage, 'it goes with the flow').to.have.length(0);
  });

  it('has the country and the number of a phone', async () => {
    const world = await openWorld();
    await signIn(world, 'phone@example.com');
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    await companion(wizard);
    const country = field(wizard, 'country');
    country.value = 'FR';
    country.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    wizard.type('[id$="-phone"]', '06 39 98 00 01');
    const again = await reload(wizard);
    await again.until(() => field(again, 'phone').value === '06 39 98 00 01', 'the number is gone');
    expect(field(again, 'country').value).to.equal('FR');
    await again.until(() => again.get('.calling-code').textContent === '+33', 'another country is shown');
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

    it('is asked for, and taken without anything that no endpoint should call plain', async () => {
      const world = await openWorld();
      const { id: flow, step } = await start(world, 'linkedin');
      const wizard = await drawWizard({ world, provider: 'linkedin' });
      await wizard.until(() => heard.length > 0, 'nobody was asked');
      expect(heard).to.eql([{ ask: true, flow, step: step.id }]);
      const values = { username: 'member@example.com', password: 'canary-4714' };
      other.postMessage({ flow, step: 'another step', values: { username: 'no' } });
      other.postMessage({ flow, step: step.id, values: 'nonsense' });
      other.postMessage({ flow, step: step.id, values });
      await wizard.until(() => field(wizard, 'username').value === values.username, 'it did not come');
      expect(field(wizard, 'password').value).to.equal('');
      expect(JSON.stringify(sessionStorage)).not.to.contain('canary');
    });

    it('does not take the place of what was typed here meanwhile', async () => {
      const world = await openWorld();
      const { id: flow, step } = await start(world, 'linkedin');
      const wizard = await drawWizard({ world, provider: 'linkedin' });
      await wizard.until(() => heard.length > 0, 'nobody was asked');
      wizard.type('input[type=text]', 'typed.here@example.com');
      other.postMessage({ flow, step: step.id, values: { username: 'member@example.com' } });
      await new Promise((resolve) => {
        const echo = new BroadcastChannel('connect-account-kit:drafts');
        echo.addEventListener('message', resolve, { once: true });
        other.postMessage({ flow: 'the next message', step: '', values: {} });
      });
      expect(field(wizard, 'username').value).to.equal('typed.here@example.com');
    });

    it('is handed over to who asks for this very step, without secrets', async () => {
      const world = await openWorld();
      const { id: flow, step } = await start(world, 'linkedin');
      const wizard = await drawWizard({ world, provider: 'linkedin' });
      await wizard.until(() => heard.length > 0, 'nobody was asked');
      wizard.type('input[type=text]', 'member@example.com');
      wizard.type('input[type=password]', 'canary-4715');
      heard.length = 0;
      other.postMessage({ ask: true, flow: 'another flow', step: step.id });
      other.postMessage({ ask: true, flow, step: step.id });
      await wizard.until(() => heard.length > 0, 'nothing was told');
      expect(heard).to.eql([{ flow, step: step.id, values: { username: 'member@example.com' } }]);
      wizard.element.remove();
      other.postMessage({ ask: true, flow, step: step.id });
    });
  });

  it('keeps nothing of codes and cookies, whatever an endpoint says of its fields', async () => {
    const world = await openWorld();
    await signIn(world, 'sms@example.com');
    const code = await drawWizard({ world, provider: 'linkedin' });
    await companion(code);
    code.type('.code-input', '123');
    expect(sessionStorage).to.have.length(0);
    const asPlain = (step: Step) =>
      step.kind === 'form'
        ? { ...step, fields: step.fields.map((one) => ({ ...one, secret: false, input: 'text' })) }
        : step;
    const drawLax = async (method: MethodId) => {
      const lax = await openWorld();
      lax.intercept = withStep(lax, asPlain);
      await start(lax, 'linkedin', undefined, method);
      const wizard = await drawWizard({ world: lax, provider: 'linkedin' });
      await companion(wizard);
      return wizard;
    };
    const cookies = await drawLax('cookies');
    cookies.type('[id$="-cookie_li_at"]', 'canary-4712');
    const password = await drawLax('password');
    password.type('[id$="-password"]', 'canary-4713');
    password.type('[id$="-username"]', 'member@example.com');
    expect(JSON.stringify(sessionStorage)).to.contain('member@example.com');
    expect(JSON.stringify(sessionStorage)).not.to.contain('canary');
  });

  it('leaves the note on a value that the server refused', async () => {
    const world = await openWorld();
    const flow = await answer(world, await start(world, 'imap'), { imap_user: 'member@gmail.com' });
    const wizard = await drawWizard({ world, provider: 'imap' });
    await companion(wizard);
    const prefill = flow.step.kind === 'form' ? flow.step.prefill : {};
    wizard.type('[id$="-smtp_host"]', 'wrong.example.com');
    await answer(world, flow, { ...prefill, imap_password: 'any-password', smtp_host: 'wrong.example.com' });
    const again = await reload(wizard);
    await companion(again);
    await again.until(() => field(again, 'smtp_host').getAttribute('aria-invalid'), 'the note is gone');
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
      const wizard = await drawWizard({ provider: 'linkedin' });
      await companion(wizard);
      wizard.signIn('member@example.com');
      await wizard.untilTitle('LinkedIn is connected');
    } finally {
      if (own) Object.defineProperty(window, 'sessionStorage', own);
    }
  });
});
