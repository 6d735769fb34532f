import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, countRequests, drawWizard, signInBy } from './support/drawn.js';
import { actionOf, descriptionOf, inputOf } from './support/markup.js';

describe('the wizard asks for credentials', () => {
  afterEach(closeWorlds);

  it('says whose password it is, and is accessible', async () => {
    const { wizard, element } = await drawWizard({ provider: 'linkedin' });
    const { title, help } = await wizard.step();
    expect(title).to.equal('Sign in to LinkedIn');
    expect(help).to.contain('Used once to connect, never stored');
    await expectAccessible(element);
  });

  it('does not take the focus when it is first drawn inline', async () => {
    const { element } = await drawWizard({ provider: 'linkedin' });
    expect(document.activeElement).to.equal(document.body);
    expect(element.hasProgress).to.equal(false);
  });

  it('keeps browsers and password managers from offering this site’s own password', async () => {
    const { element } = await drawWizard({ provider: 'linkedin' });
    const password = inputOf(element, 'password');
    expect(password.type).to.equal('password');
    expect(password.autocomplete).to.equal('new-password');
    expect(password.name).not.to.match(/^(pass|password)$/i);
    for (const name of ['data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-form-type'])
      expect(password.hasAttribute(name), name).to.equal(true);
  });

  it('sends what was typed with the Enter key', async () => {
    const { wizard, told } = await drawWizard({ provider: 'linkedin' });
    await wizard.focus('username');
    await sendKeys({ type: 'member@example.com' });
    await wizard.focus('password');
    await sendKeys({ type: 'any-password' });
    await sendKeys({ press: 'Enter' });
    await wizard.waitForTitle('LinkedIn is connected');
    expect(told()).to.include.members(['flow-started', 'step-changed', 'account-connected']);
  });

  it('says what is missing and puts the focus there, without asking the server', async () => {
    const { wizard, world, element } = await drawWizard({ provider: 'linkedin' });
    await wizard.fill({ username: 'member@example.com' });
    await wizard.submit();
    const { errors } = await wizard.waitFor(({ focused }) => focused === 'password');
    expect(errors['password']).to.contain('Fill this in');
    expect(descriptionOf(inputOf(element, 'password'))).to.contain('Fill this in');
    expect(countRequests(world, /answers/)).to.equal(0);
    await expectAccessible(element);
  });

  it('keeps the identity and empties the password when the password was wrong', async () => {
    const { wizard, element } = await drawWizard({ provider: 'linkedin' });
    await signInBy(wizard, 'member@example.com', 'wrong');
    const { errors, values } = await wizard.waitFor(
      (now) => now.errors['password'] && now.focused === 'password',
    );
    expect(values).to.eql({ username: 'member@example.com' });
    expect(await wizard.value('password')).to.equal('');
    expect(errors['password']).to.contain('did not match');
    expect(descriptionOf(inputOf(element, 'password'))).to.contain('did not match');
    await signInBy(wizard, 'member@example.com');
    await wizard.waitForTitle('LinkedIn is connected');
  });

  it('takes the error away when its value is changed', async () => {
    const { wizard } = await drawWizard({ provider: 'linkedin' });
    const { errors } = await signInBy(wizard, 'member@example.com', 'wrong');
    expect(errors).to.have.property('password');
    await wizard.fill({ password: 'a' });
    await wizard.waitFor((now) => Object.keys(now.errors).length === 0);
  });

  it('shows and hides the password, and hides it again when it is sent', async () => {
    const { wizard, element } = await drawWizard({ provider: 'linkedin' });
    await wizard.fill({ password: 'any-password' });
    await wizard.reveal('password');
    expect((await wizard.field('password')).isMasked).to.equal(false);
    const tool = inputOf(element, 'password').parentElement?.querySelector('button');
    expect(tool?.ariaLabel).to.equal('Hide password');
    await wizard.press('submit');
    await wizard.waitFor(({ fields }) => fields.find(({ name }) => name === 'password')?.isMasked);
    expect(tool?.ariaLabel).to.equal('Show password');
  });

  it('hints at Caps Lock while it is on', async () => {
    const { wizard, element } = await drawWizard({ provider: 'linkedin' });
    // The hint and the button that shows the password come together.
    await wizard.reveal('password');
    const press = (on: boolean) =>
      inputOf(element, 'password').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'a', modifierCapsLock: on }),
      );
    const hint = (wanted: string | undefined) =>
      wizard.waitFor(({ fields }) => fields.find(({ name }) => name === 'password')?.hint === wanted);
    press(true);
    await hint('Caps Lock is on.');
    press(false);
    await hint(undefined);
  });

  it('leaves nothing secret in the page once it was sent, whatever came of it', async () => {
    for (const username of ['member@example.com', 'sms@example.com', 'down@example.com']) {
      const { wizard, element } = await drawWizard({ provider: 'linkedin' });
      const canary = `canary-${username.slice(0, 3)}-4711`;
      const { title } = await wizard.step();
      await signInBy(wizard, username, canary);
      await wizard.waitFor((now) => now.title !== title || now.messages.length > 0);
      expect(everythingIn(element), username).not.to.contain(canary);
    }
  });

  it('empties the password when the server failed, too', async () => {
    const { wizard, world, element } = await drawWizard({ provider: 'linkedin' });
    world.intercept = (request) =>
      request.method === 'POST' ? new Response('', { status: 500 }) : undefined;
    await signInBy(wizard, 'member@example.com', 'canary-500');
    await wizard.waitFor(({ messages, announcement }) => messages.length > 0 && announcement);
    expect(await wizard.value('password')).to.equal('');
    expect(everythingIn(element)).not.to.contain('canary-500');
  });

  it('stays where it is while it is being sent, and cannot be sent twice', async () => {
    const { wizard, world, element } = await drawWizard({ provider: 'linkedin' });
    let release: () => void = () => undefined;
    const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    world.intercept = (request) => (request.method === 'POST' ? held : undefined);
    await wizard.fill({ username: 'member@example.com', password: 'any-password' });
    await wizard.press('submit');
    await wizard.waitFor(({ isBusy, announcement }) => isBusy && announcement === 'One moment');
    inputOf(element, 'username').form?.requestSubmit();
    actionOf(element, 'submit').click();
    const { fields, values } = await wizard.step();
    expect(fields.map(({ isLocked }) => isLocked)).to.eql([true, true]);
    expect(values['username']).to.equal('member@example.com');
    release();
    await wizard.waitForTitle('LinkedIn is connected');
    expect(countRequests(world, /\/answers$/)).to.equal(1);
  });
});

/** Texts, attributes and values of all there is, shadow roots included. */
function everythingIn(node: Node): string {
  const own = node instanceof Element ? [...node.attributes].map(({ value }) => value).join(' ') : '';
  const value = node instanceof HTMLInputElement ? node.value : '';
  const text = node instanceof Text ? node.data : '';
  const below = [...node.childNodes].map(everythingIn).join(' ');
  const shadow = node instanceof Element && node.shadowRoot ? everythingIn(node.shadowRoot) : '';
  return `${own} ${value} ${text} ${below} ${shadow}`;
}
