import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import 'jsqr';
import { closeWorlds, drawWizard, openWorld, type Drawn } from './support/drawn.js';
import { answer, start, waitFor } from '../../stories/support/page-world.js';

// It is no ES module: imported, it leaves itself on the page.
const { jsQR } = globalThis as unknown as { readonly jsQR: typeof import('jsqr').default };

/** What a scanner sees in the picture that is drawn. */
async function scan(wizard: Drawn): Promise<string | undefined> {
  const drawn = [...wizard.root.querySelectorAll('svg.qr')].at(-1);
  if (!drawn) throw new Error('No code is drawn.');
  const copy = drawn.cloneNode(true) as SVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', '600');
  copy.setAttribute('height', '600');
  const image = new Image();
  image.src = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }),
  );
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 600;
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const pixels = context?.getImageData(0, 0, 600, 600);
  return pixels ? jsQR(pixels.data, 600, 600)?.data : undefined;
}

async function shownOnPhone(wizard: Drawn): Promise<string | undefined> {
  const screen = (await wizard.world.phone()).attempts[0]?.screen;
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
      const wizard = await drawWizard({ provider: 'whatsapp' });
      await wizard.untilTitle('Scan with WhatsApp');
      expect(await scan(wizard)).to.equal(await shownOnPhone(wizard));
      expect(getComputedStyle(wizard.get('.plate')).backgroundColor).to.equal('rgb(255, 255, 255)');
      await wizard.still();
      await expect(wizard.element).to.be.accessible();
    });
  }

  it('keeps four light modules around the code', async () => {
    const wizard = await drawWizard({ provider: 'whatsapp' });
    await wizard.untilTitle('Scan with WhatsApp');
    const size = Number(wizard.get('svg.qr').getAttribute('viewBox')?.split(' ')[2]);
    const path = wizard.get('svg.qr path:last-child').getAttribute('d') ?? '';
    const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => [
      Number(x),
      Number(y),
      Number(x) + Number(width),
    ]);
    expect(Math.min(...starts.map(([x = 0]) => x))).to.equal(4);
    expect(Math.min(...starts.map(([, y = 0]) => y))).to.equal(4);
    expect(Math.max(...starts.map(([, , end = 0]) => end))).to.equal(size - 4);
  });

  it('tells in three steps what to tap, and promises no seconds for an estimate', async () => {
    const wizard = await drawWizard({ provider: 'whatsapp' });
    await wizard.untilTitle('Scan with WhatsApp');
    expect(wizard.root.querySelectorAll('.instructions li')).to.have.length(3);
    expect(wizard.get('.instructions').textContent).to.contain('Linked devices');
    expect(wizard.get('.card').textContent).not.to.match(/second|minute/);
  });

  it('is connected as soon as it was scanned', async () => {
    const wizard = await drawWizard({ provider: 'whatsapp' });
    await wizard.untilTitle('Scan with WhatsApp');
    const [attempt] = (await wizard.world.phone()).attempts;
    await wizard.world.act(`${attempt?.id ?? ''}/scan`, { phoneNumber: '+1 202 555 0143' });
    await wizard.untilTitle('WhatsApp is connected');
    expect(wizard.eventTypes()).to.include('account-connected');
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
    const wizard = await drawWizard({ world, provider: 'whatsapp' });
    await wizard.until(() => wizard.find('.plate.expired'), 'the code did not end');
    expect(wizard.get('.plate').textContent).to.contain('This code has expired');
    expect(wizard.said).to.equal('This code has expired');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    const old = await shownOnPhone(wizard);
    wizard.button('New code').click();
    await wizard.until(() => !wizard.find('.plate.expired, .plate.renewing'), 'there was no new code');
    expect(await scan(wizard)).to.equal(await shownOnPhone(wizard));
    expect(await shownOnPhone(wizard)).not.to.equal(old);
  });
});
