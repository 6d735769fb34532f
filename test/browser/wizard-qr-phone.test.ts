import { expect } from '@open-wc/testing';
import { answer, start, waitFor } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { closeWorlds, drawWizard, openWorld } from './support/drawn.js';
import { onPhone } from './support/on-phone.js';

describe('the wizard on the phone that is to be linked', () => {
  afterEach(closeWorlds);
  onPhone();

  it('offers a pairing code first, and the QR code folded below, for another phone', async () => {
    const wizard = await drawWizard({ provider: 'whatsapp' });
    await wizard.untilTitle('Link WhatsApp on this phone');
    expect(wizard.get('.button').textContent.trim()).to.equal('Get a pairing code');
    const details = wizard.get<HTMLDetailsElement>('details');
    expect(details.open).to.equal(false);
    expect(details.querySelector('svg.qr')).not.to.equal(null);
    expect(wizard.get('.ways-out').textContent).not.to.contain('pairing');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    wizard.button('Get a pairing code').click();
    await wizard.untilTitle('What is your WhatsApp number?');
  });

  it('opens the app itself where the code holds a link into it', async () => {
    const wizard = await drawWizard({ provider: 'telegram' });
    await wizard.untilTitle('Link Telegram on this phone');
    const link = wizard.get<HTMLAnchorElement>('a.button');
    expect(link.textContent).to.equal('Open Telegram');
    expect(link.href).to.match(/^tg:\/\/login\?token=[\w-]+$/);
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
  });

  it('makes no link of anything else that a code holds, and says why it takes a second screen', async () => {
    const world = await openWorld();
    world.intercept = withStep(world, (step) =>
      step.kind === 'qr' ? { ...step, data: 'javascript:alert(1)' } : step,
    );
    const wizard = await drawWizard({ world, provider: 'telegram' });
    await wizard.untilTitle('Link Telegram on this phone');
    expect(wizard.find('a.button')).to.equal(null);
    expect(wizard.get('.heading .help').textContent).to.contain('on another screen');
  });
});

describe('the wizard changes a QR code', () => {
  afterEach(closeWorlds);

  it('in its place: the card, its focus and what is around the code stay as they are', async () => {
    const world = await openWorld();
    const flow = await waitFor(world, await start(world, 'whatsapp'), ({ step }) => step.kind === 'qr');
    const wizard = await drawWizard({ world, provider: 'whatsapp' });
    await wizard.untilTitle('Scan with WhatsApp');
    const step = wizard.get('.step');
    const way = wizard.button('Can’t scan? Use a pairing code');
    way.focus();
    const path = () => wizard.get('svg.qr:last-of-type path').getAttribute('d');
    const before = path();
    await answer(world, flow, {}, 'refresh');
    await wizard.until(() => path() !== before, 'there was no new code');
    expect(wizard.get('.step')).to.equal(step);
    expect(wizard.focused).to.equal(way);
    // The code before lies below while the new one fades in, and nobody is told of it.
    expect(wizard.get('svg.qr').getAttribute('aria-hidden')).to.equal('true');
    expect(wizard.said).to.equal('');
  });
});
