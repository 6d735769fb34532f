import { expect } from '@open-wc/testing';
import { signIn } from '../../stories/support/page-world.js';
import { asKnownLength } from '../../stories/support/replies.js';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, countRequests, drawWizard, openWorld, type DrawnWizard } from './support/drawn.js';
import { descriptionOf, drawnAll, drawnOne, inputOf } from './support/markup.js';

async function drawCode(username = 'sms@example.com', simulator = {}): Promise<DrawnWizard> {
  const world = await openWorld({ simulator });
  await signIn(world, username);
  return drawWizard({ world, provider: 'linkedin' });
}

const wrongOf = (right: string) => (right === '000000' ? '111111' : '000000');

describe('the wizard asks for a code', () => {
  afterEach(closeWorlds);

  it('goes on with the open flow, and says where the code is without inventing a destination', async () => {
    const { wizard, element } = await drawCode();
    const { title, help } = await wizard.step();
    expect(title).to.equal('Enter the code from the text message');
    expect(help).to.contain('the phone number of your account');
    await expectAccessible(element);
  });

  it('is one real input that autofill and a phone’s keyboard know', async () => {
    const { element } = await drawCode();
    const inputs = drawnAll<HTMLInputElement>(element, 'input');
    expect(inputs).to.have.length(1);
    expect(inputs[0]?.getAttribute('autocomplete')).to.equal('one-time-code');
    expect(inputs[0]?.inputMode).to.equal('numeric');
  });

  it('takes the code that the phone shows', async () => {
    const { wizard, world } = await drawCode();
    await wizard.code(await world.code());
    // What was said of the waiting is over with it.
    await wizard.waitFor(
      ({ title, announcement }) => title === 'LinkedIn is connected' && !/moment|Checking/.test(announcement),
    );
  });

  it('empties a wrong code, says so, puts the focus back, and takes the right one', async () => {
    const { wizard, world, element } = await drawCode();
    const right = await world.code();
    await wizard.code(wrongOf(right));
    const { errors, fields } = await wizard.waitFor(({ focused }) => focused === 'code');
    expect(errors['code']).to.contain('did not match');
    expect(fields.map(({ isFilled }) => isFilled)).to.eql([false]);
    expect(descriptionOf(inputOf(element, 'code'))).to.contain('did not match');
    await wizard.code(right);
    await wizard.waitForTitle('LinkedIn is connected');
  });

  it('takes digits of other scripts, and a code pasted with what makes it readable', async () => {
    const { wizard, world } = await drawCode();
    const typed = {
      '٠١٢٣٤٥': '012345',
      '۶۷۸۹': '6789',
      '０１２３４５': '012345',
      'G-123 456\u2069': '123456',
    };
    for (const [text, code] of Object.entries(typed)) {
      await wizard.fill({ code: text });
      expect(await wizard.value('code'), text).to.equal(code);
    }
    const arabic = Array.from(await world.code(), (digit) => String.fromCodePoint(0x660 + Number(digit)));
    await wizard.code(`${arabic.slice(0, 3).join('')}-${arabic.slice(3).join('')}`);
    await wizard.waitForTitle('LinkedIn is connected');
  });

  it('asks for the whole code before it is sent', async () => {
    const { wizard, world } = await drawCode();
    await wizard.press('submit');
    await wizard.waitFor(({ errors }) => 'code' in errors);
    expect(countRequests(world, /answers$/)).to.equal(1);
  });

  it('sends a new code where the step offers it, and says that it is on its way', async () => {
    const { wizard, world } = await drawCode('sms@example.com', { resendAfterMs: 0 });
    const first = await world.code();
    await wizard.resend();
    const { messages, actions } = await wizard.waitFor(({ announcement }) =>
      announcement.includes('Sent again.'),
    );
    expect(messages.map(({ text }) => text)).to.eql(['Sent again.']);
    expect(await world.code()).not.to.equal(first);
    const resend = actions.find(({ name }) => name === 'resend');
    expect(resend?.label).to.contain('Send again in');
    expect(resend?.isDisabled).to.equal(true);
  });

  it('offers no new code for an authenticator app, which makes its own', async () => {
    const { wizard } = await drawCode('2fa@example.com');
    const { title, text } = await wizard.step();
    expect(title).to.equal('Enter the code from your authenticator app');
    expect(text).not.to.contain('Send again');
  });

  it('shows how long it has, in minutes, and words at the end', async () => {
    const { wizard } = await drawCode();
    expect((await wizard.step()).timeLeft).to.equal('5 minutes left');
  });

  it('draws cells when the length is known, and sends a full code by itself, once', async () => {
    const world = await openWorld();
    world.intercept = asKnownLength(6, world);
    await signIn(world, 'sms@example.com');
    const { wizard, element } = await drawWizard({ world, provider: 'linkedin' });
    expect(drawnAll(element, '.cell')).to.have.length(6);
    const sent = () => countRequests(world, /answers$/);
    const before = sent();
    const right = await world.code();
    const wrong = wrongOf(right);
    await wizard.fill({ code: ` ${wrong.slice(0, 3)}-${wrong.slice(3)} ` });
    await wizard.waitFor(({ errors }) => 'code' in errors);
    expect(sent()).to.equal(before + 1);
    expect(drawnOne(element, '.cell-row').textContent.trim()).to.equal('');
    await wizard.fill({ code: right });
    expect(sent(), 'a second time it waits for the user').to.equal(before + 1);
    await wizard.submit();
    await wizard.waitForTitle('LinkedIn is connected');
  });
});
