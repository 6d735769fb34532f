import { expect } from '@open-wc/testing';
import { closeWorlds, drawWizard, openWorld, type Drawn } from './support/drawn.js';
import { signIn } from '../../stories/support/page-world.js';
import { asKnownLength } from '../../stories/support/replies.js';

async function drawCode(username = 'sms@example.com', simulator = {}): Promise<Drawn> {
  const world = await openWorld({ simulator });
  await signIn(world, username);
  return drawWizard({ world, provider: 'linkedin' });
}

describe('the wizard asks for a code', () => {
  afterEach(closeWorlds);

  it('goes on with the open flow, and says where the code is without inventing a destination', async () => {
    const wizard = await drawCode();
    expect(wizard.title).to.equal('Enter the code from the text message');
    expect(wizard.get('.help').textContent).to.contain('the phone number of your account');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
  });

  it('is one real input that autofill and a phone’s keyboard know', async () => {
    const wizard = await drawCode();
    const inputs = [...wizard.root.querySelectorAll('input')];
    expect(inputs).to.have.length(1);
    expect(inputs[0]?.getAttribute('autocomplete')).to.equal('one-time-code');
    expect(inputs[0]?.inputMode).to.equal('numeric');
  });

  it('takes the code that the phone shows', async () => {
    const wizard = await drawCode();
    wizard.type('.code-input', await wizard.world.code());
    wizard.button('Continue').click();
    await wizard.untilTitle('LinkedIn is connected');
    await wizard.until(() => wizard.said === '', 'what was said of the waiting is still there to be found');
  });

  it('empties a wrong code, says so, puts the focus back, and takes the right one', async () => {
    const wizard = await drawCode();
    const right = await wizard.world.code();
    wizard.type('.code-input', right === '000000' ? '111111' : '000000');
    wizard.button('Continue').click();
    await wizard.until(() => wizard.find('[aria-invalid]'), 'no error was shown');
    const input = wizard.get<HTMLInputElement>('.code-input');
    expect(input.value).to.equal('');
    expect(wizard.focused).to.equal(input);
    const described = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => wizard.get(`#${id}`).textContent).join(' ')).to.contain('did not match');
    wizard.type('.code-input', right);
    wizard.button('Continue').click();
    await wizard.untilTitle('LinkedIn is connected');
  });

  it('takes digits of other scripts, and a code pasted with what makes it readable', async () => {
    const wizard = await drawCode();
    const field = wizard.get<HTMLInputElement>('.code-input');
    const typed = {
      '٠١٢٣٤٥': '012345',
      '۶۷۸۹': '6789',
      '０１２３４５': '012345',
      'G-123 456\u2069': '123456',
    };
    for (const [text, code] of Object.entries(typed)) {
      wizard.type('.code-input', text);
      expect(field.value, text).to.equal(code);
    }
    const arabic = Array.from(await wizard.world.code(), (digit) =>
      String.fromCodePoint(0x660 + Number(digit)),
    );
    wizard.type('.code-input', `${arabic.slice(0, 3).join('')}-${arabic.slice(3).join('')}`);
    wizard.button('Continue').click();
    await wizard.untilTitle('LinkedIn is connected');
  });

  it('asks for the whole code before it is sent', async () => {
    const wizard = await drawCode();
    wizard.button('Continue').click();
    await wizard.until(() => wizard.find('[aria-invalid]'), 'no error was shown');
    expect(wizard.world.requests.filter((request) => request.endsWith('answers'))).to.have.length(1);
  });

  it('sends a new code where the step offers it, and says that it is on its way', async () => {
    const wizard = await drawCode('sms@example.com', { resendAfterMs: 0 });
    const first = await wizard.world.code();
    wizard.button('Send a new code').click();
    await wizard.until(() => wizard.said === 'A new code is on its way.', 'it was not said');
    expect(wizard.get('.notice').textContent).to.contain('A new code is on its way.');
    expect(await wizard.world.code()).not.to.equal(first);
    const resend = [...wizard.root.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('Send a new code in'),
    );
    expect(resend?.getAttribute('aria-disabled')).to.equal('true');
  });

  it('offers no new code for an authenticator app, which makes its own', async () => {
    const wizard = await drawCode('2fa@example.com');
    expect(wizard.title).to.equal('Enter the code from your authenticator app');
    expect(wizard.get('.card').textContent).not.to.contain('Send a new code');
  });

  it('shows how long it has, in minutes, and words at the end', async () => {
    const wizard = await drawCode();
    expect(wizard.get('.lifetime').textContent.trim()).to.equal('5 minutes left');
  });

  it('draws cells when the length is known, and sends a full code by itself, once', async () => {
    const world = await openWorld();
    world.intercept = asKnownLength(6, world);
    await signIn(world, 'sms@example.com');
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    expect(wizard.root.querySelectorAll('.cell')).to.have.length(6);
    const sent = () => world.requests.filter((request) => request.endsWith('answers')).length;
    const before = sent();
    const right = await world.code();
    const wrong = right === '000000' ? '111111' : '000000';
    wizard.type('.code-input', ` ${wrong.slice(0, 3)}-${wrong.slice(3)} `);
    await wizard.until(() => wizard.find('[aria-invalid]'), 'it was not sent by itself');
    expect(sent()).to.equal(before + 1);
    expect(wizard.get('.cell-row').textContent.trim()).to.equal('');
    wizard.type('.code-input', right);
    expect(sent(), 'a second time it waits for the user').to.equal(before + 1);
    wizard.button('Continue').click();
    await wizard.untilTitle('LinkedIn is connected');
  });
});
