import { expect } from '@open-wc/testing';
import { answer, start, waitFor } from '../../stories/support/page-world.js';
import { closeWorlds, drawWizard, openWorld, type Drawn } from './support/drawn.js';

async function drawPairing(): Promise<Drawn> {
  const world = await openWorld();
  const flow = await start(world, 'whatsapp', undefined, 'pairing');
  const next = await answer(world, flow, { phone: '(+1)2025550143' });
  await waitFor(world, next, ({ step }) => step.kind === 'pair');
  return drawWizard({ world, provider: 'whatsapp' });
}

const codeOf = (wizard: Drawn) =>
  [...wizard.root.querySelectorAll('.pairing-group')].map(({ textContent }) => textContent);

describe('the wizard shows a pairing code', () => {
  afterEach(closeWorlds);

  it('in two groups of four, with where to type it, and is accessible', async () => {
    const wizard = await drawPairing();
    expect(wizard.title).to.equal('Type this code into WhatsApp');
    const groups = codeOf(wizard);
    expect(groups.map(({ length }) => length)).to.eql([4, 4]);
    // Heard letter by letter.
    expect(wizard.get('.pairing .visually-hidden').textContent).to.equal(groups.join('').split('').join(' '));
    expect(wizard.root.querySelectorAll('.instructions li')).to.have.length(3);
    expect(wizard.get('.instructions').textContent).to.contain('Linked devices');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
  });

  it('copies it and says so', async () => {
    const wizard = await drawPairing();
    let copied = '';
    const clipboard = { writeText: async (text: string) => void (copied = text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      wizard.button('Copy the code').click();
      await wizard.until(() => wizard.said === 'Copied', 'nothing was said');
      expect(copied).to.equal(codeOf(wizard).join(''));
      wizard.button('Copied');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('selects it where a page may not copy', async () => {
    const wizard = await drawPairing();
    const clipboard = { writeText: () => Promise.reject(new Error('not allowed')) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      wizard.button('Copy the code').click();
      await wizard.until(() => wizard.said.startsWith('The code is selected'), 'nothing was said');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('goes on when it was typed on the phone', async () => {
    const wizard = await drawPairing();
    const [attempt] = (await wizard.world.phone()).attempts;
    await wizard.world.act(`${attempt?.id ?? ''}/pair`, { code: codeOf(wizard).join('') });
    await wizard.untilTitle('WhatsApp is connected');
  });

  it('is one step away from the QR code', async () => {
    const wizard = await drawWizard({ provider: 'whatsapp' });
    await wizard.untilTitle('Scan with WhatsApp');
    wizard.button('Can’t scan? Use a pairing code').click();
    await wizard.untilTitle('What is your WhatsApp number?');
  });
});
