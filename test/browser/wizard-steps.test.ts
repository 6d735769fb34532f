import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { signIn } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, drawWizard, openWorld, signInBy } from './support/drawn.js';
import { inputOf, isolatedIn } from './support/markup.js';

describe('the wizard’s other steps', () => {
  afterEach(closeWorlds);

  it('lets a provider be chosen with the keyboard, and moves the focus to the next title', async () => {
    const { wizard, element } = await drawWizard();
    expect((await wizard.step()).title).to.equal('Connect an account');
    await expectAccessible(element);
    await wizard.focus('linkedin');
    await sendKeys({ press: 'ArrowRight' });
    await wizard.waitFor(({ focused }) => focused === 'whatsapp');
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'Enter' });
    await wizard.waitFor(({ title, focused }) => title === 'Sign in to LinkedIn' && focused === 'title');
    await wizard.back();
    await wizard.waitForTitle('Connect an account');
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
    const { wizard, element } = await drawWizard({ world, provider: 'linkedin' });
    const { choices } = await wizard.step();
    expect(choices.map(({ isChosen }) => isChosen)).to.eql([false, true]);
    expect(isolatedIn(element)[0]).to.equal('Recruiter, north');
    await expectAccessible(element);
  });

  it('waits for the approval on the phone', async () => {
    const world = await openWorld();
    await signIn(world, 'app@example.com');
    const { wizard, element } = await drawWizard({ world, provider: 'linkedin' });
    expect((await wizard.step()).title).to.equal('Confirm in the LinkedIn app');
    await expectAccessible(element);
    const [attempt] = (await world.phone()).attempts;
    await world.act(`${attempt?.id ?? ''}/approve`);
    await wizard.waitForTitle('LinkedIn is connected');
  });

  it('sends the notification again where the step offers it, and says so', async () => {
    const world = await openWorld({ simulator: { resendAfterMs: 0 } });
    await signIn(world, 'app@example.com');
    const { wizard, element } = await drawWizard({ world, provider: 'linkedin' });
    const { actions } = await wizard.step();
    expect(actions.map(({ label }) => label)).to.include('Send again');
    await wizard.resend();
    const sent = await wizard.waitFor(({ announcement }) => announcement.includes('Sent again.'));
    expect(sent.title).to.equal('Confirm in the LinkedIn app');
    expect(sent.messages.map(({ text }) => text)).to.eql(['Sent again.']);
    const resend = sent.actions.find(({ name }) => name === 'resend');
    expect(resend?.label).to.match(/^Send again in \d+ seconds$/);
    expect(resend?.isDisabled).to.equal(true);
    await expectAccessible(element);
    const [attempt] = (await world.phone()).attempts;
    await world.act(`${attempt?.id ?? ''}/approve`);
    await wizard.waitForTitle('LinkedIn is connected');
  });

  it('has nothing to send again when there is no more of it', async () => {
    const world = await openWorld();
    world.intercept = withStep(world, (step) => ({
      ...step,
      actions: step.actions.map((action) => (action.type === 'resend' ? { ...action, left: 0 } : action)),
    }));
    await signIn(world, 'app@example.com');
    const { wizard } = await drawWizard({ world, provider: 'linkedin' });
    const { text, actions } = await wizard.step();
    expect(text).to.contain('Nothing more can be sent for now.');
    expect(actions.map(({ name }) => name)).to.eql(['switch:another-way', 'cancel']);
  });

  for (const username of ['app@example.com', 'sms@example.com']) {
    it(`says that nothing more can be sent as the button goes, as ${username}`, async () => {
      const world = await openWorld();
      let isUsedUp = false;
      world.intercept = withStep(world, ({ message, ...step }) => ({
        ...step,
        ...(message && !isUsedUp && { message }),
        actions: step.actions.map((action) =>
          action.type === 'resend' && isUsedUp ? { ...action, left: 0 } : action,
        ),
      }));
      await signIn(world, username);
      const { wizard } = await drawWizard({ world, provider: 'linkedin' });
      isUsedUp = true;
      await wizard.resend();
      const { actions } = await wizard.waitFor(({ announcement }) =>
        announcement.includes('Nothing more can be sent for now.'),
      );
      expect(actions.map(({ name }) => name)).not.to.include('resend');
    });

    it(`sends nothing again that could not be answered in time, as ${username}`, async () => {
      const world = await openWorld();
      world.intercept = withStep(world, (step) => ({ ...step, expiresInMs: 1 }));
      await signIn(world, username);
      const { wizard } = await drawWizard({ world, provider: 'linkedin' });
      const { actions } = await wizard.waitFor(({ text }) => text.includes('Time is up.'));
      expect(actions.map(({ name }) => name)).to.eql(['restart', 'switch:another-way', 'cancel']);
    });
  }

  it('offers another way where there is one', async () => {
    const world = await openWorld();
    await signIn(world, 'app@example.com');
    const { wizard } = await drawWizard({ world, provider: 'linkedin' });
    const other = (await wizard.step()).actions.find(({ label }) => label === 'Try another way');
    await wizard.do(other?.name ?? '');
    await wizard.waitForTitle('Enter the code from the text message');
  });

  it('says what it is doing while a login takes long', async () => {
    const { wizard, element } = await drawWizard({
      provider: 'linkedin',
      simulator: { slowLoginMs: 2500 },
      server: { timings: { patience: 200, lookPause: 250 } },
    });
    await wizard.fill({ username: 'slow@example.com', password: 'any-password' });
    await wizard.press('submit');
    await wizard.waitForTitle('Signing in to LinkedIn');
    await expectAccessible(element);
    await wizard.waitForTitle('LinkedIn is connected');
  });

  it('shows the account that was connected, and stays until it was read', async () => {
    const { wizard, element } = await drawWizard({ provider: 'linkedin' });
    await signInBy(wizard, 'member@example.com');
    await wizard.waitFor(({ title, focused }) => title === 'LinkedIn is connected' && focused === 'title');
    expect(isolatedIn(element)[0]).to.equal('Member');
    await expectAccessible(element);
    const { actions } = await wizard.step();
    expect(actions.map(({ label }) => label)).to.eql(['Connect another account']);
    await wizard.retry();
    await wizard.waitForTitle('Sign in to LinkedIn');
  });

  it('says why it failed, what to do, and the number for support', async () => {
    const { wizard, element, told } = await drawWizard({ provider: 'linkedin' });
    await signInBy(wizard, 'restricted@example.com');
    const { text, flow } = await wizard.waitForTitle('LinkedIn has restricted this account');
    expect(flow?.supportId).to.match(/^\S+$/);
    expect(text).to.contain(`Support ID ${flow?.supportId ?? ''}`);
    expect(told()).to.include('flow-failed');
    await expectAccessible(element);
    // The step lists no action; whoever has seen to it on LinkedIn itself begins anew.
    await wizard.retry();
    await wizard.waitForTitle('Sign in to LinkedIn');
  });

  it('ends the flow when it is cancelled, and offers to start again', async () => {
    const { wizard, told } = await drawWizard({ provider: 'linkedin' });
    await wizard.cancel();
    await wizard.waitForTitle('Cancelled');
    expect(told()).to.include('flow-cancelled');
    await wizard.retry();
    await wizard.waitForTitle('Sign in to LinkedIn');
  });

  it('cannot draw a step of tomorrow, and says so with the number for support', async () => {
    const world = await openWorld();
    world.intercept = withStep(world, (step) => ({ ...step, kind: 'hologram' }));
    const { wizard, element } = await drawWizard({ world, provider: 'linkedin' });
    const { text } = await wizard.waitForTitle('This step cannot be shown here');
    expect(text).to.match(/Support ID \S+/);
    await expectAccessible(element);
  });

  it('draws the fallback of a step of tomorrow', async () => {
    const world = await openWorld();
    const fields = [{ name: 'phone', input: 'tel', required: true, secret: false, maxLength: 24 }];
    world.intercept = withStep(world, (step) => ({
      ...step,
      kind: 'hologram',
      fallback: { kind: 'form', fields },
    }));
    const { wizard, element } = await drawWizard({ world, provider: 'linkedin' });
    await wizard.waitForTitle('A few details');
    expect(inputOf(element, 'phone').type).to.equal('tel');
  });

  it('survives a reply that makes no sense', async () => {
    const world = await openWorld();
    world.intercept = () => Response.json({ items: [{ id: 7, step: null }] });
    const { wizard } = await drawWizard({ world, provider: 'linkedin' });
    await wizard.waitForTitle('The answer made no sense');
    world.intercept = undefined;
    await wizard.retry();
    await wizard.waitForTitle('Sign in to LinkedIn');
  });
});
