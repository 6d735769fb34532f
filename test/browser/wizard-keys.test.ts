import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { closeWorlds, drawWizard, type Drawn } from './support/drawn.js';

const focusedName = (wizard: Drawn) => wizard.focused?.querySelector('.tile-name')?.textContent;

async function drawPicker(): Promise<Drawn> {
  const wizard = await drawWizard();
  await wizard.still();
  // What keys do comes with the companion, which tells of the flow.
  await wizard.until(() => wizard.eventTypes().includes('step-changed'), 'no companion came');
  wizard.get('.tile').focus();
  return wizard;
}

describe('the keys in the choice of a provider', () => {
  afterEach(closeWorlds);

  it('go where an arrow points to, across the groups', async () => {
    const wizard = await drawPicker();
    expect(focusedName(wizard)).to.equal('LinkedIn');
    for (const [key, name] of [
      ['ArrowRight', 'WhatsApp'],
      ['ArrowDown', 'Telegram'],
      ['ArrowDown', 'X'],
      ['ArrowDown', 'Microsoft'],
      ['ArrowUp', 'X'],
      ['End', 'Other e-mail'],
      ['Home', 'LinkedIn'],
      ['ArrowLeft', 'Other e-mail'],
    ] as const) {
      await sendKeys({ press: key });
      expect(focusedName(wizard), key).to.equal(name);
    }
  });

  it('go to a name by its first letters', async () => {
    const wizard = await drawPicker();
    await sendKeys({ press: 'm' });
    expect(focusedName(wizard)).to.equal('Messenger');
    await sendKeys({ press: 'i' });
    expect(focusedName(wizard)).to.equal('Microsoft');
  });

  it('go on to the next such name with the same letter again', async () => {
    const wizard = await drawPicker();
    await sendKeys({ press: 'm' });
    await sendKeys({ press: 'm' });
    expect(focusedName(wizard)).to.equal('Microsoft');
  });

  it('reach the search field before the tiles, and what is found after it', async () => {
    const wizard = await drawPicker();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(wizard.focused?.getAttribute('type')).to.equal('search');
    await sendKeys({ type: 'goo' });
    await wizard.until(() => wizard.root.querySelectorAll('.tile').length === 1, 'nothing was filtered');
    await sendKeys({ press: 'Tab' });
    expect(focusedName(wizard)).to.equal('Google');
    await sendKeys({ press: 'Enter' });
    await wizard.untilTitle('Continue to Google');
  });

  it('do nothing of this in a field', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    await wizard.until(() => wizard.eventTypes().includes('step-changed'), 'no companion came');
    wizard.get('input[type=text]').focus();
    await sendKeys({ type: 'mm' });
    expect(wizard.get<HTMLInputElement>('input[type=text]').value).to.equal('mm');
  });
});
