import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { signIn } from '../../stories/support/page-world.js';
import { closeWorlds, drawWizard, openWorld } from './support/drawn.js';
import { withStep } from '../../stories/support/replies.js';

describe('the wizard’s other steps', () => {
  afterEach(closeWorlds);

  it('lets a provider be chosen with the keyboard, and moves the focus to the next title', async () => {
    const wizard = await drawWizard();
    expect(wizard.title).to.equal('Connect an account');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    wizard.get('.tile').focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(wizard.focused?.textContent).to.contain('WhatsApp');
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'Enter' });
    await wizard.untilTitle('Sign in to LinkedIn');
    await wizard.until(() => wizard.focused === wizard.get('.title'), 'the focus is not on the title');
    wizard.button('Back').click();
    await wizard.untilTitle('Connect an account');
  });

  it('picks among radio cards, with the recommended one chosen', async () => {
    const world = await openWorld();
    world.intercept = withStep(world, (step) => ({
      ...step,
      kind: 'choose',
      subject: 'contract',
      options: [
        { id: 'north', label: 'Recruiter, north' },
        { id: 'south', label: 'Recruiter, south', recommended: true },
      ],
    }));
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    const radios = [...wizard.root.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map(({ checked }) => checked)).to.eql([false, true]);
    expect(wizard.get('.choice bdi').textContent).to.equal('Recruiter, north');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
  });

  it('waits for the approval on the phone', async () => {
    const world = await openWorld();
    await signIn(world, 'app@example.com');
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    expect(wizard.title).to.equal('Confirm in the LinkedIn app');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    const [attempt] = (await world.phone()).attempts;
    await world.act(`${attempt?.id ?? ''}/approve`);
    await wizard.untilTitle('LinkedIn is connected');
  });

  it('offers another way where there is one', async () => {
    const world = await openWorld();
    await signIn(world, 'app@example.com');
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    wizard.button('Try another way').click();
    await wizard.untilTitle('Enter the code from the text message');
  });

  it('says what it is doing while a login takes long', async () => {
    const wizard = await drawWizard({
      provider: 'linkedin',
      simulator: { slowLoginMs: 2500 },
      server: { timings: { patience: 200, lookPause: 250 } },
    });
    wizard.signIn('slow@example.com');
    await wizard.untilTitle('Signing in to LinkedIn');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    await wizard.untilTitle('LinkedIn is connected');
  });

  it('shows the account that was connected, and stays until it was read', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    wizard.signIn('member@example.com');
    await wizard.untilTitle('LinkedIn is connected');
    expect(wizard.get('bdi.account-name').textContent).to.equal('Member');
    await wizard.until(() => wizard.focused === wizard.get('.title'), 'the focus is not on the title');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    wizard.button('Connect another account').click();
    await wizard.untilTitle('Sign in to LinkedIn');
  });

  it('says why it failed, what to do, and the number for support', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    wizard.signIn('restricted@example.com');
    await wizard.untilTitle('LinkedIn has restricted this account');
    expect(wizard.get('.support-id').textContent).to.match(/^Support ID \S+/);
    expect(wizard.eventTypes()).to.include('flow-failed');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    // The step lists no action; whoever has seen to it on LinkedIn itself begins anew.
    wizard.button('Try again').click();
    await wizard.untilTitle('Sign in to LinkedIn');
  });

  it('ends the flow when it is cancelled, and offers to start again', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    wizard.button('Cancel').click();
    await wizard.untilTitle('Cancelled');
    expect(wizard.eventTypes()).to.include('flow-cancelled');
    wizard.button('Try again').click();
    await wizard.untilTitle('Sign in to LinkedIn');
  });

  it('cannot draw a step of tomorrow, and says so with the number for support', async () => {
    const world = await openWorld();
    world.intercept = withStep(world, (step) => ({ ...step, kind: 'hologram' }));
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    expect(wizard.title).to.equal('This step cannot be shown here');
    expect(wizard.get('.support').textContent).to.match(/Support ID \S+/);
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
  });

  it('draws the fallback of a step of tomorrow', async () => {
    const world = await openWorld();
    const fields = [{ name: 'phone', input: 'tel', required: true, secret: false, maxLength: 24 }];
    world.intercept = withStep(world, (step) => ({
      ...step,
      kind: 'hologram',
      fallback: { kind: 'form', fields },
    }));
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    expect(wizard.title).to.equal('A few details');
    expect(wizard.find('input[type=tel]')).not.to.equal(null);
  });

  it('survives a reply that makes no sense', async () => {
    const world = await openWorld();
    world.intercept = () => Response.json({ items: [{ id: 7, step: null }] });
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    expect(wizard.title).to.equal('The answer made no sense');
    world.intercept = undefined;
    wizard.button('Try again').click();
    await wizard.untilTitle('Sign in to LinkedIn');
  });
});
