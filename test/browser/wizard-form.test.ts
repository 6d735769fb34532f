import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { closeWorlds, drawWizard } from './support/drawn.js';

describe('the wizard asks for credentials', () => {
  afterEach(closeWorlds);

  it('says whose password it is, and is accessible', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    expect(wizard.title).to.equal('Sign in to LinkedIn');
    expect(wizard.get('.help').textContent).to.contain('Used once to connect, never stored');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
  });

  it('does not take the focus when it is first drawn inline', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    expect(document.activeElement).to.equal(document.body);
    expect(wizard.element.hasProgress).to.equal(false);
  });

  it('keeps browsers and password managers from offering this site’s own password', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    const password = wizard.get<HTMLInputElement>('input[type=password]');
    expect(password.autocomplete).to.equal('new-password');
    expect(password.name).not.to.match(/^(pass|password)$/i);
    for (const name of ['data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-form-type'])
      expect(password.hasAttribute(name), name).to.equal(true);
  });

  it('sends what was typed with the Enter key', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    wizard.get('input[type=text]').focus();
    await sendKeys({ type: 'member@example.com' });
    wizard.get('input[type=password]').focus();
    await sendKeys({ type: 'any-password' });
    await sendKeys({ press: 'Enter' });
    await wizard.untilTitle('LinkedIn is connected');
    expect(wizard.eventTypes()).to.include.members(['flow-started', 'step-changed', 'account-connected']);
  });

  it('says what is missing and puts the focus there, without asking the server', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    const before = wizard.world.requests.length;
    wizard.type('input[type=text]', 'member@example.com');
    wizard.get('form').closest('form')?.requestSubmit();
    await wizard.until(() => wizard.find('[aria-invalid]'), 'no error was shown');
    const password = wizard.get<HTMLInputElement>('input[type=password]');
    expect(wizard.focused).to.equal(password);
    const note = wizard.get(`#${password.getAttribute('aria-describedby') ?? ''}`);
    expect(note.textContent).to.contain('Fill this in');
    expect(wizard.world.requests.slice(before).filter((request) => request.includes('answers'))).to.eql([]);
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
  });

  it('keeps the identity and empties the password when the password was wrong', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    wizard.signIn('member@example.com', 'wrong');
    await wizard.until(() => wizard.find('[aria-invalid]'), 'no error was shown');
    const password = wizard.get<HTMLInputElement>('input[type=password]');
    expect(wizard.get<HTMLInputElement>('input[type=text]').value).to.equal('member@example.com');
    expect(password.value).to.equal('');
    await wizard.until(() => wizard.focused === password, 'the focus is not on the password');
    expect(wizard.get(`#${password.getAttribute('aria-describedby') ?? ''}`).textContent).to.contain(
      'did not match',
    );
    wizard.signIn('member@example.com');
    await wizard.untilTitle('LinkedIn is connected');
  });

  it('takes the error away when its value is changed', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    wizard.signIn('member@example.com', 'wrong');
    await wizard.until(() => wizard.find('[aria-invalid]'), 'no error was shown');
    wizard.type('input[type=password]', 'a');
    await wizard.until(() => !wizard.find('[aria-invalid]'), 'the error stayed');
  });

  it('shows and hides the password, and hides it again when it is sent', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    wizard.type('input[type=password]', 'any-password');
    await wizard.until(() => wizard.button('Show password'), 'the tools of the field did not come');
    wizard.button('Show password').click();
    await wizard.until(() => wizard.button('Hide password'), 'it was not shown');
    expect(wizard.find('input[type=password]')).to.equal(null);
    wizard.get('form').closest('form')?.requestSubmit();
    await wizard.until(() => wizard.find('input[type=password]'), 'it stayed shown');
  });

  it('hints at Caps Lock while it is on', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    await wizard.until(() => wizard.button('Show password'), 'the tools of the field did not come');
    const press = (on: boolean) =>
      wizard
        .get('input[type=password]')
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'a', modifierCapsLock: on }));
    press(true);
    await wizard.until(() => wizard.element.shadowRoot?.textContent.includes('Caps Lock is on'), 'no hint');
    press(false);
    await wizard.until(
      () => !wizard.element.shadowRoot?.textContent.includes('Caps Lock is on'),
      'it stayed',
    );
  });

  it('leaves nothing secret in the page once it was sent, whatever came of it', async () => {
    for (const username of ['member@example.com', 'sms@example.com', 'down@example.com']) {
      const wizard = await drawWizard({ provider: 'linkedin' });
      const canary = `canary-${username.slice(0, 3)}-4711`;
      const title = wizard.title;
      wizard.signIn(username, canary);
      await wizard.until(() => wizard.title !== title || wizard.find('.notice'), 'no answer');
      expect(everythingIn(wizard.element), username).not.to.contain(canary);
    }
  });

  it('empties the password when the server failed, too', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    wizard.world.intercept = (request) =>
      request.method === 'POST' ? new Response('', { status: 500 }) : undefined;
    wizard.signIn('member@example.com', 'canary-500');
    await wizard.until(() => wizard.find('.notice'), 'the problem was not shown');
    expect(wizard.get<HTMLInputElement>('input[type=password]').value).to.equal('');
    expect(everythingIn(wizard.element)).not.to.contain('canary-500');
    expect(wizard.said).not.to.equal('');
  });

  it('stays where it is while it is being sent, and cannot be sent twice', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    let release: () => void = () => undefined;
    const held = new Promise<undefined>((resolve) => (release = () => resolve(undefined)));
    wizard.world.intercept = (request) => (request.method === 'POST' ? held : undefined);
    wizard.signIn('member@example.com');
    await wizard.until(() => wizard.find('.button[data-busy]'), 'the button is not busy');
    wizard.get('form').closest('form')?.requestSubmit();
    wizard.button('Continue').click();
    expect(wizard.get<HTMLInputElement>('input[type=text]').readOnly).to.equal(true);
    expect(wizard.get<HTMLInputElement>('input[type=text]').value).to.equal('member@example.com');
    expect(wizard.said).to.equal('One moment');
    release();
    await wizard.untilTitle('LinkedIn is connected');
    expect(wizard.world.requests.filter((request) => request.endsWith('/answers'))).to.have.length(1);
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
