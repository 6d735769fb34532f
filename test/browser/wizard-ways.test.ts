import { expect } from '@open-wc/testing';
import { answer, signIn, start } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, drawWizard, openWorld } from './support/drawn.js';
import { actionOf, drawnOne, isolatedIn } from './support/markup.js';

describe('the wizard’s other ways', () => {
  afterEach(closeWorlds);

  it('names the ways into a provider, the recommended one first, and goes the one that is chosen', async () => {
    const { wizard, element } = await drawWizard({ provider: 'linkedin' });
    await wizard.do('switch:methods');
    const { choices } = await wizard.waitForTitle('Connect LinkedIn');
    expect(choices.map(({ label }) => label)).to.eql([
      'E-mail and password',
      'Browser session',
      'Separate page',
    ]);
    expect(choices[0]?.text).to.contain('Recommended');
    expect(choices.map(({ isChosen }) => isChosen)).to.eql([true, false, false]);
    await expectAccessible(element);
    await wizard.choose('cookies');
    await wizard.waitForTitle(/browser session/);
  });

  it('shows four ways at first, and goes on with the next one when more are asked for', async () => {
    const world = await openWorld();
    await answer(world, await start(world, 'linkedin'), {}, 'switch', 'methods');
    const many = ['hosted', 'password', 'cookies', 'qr', 'pairing', 'oauth'];
    const options = many.map((id) => ({ id, ...(id === 'password' && { recommended: true }) }));
    world.intercept = withStep(world, (step) => (step.kind === 'choose' ? { ...step, options } : step));
    const { wizard, element } = await drawWizard({ world, provider: 'linkedin' });
    const { choices, actions } = await wizard.step();
    expect(choices).to.have.length(4);
    expect(choices[0]?.label).to.equal('E-mail and password');
    expect(actions.find(({ name }) => name === 'more')?.label).to.equal('Other ways to connect');
    await expectAccessible(element);
    await wizard.press('more');
    const all = await wizard.waitFor((now) => now.choices.length === 6);
    expect(all.focused).to.equal(all.choices[4]?.id);
    expect(all.actions.map(({ name }) => name)).not.to.include('more');
  });

  it('says where another way leads, for every way there is, and in plain words for one of tomorrow', async () => {
    const world = await openWorld();
    const ways = ['methods', 'password', 'cookies', 'qr', 'pairing', 'oauth', 'imap', 'hosted', 'telepathy'];
    world.intercept = withStep(world, (step) => ({
      ...step,
      actions: [{ type: 'submit' }, ...ways.map((to) => ({ type: 'switch', to }))],
    }));
    const { wizard } = await drawWizard({ world, provider: 'linkedin' });
    const { actions } = await wizard.step();
    expect(actions.filter(({ name }) => name !== 'submit').map(({ label }) => label)).to.eql([
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
    const { wizard } = await drawWizard({ world, provider: 'linkedin' });
    let copied = '';
    const clipboard = { writeText: async (text: string) => void (copied = text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      const { actions } = await wizard.step();
      expect(actions.find(({ name }) => name === 'copy')?.label).to.equal('Copy the support ID');
      await wizard.press('copy');
      const { text } = await wizard.waitFor(({ announcement }) => announcement === 'Copied');
      expect(copied).to.match(/^\S+$/);
      expect(text).to.contain(`Support ID ${copied}`);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('puts cancelling last', async () => {
    const { wizard } = await drawWizard({ provider: 'linkedin' });
    const { actions } = await wizard.step();
    expect(actions.map(({ label }) => label)).to.eql(['Continue', 'Other ways to connect', 'Cancel']);
  });

  it('shows a puzzle in a frame that can do little, and what to do when it is not there', async () => {
    const world = await openWorld();
    await signIn(world, 'captcha@example.com');
    const now = Date.now;
    const { wizard, element } = await drawWizard({ world, provider: 'linkedin' });
    await wizard.waitForTitle('Show that you are a person');
    const frame = drawnOne<HTMLIFrameElement>(element, 'iframe');
    expect(new URL(frame.src).origin).to.equal(location.origin);
    expect(new URL(frame.src).pathname).to.match(/^\/api\/connect\/captcha\/[\w-]+\.[\w-]+$/);
    expect([...frame.sandbox]).to.have.members(['allow-scripts', 'allow-same-origin', 'allow-forms']);
    expect(frame.title).not.to.equal('');
    await expectAccessible(element, { ignoredRules: ['frame-tested'] });
    const reload = async () => (await wizard.step()).actions.find(({ name }) => name === 'reload');
    expect(await reload()).to.equal(undefined);
    try {
      Date.now = () => now() + 9000;
      await wizard.waitFor(({ actions }) => actions.some(({ label }) => label === 'Load it again'));
      await wizard.press('reload');
      await wizard.waitFor(() => drawnOne(element, 'iframe') !== frame);
      expect(await reload()).to.equal(undefined);
    } finally {
      Date.now = now;
    }
  });

  it('hears nothing that the frame says, and goes on when the server does', async () => {
    const world = await openWorld();
    await signIn(world, 'captcha@example.com');
    const { wizard } = await drawWizard({ world, provider: 'linkedin' });
    const heard = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
    window.postMessage({ token: 'forged', type: 'solved' }, '*');
    await heard;
    const { title, frame = '' } = await wizard.step();
    expect(title).to.equal('Show that you are a person');
    const [attempt] = (await world.phone()).attempts;
    const solved = await world.simulatorFetch(
      new Request(`https://simulator.test/phone/${attempt?.id ?? ''}/captcha`, { method: 'POST' }),
    );
    const { token } = (await solved.json()) as { readonly token: string };
    const { pathname } = new URL(frame);
    const headers = {
      'content-type': 'application/json',
      'connect-protocol': '1',
      authorization: 'Bearer x',
    };
    const body = JSON.stringify({ token });
    await world.serverFetch(new Request(`https://host.test${pathname}`, { method: 'POST', headers, body }));
    await wizard.waitForTitle('LinkedIn is connected');
  });

  it('says whose account was expected when another one came, and connects that one as well if asked', async () => {
    const world = await openWorld();
    const flow = await signIn(world, 'member@example.com');
    if (flow.step.kind !== 'done') throw new Error(`No account but ${flow.step.kind}`);
    const again = await start(world, 'linkedin', flow.step.account.id);
    await answer(world, again, { username: 'somebody.else@example.com', password: 'any-password' });
    const accountId = flow.step.account.id;
    const { wizard, element } = await drawWizard({ world, provider: 'linkedin', accountId });
    const { actions } = await wizard.waitForTitle('That is another LinkedIn account');
    expect(isolatedIn(element)[1]).to.equal('somebody.else@example.com');
    const offered = actions.map(({ name, label }) => `${name}: ${label}`);
    expect(offered.slice(0, 2)).to.eql(['retry: Try again', 'confirm: Connect as another account']);
    expect(actionOf(element, 'retry').classList.contains('primary')).to.equal(true);
    await expectAccessible(element);
    await wizard.confirm();
    const { values } = await wizard.waitForTitle('Sign in to LinkedIn');
    expect(values['username']).to.equal('somebody.else@example.com');
  });

  it('lets the user say that it was confirmed where the provider does not', async () => {
    const world = await openWorld();
    const flow = await start(world, 'messenger');
    await answer(world, flow, { username: 'app@example.com', password: 'any-password' });
    const { wizard } = await drawWizard({ world, provider: 'messenger' });
    const { help, actions } = await wizard.waitForTitle('Confirm in the Messenger app');
    expect(help).to.contain('Then say so here');
    expect(actions.find(({ name }) => name === 'confirm')?.label).to.equal('I have tapped yes');
    const [attempt] = (await world.phone()).attempts;
    await world.act(`${attempt?.id ?? ''}/approve`);
    await wizard.confirm();
    await wizard.waitForTitle('Messenger is connected');
  });
});
