import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import 'jsqr';
import { answer, connectWhatsApp, start, waitFor } from '../../stories/support/page-world.js';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, drawWizard, openWorld, type DrawnWizard } from './support/drawn.js';
import { drawnOne } from './support/markup.js';

// It is no ES module: imported, it leaves itself on the page.
const { jsQR } = globalThis as unknown as { readonly jsQR: typeof import('jsqr').default };

/** What a scanner sees in the picture that is drawn. */
async function scan({ wizard }: DrawnWizard): Promise<string | undefined> {
  const { data, width, height } = await wizard.qrPicture();
  return jsQR(data, width, height)?.data;
}

async function shownOnPhone({ world }: DrawnWizard): Promise<string | undefined> {
  const screen = (await world.phone()).attempts[0]?.screen;
  return screen?.kind === 'scanner' ? screen.qrcode : undefined;
}

describe('the wizard shows a QR code', () => {
  afterEach(async () => {
    await executeServerCommand('media', {});
    document.documentElement.style.colorScheme = '';
    await closeWorlds();
  });

  for (const scheme of ['light', 'dark']) {
    it(`can be scanned on a ${scheme} page`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const drawn = await drawWizard({ provider: 'whatsapp' });
      await drawn.wizard.waitForTitle('Scan with WhatsApp');
      expect(await scan(drawn)).to.equal(await shownOnPhone(drawn));
      const plate = drawnOne(drawn.element, '[data-qr]');
      expect(getComputedStyle(plate).backgroundColor).to.equal('rgb(255, 255, 255)');
      await expectAccessible(drawn.element);
    });
  }

  it('keeps four light modules around the code', async () => {
    const { wizard, element } = await drawWizard({ provider: 'whatsapp' });
    await wizard.waitForTitle('Scan with WhatsApp');
    const size = Number(drawnOne(element, 'svg.qr').getAttribute('viewBox')?.split(' ')[2]);
    const path = drawnOne(element, 'svg.qr path:last-child').getAttribute('d') ?? '';
    const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [
      Number(x),
      Number(y),
      Number(x) + Number(width),
    ]);
    expect(Math.min(...starts.map(([x = 0]) => x))).to.equal(4);
    expect(Math.min(...starts.map(([, y = 0]) => y))).to.equal(4);
    expect(Math.max(...starts.map(([, , end = 0]) => end))).to.equal(size - 4);
  });

  it('says for whom it is when an account is reconnected', async () => {
    const world = await openWorld();
    const { accountId } = await connectWhatsApp(world);
    const { wizard, element } = await drawWizard({
      world,
      provider: 'whatsapp',
      ...(accountId && { accountId }),
    });
    const { messages } = await wizard.waitFor(({ messages: all }) => all.length > 0);
    expect(messages).to.have.length(1);
    expect(messages[0]?.text).to.match(/^Sign in with the same account as before\.\s*\+12025550143$/);
    expect(drawnOne(element, '.notice bdi').textContent).to.equal('+12025550143');
    await expectAccessible(element);
  });

  it('tells in three steps what to tap, and promises no seconds for an estimate', async () => {
    const { wizard } = await drawWizard({ provider: 'whatsapp' });
    const { instructions, text } = await wizard.waitForTitle('Scan with WhatsApp');
    expect(instructions).to.have.length(3);
    expect(instructions.join(' ')).to.contain('Linked devices');
    expect(text).not.to.match(/second|minute/);
  });

  it('is connected as soon as it was scanned', async () => {
    const { wizard, world, told } = await drawWizard({ provider: 'whatsapp' });
    await wizard.waitForTitle('Scan with WhatsApp');
    const [attempt] = (await world.phone()).attempts;
    await world.act(`${attempt?.id ?? ''}/scan`, { phoneNumber: '+1 202 555 0143' });
    await wizard.waitForTitle('WhatsApp is connected');
    expect(told()).to.include('account-connected');
  });

  it('blurs a code that has ended, and draws a new one when it is asked for', async () => {
    const world = await openWorld();
    let flow = await waitFor(world, await start(world, 'whatsapp'), ({ step }) => step.kind === 'qr');
    for (let renewals = 0; renewals < 3; renewals++) {
      const { id } = flow.step;
      flow = await answer(world, flow, {}, 'refresh');
      flow = await waitFor(world, flow, ({ step }) => step.kind === 'qr' && step.id !== id);
    }
    world.advance(61_000);
    const drawn = await drawWizard({ world, provider: 'whatsapp' });
    const { wizard, element } = drawn;
    const { text } = await wizard.waitFor(({ qr }) => qr === 'expired');
    expect(text).to.contain('This code has expired');
    await wizard.waitFor(({ announcement }) => announcement === 'This code has expired');
    await expectAccessible(element);
    const old = await shownOnPhone(drawn);
    await wizard.refresh();
    await wizard.waitFor(
      (now) => now.qr === 'current' && now.flow?.step.kind === 'qr' && now.flow.step.data !== old,
    );
    expect(await scan(drawn)).to.equal(await shownOnPhone(drawn));
    expect(await shownOnPhone(drawn)).not.to.equal(old);
  });
});
