import { expect } from '@open-wc/testing';
import { signIn } from '../../stories/support/page-world.js';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, drawWizard, openWorld } from './support/drawn.js';
import { drawnOne } from './support/markup.js';

describe('what a provider asks in the middle of a login', () => {
  afterEach(closeWorlds);

  for (const [scenario, title] of [
    ['phone', 'Add your phone number'],
    ['contract', 'Choose a subscription'],
    ['sms', 'Enter the code from the text message'],
    ['app', 'Confirm in the LinkedIn app'],
    ['captcha', 'Show that you are a person'],
  ]) {
    it(`says how long there is for it: ${title ?? ''}`, async () => {
      const world = await openWorld();
      await signIn(world, `${scenario ?? ''}@example.com`);
      const { wizard } = await drawWizard({ world, provider: 'linkedin' });
      const { text } = await wizard.waitForTitle(title ?? '');
      expect(text).to.contain('5 minutes left');
    });
  }

  it('is a password, where an account has one of its own, with the way to the other page', async () => {
    const { wizard, element, world } = await drawWizard({ provider: 'telegram' });
    await wizard.waitFor('qr');
    const [attempt] = (await world.phone()).attempts;
    await world.act(`${attempt?.id ?? ''}/scan`, { phoneNumber: '+1 202 555 0165' });
    const { title, text, fields, actions } = await wizard.waitFor('form');
    expect(title).to.equal('Sign in to Telegram');
    expect(text).to.contain('With your Telegram password').and.to.contain(' left');
    expect(fields.map(({ label }) => label)).to.eql(['Password']);
    expect(actions.map(({ name }) => name)).to.include('switch:hosted');
    await expectAccessible(element);
  });

  it('has not arrived yet when somebody says so too early, and goes on when it has', async () => {
    const { wizard, world, element } = await drawWizard({ provider: 'messenger' });
    await wizard.fill({ username: 'app@example.com', password: 'any-password' });
    await wizard.submit();
    await wizard.waitForTitle('Confirm in the Messenger app');
    await wizard.confirm();
    await wizard.waitFor(({ text }) => text.includes('Not finished yet.'));
    // In its box, and not as bare text between two paragraphs.
    expect(getComputedStyle(drawnOne(element, '.notice')).display).to.equal('flex');
    const [attempt] = (await world.phone()).attempts;
    await world.act(`${attempt?.id ?? ''}/approve`);
    await wizard.confirm();
    await wizard.waitForTitle('Messenger is connected');
  });
});
