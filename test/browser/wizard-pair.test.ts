import { expect } from '@open-wc/testing';
import { answer, start, waitFor } from '../../stories/support/page-world.js';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, drawWizard, openWorld, type DrawnWizard } from './support/drawn.js';
import { drawnAll, drawnOne } from './support/markup.js';

async function drawPairing(): Promise<DrawnWizard> {
  const world = await openWorld();
  const flow = await start(world, 'whatsapp', undefined, 'pairing');
  const next = await answer(world, flow, { phone: '(+1)2025550143' });
  await waitFor(world, next, ({ step }) => step.kind === 'pair');
  return drawWizard({ world, provider: 'whatsapp' });
}

/** For the time of one test the page may write to the clipboard so, or not. */
async function withClipboard(
  writeText: (text: string) => Promise<void>,
  test: () => Promise<void>,
): Promise<void> {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  try {
    await test();
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
}

describe('the wizard shows a pairing code', () => {
  afterEach(closeWorlds);

  it('in two groups of four, with where to type it, and is accessible', async () => {
    const { wizard, element } = await drawPairing();
    const { title, instructions } = await wizard.step();
    expect(title).to.equal('Type this code into WhatsApp');
    const groups = drawnAll(element, '.pairing-group').map(({ textContent }) => textContent);
    expect(groups.map(({ length }) => length)).to.eql([4, 4]);
    expect(groups.join('')).to.equal(await wizard.pairingCode());
    // Heard letter by letter.
    expect(drawnOne(element, '.pairing .visually-hidden').textContent).to.equal(
      groups.join('').split('').join(' '),
    );
    expect(instructions).to.have.length(3);
    expect(instructions.join(' ')).to.contain('Linked devices');
    await expectAccessible(element);
  });

  it('copies it and says so', async () => {
    const { wizard } = await drawPairing();
    let copied = '';
    const write = async (text: string) => void (copied = text);
    await withClipboard(write, async () => {
      await wizard.press('copy');
      const { actions } = await wizard.waitFor(({ announcement }) => announcement === 'Copied');
      expect(copied).to.equal(await wizard.pairingCode());
      expect(actions.find(({ name }) => name === 'copy')?.label).to.equal('Copied');
    });
  });

  it('selects it where a page may not copy', async () => {
    const { wizard } = await drawPairing();
    const refuse = () => Promise.reject(new Error('not allowed'));
    await withClipboard(refuse, async () => {
      await wizard.press('copy');
      await wizard.waitFor(({ announcement }) => announcement.startsWith('The code is selected'));
    });
  });

  it('goes on when it was typed on the phone', async () => {
    const { wizard, world } = await drawPairing();
    const [attempt] = (await world.phone()).attempts;
    await world.act(`${attempt?.id ?? ''}/pair`, { code: await wizard.pairingCode() });
    await wizard.waitForTitle('WhatsApp is connected');
  });

  it('is one step away from the QR code', async () => {
    const { wizard } = await drawWizard({ provider: 'whatsapp' });
    const { actions } = await wizard.waitForTitle('Scan with WhatsApp');
    expect(actions.map(({ label }) => label)).to.include('Can’t scan? Use a pairing code');
    await wizard.switchTo('pairing');
    await wizard.waitForTitle('What is your WhatsApp number?');
  });
});
