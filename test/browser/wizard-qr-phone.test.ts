import { expect } from '@open-wc/testing';
import { answer, start, waitFor } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, drawWizard, openWorld } from './support/drawn.js';
import { drawnOne } from './support/markup.js';
import { onPhone } from './support/on-phone.js';

describe('the wizard on the phone that is to be linked', () => {
  afterEach(closeWorlds);
  onPhone();

  it('offers a pairing code first, and the QR code folded below, for another phone', async () => {
    const { wizard, element } = await drawWizard({ provider: 'whatsapp' });
    const { actions } = await wizard.waitForTitle('Link WhatsApp on this phone');
    expect(actions[0]).to.include({ name: 'switch:pairing', label: 'Get a pairing code' });
    expect(
      actions.filter(({ name }) => name === 'switch:pairing'),
      'once',
    ).to.have.length(1);
    const details = drawnOne<HTMLDetailsElement>(element, 'details');
    expect(details.open).to.equal(false);
    expect(details.querySelector('svg.qr')).not.to.equal(null);
    await expectAccessible(element);
    await wizard.switchTo('pairing');
    await wizard.waitForTitle('What is your WhatsApp number?');
  });

  it('opens the app itself where the code holds a link into it', async () => {
    const { wizard, element } = await drawWizard({ provider: 'telegram' });
    const { actions } = await wizard.waitForTitle('Link Telegram on this phone');
    const link = actions.find(({ name }) => name === 'open');
    expect(link?.label).to.equal('Open Telegram');
    expect(link?.href).to.match(/^tg:\/\/login\?token=[\w-]+$/);
    await expectAccessible(element);
  });

  it('makes no link of anything else that a code holds, and says why it takes a second screen', async () => {
    const world = await openWorld();
    world.intercept = withStep(world, (step) =>
      step.kind === 'qr' ? { ...step, data: 'javascript:alert(1)' } : step,
    );
    const { wizard } = await drawWizard({ world, provider: 'telegram' });
    const { actions, help } = await wizard.waitForTitle('Link Telegram on this phone');
    expect(actions.filter(({ href }) => href)).to.eql([]);
    expect(help).to.contain('on another screen');
  });
});

describe('the wizard changes a QR code', () => {
  afterEach(closeWorlds);

  it('in its place: the card, its focus and what is around the code stay as they are', async () => {
    const world = await openWorld();
    const flow = await waitFor(world, await start(world, 'whatsapp'), ({ step }) => step.kind === 'qr');
    const { wizard, element } = await drawWizard({ world, provider: 'whatsapp' });
    await wizard.waitForTitle('Scan with WhatsApp');
    const step = drawnOne(element, '.step');
    await wizard.focus('switch:pairing');
    const before = await wizard.qrText();
    await answer(world, flow, {}, 'refresh');
    const { focused, announcement } = await wizard.waitFor(
      (now) => now.flow?.step.kind === 'qr' && now.flow.step.data !== before,
    );
    expect(drawnOne(element, '.step')).to.equal(step);
    expect(focused).to.equal('switch:pairing');
    // The code before lies below while the new one fades in, and nobody is told of it.
    expect(drawnOne(element, 'svg.qr').getAttribute('aria-hidden')).to.equal('true');
    expect(announcement).to.equal('');
  });
});
