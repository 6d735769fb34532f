import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { atRest } from '../../stories/support/at-rest.js';
import { closeWorlds, drawWizard } from './support/drawn.js';
import type { WizardDriver } from '../../src/testing/page.js';

const focusedName = async (wizard: WizardDriver) => {
  const { focused, choices } = await wizard.step();
  return choices.find(({ id }) => id === focused)?.label;
};

async function drawPicker(): Promise<WizardDriver> {
  const { wizard } = await drawWizard();
  await atRest();
  await wizard.focus('linkedin');
  return wizard;
}

describe('the keys in the choice of a provider', () => {
  afterEach(closeWorlds);

  it('go where an arrow points to, across the groups', async () => {
    const wizard = await drawPicker();
    expect(await focusedName(wizard)).to.equal('LinkedIn');
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
      expect(await focusedName(wizard), key).to.equal(name);
    }
  });

  it('go to a name by its first letters', async () => {
    const wizard = await drawPicker();
    await sendKeys({ press: 'm' });
    expect(await focusedName(wizard)).to.equal('Messenger');
    await sendKeys({ press: 'i' });
    expect(await focusedName(wizard)).to.equal('Microsoft');
  });

  it('go on to the next such name with the same letter again', async () => {
    const wizard = await drawPicker();
    await sendKeys({ press: 'm' });
    await sendKeys({ press: 'm' });
    expect(await focusedName(wizard)).to.equal('Microsoft');
  });

  it('reach the search field before the tiles, and what is found after it', async () => {
    const wizard = await drawPicker();
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect((await wizard.step()).focused).to.equal('search');
    await sendKeys({ type: 'goo' });
    await wizard.waitFor(({ options }) => options.length === 1);
    await sendKeys({ press: 'Tab' });
    expect(await focusedName(wizard)).to.equal('Google');
    await sendKeys({ press: 'Enter' });
    await wizard.waitForTitle('Continue to Google');
  });

  it('do nothing of this in a field', async () => {
    const { wizard } = await drawWizard({ provider: 'linkedin' });
    await wizard.focus('username');
    await sendKeys({ type: 'mm' });
    expect(await wizard.value('username')).to.equal('mm');
  });
});
