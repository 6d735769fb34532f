import { expect } from '@open-wc/testing';
import { answer, signIn, start } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { closeWorlds, drawWizard, openWorld, type Drawn } from './support/drawn.js';

describe('the wizard’s other ways', () => {
  afterEach(closeWorlds);

  const choices = (wizard: Drawn) =>
    [...wizard.root.querySelectorAll('.choice-name')].map(({ textContent }) => textContent.trim());

  it('names the ways into a provider, the recommended one first, and goes the one that is chosen', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    wizard.button('Other ways to connect').click();
    await wizard.untilTitle('Connect LinkedIn');
    expect(choices(wizard)).to.eql(['E-mail and password', 'Browser session', 'Separate page']);
    expect(wizard.get('.choice').textContent).to.contain('Recommended');
    expect(wizard.get<HTMLInputElement>('.choice input').checked).to.equal(true);
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    wizard.root.querySelectorAll<HTMLInputElement>('.choice input')[1]?.click();
    wizard.get<HTMLFormElement>('form').requestSubmit();
    await wizard.until(() => wizard.title.includes('browser session'), 'another way was gone');
  });

  it('shows four ways at first, and goes on with the next one when more are asked for', async () => {
    const world = await openWorld();
    await answer(world, await start(world, 'linkedin'), {}, 'switch', 'methods');
    const many = ['hosted', 'password', 'cookies', 'qr', 'pairing', 'oauth'];
    const options = many.map((id) => ({ id, ...(id === 'password' && { recommended: true }) }));
    world.intercept = withStep(world, (step) => (step.kind === 'choose' ? { ...step, options } : step));
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    expect(choices(wizard)).to.have.length(4);
    expect(choices(wizard)[0]).to.equal('E-mail and password');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    wizard.button('Other ways to connect').click();
    await wizard.until(() => choices(wizard).length === 6, 'the others did not come');
    expect(wizard.focused).to.equal(wizard.root.querySelectorAll('.choice input')[4]);
    expect(wizard.find('.more')).to.equal(null);
  });

  it('says where another way leads, for every way there is, and in plain words for one of tomorrow', async () => {
    const world = await openWorld();
    const ways = ['methods', 'password', 'cookies', 'qr', 'pairing', 'oauth', 'imap', 'hosted', 'telepathy'];
    world.intercept = withStep(world, (step) => ({
      ...step,
      actions: [{ type: 'submit' }, ...ways.map((to) => ({ type: 'switch', to }))],
    }));
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    const said = [...wizard.root.querySelectorAll('.ways-out button')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(said).to.eql([
      'Other ways to connect',
      'Use a password instead',
      'Use a browser session instead',
      'Use a QR code instead',
      'Use a pairing code instead',
      'Use a sign-in window instead',
      'Use mail settings instead',
      'Use a separate page instead',
      'Try another way',
    ]);
  });

  it('copies the number for support', async () => {
    const world = await openWorld();
    world.intercept = withStep(world, (step) => ({
      ...step,
      kind: 'failed',
      failure: { code: 'upstream.error' },
      actions: [],
    }));
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    let copied = '';
    const clipboard = { writeText: async (text: string) => void (copied = text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      wizard.button('Copy the support ID').click();
      await wizard.until(() => wizard.said === 'Copied', 'nothing was said');
      expect(wizard.get('.support-id').textContent).to.equal(`Support ID ${copied}`);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('puts cancelling last', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    const labels = [...wizard.root.querySelectorAll('.ways-out button')].map(({ textContent }) =>
      textContent.trim(),
    );
    expect(labels).to.eql(['Other ways to connect', 'Cancel']);
  });

  it('shows a puzzle in a frame that can do little, and what to do when it is not there', async () => {
    const world = await openWorld();
    await signIn(world, 'captcha@example.com');
    const now = Date.now;
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    expect(wizard.title).to.equal('Show that you are a person');
    const frame = wizard.get<HTMLIFrameElement>('iframe');
    expect(new URL(frame.src).origin).to.equal(location.origin);
    expect(new URL(frame.src).pathname).to.match(/^\/api\/connect\/captcha\/[\w-]+\.[\w-]+$/);
    expect([...frame.sandbox]).to.have.members(['allow-scripts', 'allow-same-origin', 'allow-forms']);
    expect(frame.title).not.to.equal('');
    await wizard.still();
    await expect(wizard.element).to.be.accessible({ ignoredRules: ['frame-tested'] });
    expect(wizard.find('.not-there')).to.equal(null);
    try {
      Date.now = () => now() + 9000;
      await wizard.until(() => wizard.find('.not-there'), 'nothing was said');
      wizard.button('Load it again').click();
      await wizard.until(() => wizard.get('iframe') !== frame, 'the frame is the same');
      expect(wizard.find('.not-there')).to.equal(null);
    } finally {
      Date.now = now;
    }
  });

  it('hears nothing that the frame says, and goes on when the server does', async () => {
    const world = await openWorld();
    await signIn(world, 'captcha@example.com');
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    window.postMessage({ token: 'forged', type: 'solved' }, '*');
    expect(wizard.title).to.equal('Show that you are a person');
    const [attempt] = (await world.phone()).attempts;
    const solved = await world.simulatorFetch(
      new Request(`https://simulator.test/phone/${attempt?.id ?? ''}/captcha`, { method: 'POST' }),
    );
    const { token } = (await solved.json()) as { readonly token: string };
    const { pathname } = new URL(wizard.get<HTMLIFrameElement>('iframe').src);
    const headers = {
      'content-type': 'application/json',
      'connect-protocol': '1',
      authorization: 'Bearer x',
    };
    const body = JSON.stringify({ token });
    await world.serverFetch(new Request(`https://host.test${pathname}`, { method: 'POST', headers, body }));
    await wizard.untilTitle('LinkedIn is connected');
  });

  it('says whose account was expected when another one came, and connects that one as well if asked', async () => {
    const world = await openWorld();
    const flow = await signIn(world, 'member@example.com');
    if (flow.step.kind !== 'done') throw new Error(`No account but ${flow.step.kind}`);
    const again = await start(world, 'linkedin', flow.step.account.id);
    await answer(world, again, { username: 'somebody.else@example.com', password: 'any-password' });
    const wizard = await drawWizard({ world, provider: 'linkedin', accountId: flow.step.account.id });
    expect(wizard.title).to.equal('That is another LinkedIn account');
    const names = [...wizard.root.querySelectorAll('dd bdi')].map(({ textContent }) => textContent);
    expect(names[1]).to.equal('somebody.else@example.com');
    expect(wizard.button('Try again').classList.contains('primary')).to.equal(true);
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    wizard.button('Connect as another account').click();
    await wizard.untilTitle('Sign in to LinkedIn');
    expect(wizard.get<HTMLInputElement>('input[type=text]').value).to.equal('somebody.else@example.com');
  });

  it('lets the user say that it was confirmed where the provider does not', async () => {
    const world = await openWorld();
    const flow = await start(world, 'messenger');
    await answer(world, flow, { username: 'app@example.com', password: 'any-password' });
    const wizard = await drawWizard({ world, provider: 'messenger' });
    expect(wizard.title).to.equal('Confirm in the Messenger app');
    expect(wizard.get('.heading .help').textContent).to.contain('Then say so here');
    const [attempt] = (await world.phone()).attempts;
    await world.act(`${attempt?.id ?? ''}/approve`);
    wizard.button('I have tapped yes').click();
    await wizard.untilTitle('Messenger is connected');
  });
});
