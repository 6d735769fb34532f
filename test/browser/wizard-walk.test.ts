import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { wizard } from '../../src/testing/page.js';
import type { WizardDriver } from '../../src/testing/drivers/wizard-driver.js';
import type { CustomAuthWizardElement } from '../../src/elements/wizard/custom-auth-wizard-element.js';
import type { ProviderId, Step } from '../../src/contract/types.js';
import type { PageWorld, PageWorldOptions } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { closeWorlds, openWorld } from './support/drawn.js';
import { FakeWindow } from './support/fake-window.js';
import { Walker } from './support/walker.js';

interface Walk {
  readonly walker: Walker;
  readonly driver: WizardDriver;
  readonly world: PageWorld;
}

interface WalkOptions extends PageWorldOptions {
  readonly provider?: ProviderId;
  readonly openWindow?: CustomAuthWizardElement['openWindow'];
  readonly change?: (step: Step) => unknown;
}

let walker: Walker;

/** A wizard with something before it on the page, where the walk begins. */
async function walkUpTo({ provider, openWindow, change, ...options }: WalkOptions = {}): Promise<Walk> {
  const world = await openWorld(options);
  if (change) world.intercept = withStep(world, change);
  const place = await fixture<HTMLElement>(
    html`<div>
      <button>Before</button>
      <custom-auth-wizard
        .fetch=${world.fetch}
        .provider=${provider}
        .openWindow=${openWindow}
      ></custom-auth-wizard>
    </div>`,
  );
  const driver = wizard(place);
  await driver.waitFor(({ kind, flow }) => flow && kind !== 'loading');
  walker = new Walker().listen();
  place.querySelector('button')?.focus();
  return { walker, driver, world };
}

const SENT = 'One moment';

/** Signs in to LinkedIn with keys alone. */
async function signIn({ walker }: Walk, username: string, password = 'any-password'): Promise<void> {
  await walker.tabTo('E-mail or phone');
  await walker.type(username);
  await walker.tabTo('Password');
  await walker.type(password);
  await walker.press('Enter');
}

const connected = 'LinkedIn is connected';

describe('the wizard by keys and ears alone', () => {
  afterEach(async () => {
    walker.stop();
    await closeWorlds();
  });

  it('goes from the choice over the sign-in to the end, and each title is where the focus is', async () => {
    const walk = await walkUpTo();
    await walker.tabTo('Search');
    await walker.type('link');
    await walker.use('LinkedIn');
    await walker.untilFocus('Sign in to LinkedIn');
    expect(walker.description, 'whose password it is').to.match(/never stored/);
    expect(walker.heard()).to.eql([SENT]);
    await signIn(walk, 'member@example.com');
    await walker.untilFocus(connected);
    expect(walker.heard()).to.eql([SENT]);
    await walker.use('Connect another account');
    await walker.untilFocus('Connect an account');
    expect(walker.heard()).to.eql([]);
  });

  it('says that nothing was found in the choice, once', async () => {
    await walkUpTo();
    await walker.tabTo('Search');
    await walker.type('zzz');
    expect(await walker.untilHeard('Nothing found')).to.eql(['Nothing found']);
  });

  it('leads from a form to what is wrong with it, whatever had the focus', async () => {
    await walkUpTo({ provider: 'linkedin' });
    await walker.use('Continue');
    await walker.untilFocus('E-mail or phone');
    expect(walker.description).to.equal('Fill this in to go on.');
    await walker.type('member@example.com');
    await walker.press('Enter');
    await walker.untilFocus('Password');
    expect(walker.description).to.equal('Fill this in to go on.');
    expect(walker.heard(), 'what the focus leads to').to.eql([]);
    await walker.type('wrong');
    await walker.press('Enter');
    // The focus is there already: what is wrong has to be said.
    const wrong = 'That did not match. Check both and try again.';
    expect(await walker.untilHeard(wrong)).to.eql([SENT, wrong]);
    expect(walker.focus).to.equal('Password');
    expect(walker.description).to.equal(wrong);
  });

  it('asks for a code in the field that has the focus, says what was wrong with it there, and what is new', async () => {
    const walk = await walkUpTo({ provider: 'linkedin' });
    await signIn(walk, 'sms@example.com');
    await walker.untilFocus('Code');
    expect(walker.description).to.contain('Enter the code from the text message LinkedIn sent it');
    expect(walker.heard()).to.eql([SENT]);
    await walker.press('Enter');
    expect(await walker.untilHeard('Enter the whole code.')).to.have.length(1);
    await walker.type('000000');
    await walker.press('Enter');
    const wrong = 'That code did not match. Check the latest one and try again.';
    expect(await walker.untilHeard(wrong)).to.eql(['Checking your code', wrong]);
    expect(walker.focus).to.equal('Code');
    await walker.type(await walk.world.code());
    await walker.press('Enter');
    await walker.untilFocus(connected);
    expect(walker.heard()).to.eql(['Checking your code']);
  });

  it('says what came of asking for a new code, the second time as well', async () => {
    const walk = await walkUpTo({
      provider: 'linkedin',
      change: (step) => ({ ...step, actions: step.actions.map(({ afterMs: _, ...action }) => action) }),
    });
    await signIn(walk, 'sms@example.com');
    await walker.untilFocus('Code');
    walker.heard();
    const tooSoon = 'It was just sent. Give it a moment to arrive.';
    await walker.use('Send again');
    expect(await walker.untilHeard(tooSoon)).to.eql([SENT, tooSoon]);
    expect(walker.focus).to.equal('Send again');
    await walker.press('Enter');
    expect(await walker.untilHeard(tooSoon)).to.eql([SENT, tooSoon]);
  });

  it('shows a QR code with a name, goes by pairing code without looking, and to the end', async () => {
    const walk = await walkUpTo();
    await walker.use('WhatsApp');
    await walker.untilFocus('Scan with WhatsApp');
    await walker.use('Can’t scan? Use a pairing code');
    await walker.untilFocus('What is your WhatsApp number?');
    expect(walker.heard()).to.eql([SENT, SENT]);
    await walker.tabTo('Phone number');
    await walker.type('2025550143');
    await walker.press('Enter');
    await walker.untilFocus('Type this code into WhatsApp');
    expect(walker.heard()).to.eql([SENT]);
    await walker.use('Copy the code');
    // Where a page may not write to the clipboard, the code is selected instead.
    await walk.driver.waitFor(({ announcement }) => announcement !== '');
    expect(walker.heard()).to.have.length(1);
    const code = await walk.driver.pairingCode();
    const attempt = (await walk.world.phone()).attempts.find(({ screen }) => screen.kind === 'pairing');
    await walk.world.act(`${attempt?.id ?? ''}/pair`, { code });
    await walker.untilFocus('WhatsApp is connected');
    expect(walker.heard()).to.eql([]);
  });

  it('waits for a tap on the phone, says how, and has the focus on the end', async () => {
    const walk = await walkUpTo({ provider: 'linkedin' });
    await signIn(walk, 'app@example.com');
    await walker.untilFocus('Confirm in the LinkedIn app');
    expect(walker.description).to.match(/^Open the notification on your phone/);
    const [attempt] = (await walk.world.phone()).attempts;
    await walk.world.act(`${attempt?.id ?? ''}/approve`);
    await walker.untilFocus(connected);
    expect(walker.heard()).to.eql([SENT]);
  });

  it('names a puzzle’s frame and leaves it by Tab for a separate page', async () => {
    const walk = await walkUpTo({ provider: 'linkedin' });
    await signIn(walk, 'captcha@example.com');
    await walk.driver.waitFor('captcha');
    await walker.untilFocus((await walk.driver.step()).title);
    expect(walker.description).not.to.equal('');
    walker.heard();
    await walker.use('Use a separate page instead');
    await walk.driver.waitFor('redirect');
    await walker.untilFocus((await walk.driver.step()).title);
    expect(walker.heard()).to.eql([SENT]);
  });

  it('leaves for a window and comes back with word of it', async () => {
    await walkUpTo({ provider: 'google', openWindow: () => new FakeWindow().asWindow() });
    await walker.use('Continue to Google');
    const away = 'Finish in the window that opened';
    expect(await walker.untilHeard(away)).to.eql([SENT, away]);
    expect(walker.focus).to.equal('Open again');
    await walker.use('Check now');
    expect(await walker.untilHeard('Not finished yet.')).to.eql([SENT, 'Not finished yet.']);
    expect(walker.focus).to.equal('Check now');
  });

  it('offers a link where the window was blocked, and puts the focus on it', async () => {
    await walkUpTo({ provider: 'google', openWindow: () => null });
    await walker.use('Continue to Google');
    await walker.untilFocus('Continue to Google, opens in a new window');
  });

  it('reads what is being done while it takes its time', async () => {
    const walk = await walkUpTo({
      provider: 'linkedin',
      simulator: { slowLoginMs: 1_500 },
      server: { timings: { patience: 100 } },
    });
    await signIn(walk, 'slow@example.com');
    await walker.untilFocus('Signing in to LinkedIn');
    expect(walker.description).to.match(/^This can take up to 20 seconds/);
    await walker.untilFocus(connected);
    expect(walker.heard()).to.eql([SENT]);
  });

  it('chooses among contracts with arrows, and is told when none was chosen', async () => {
    const walk = await walkUpTo({ provider: 'linkedin' });
    await signIn(walk, 'contract@example.com');
    await walk.driver.waitFor('choose');
    const { title, options } = await walk.driver.step();
    await walker.untilFocus(title);
    walker.heard();
    await walker.use('Continue');
    await walker.untilFocus('Talent team Europe');
    await walker.press('ArrowDown');
    expect(walker.focus).not.to.equal('Talent team Europe');
    expect(options.length).to.be.greaterThan(1);
    await walker.press('Enter');
    await walker.untilFocus(connected);
    expect(walker.heard()).to.eql([SENT]);
  });

  it('asks before another account takes the place of the one that was expected', async () => {
    const question = {
      kind: 'confirm',
      question: 'connect-other',
      expected: 'member@example.com',
      typed: 'somebody.else@example.com',
      actions: [{ type: 'retry' }, { type: 'confirm' }, { type: 'cancel' }],
    };
    let isAsked = false;
    const walk = await walkUpTo({
      provider: 'linkedin',
      change: (step) => (isAsked ? { ...step, ...question, id: 'step-of-this-test' } : step),
    });
    isAsked = true;
    await signIn(walk, 'sms@example.com');
    await walk.driver.waitFor('confirm');
    await walker.untilFocus((await walk.driver.step()).title);
    expect(walker.description).not.to.equal('');
    await walker.tabTo('Try again');
    await walker.tabTo('Connect as another account');
    await walker.tabTo('Cancel');
  });

  it('has the focus on what went wrong, with what to do, and begins anew from there', async () => {
    const walk = await walkUpTo({ provider: 'linkedin' });
    await walker.use('Cancel');
    await walker.untilFocus('Cancelled');
    expect(walker.description).to.equal('Nothing was connected.');
    expect(walker.heard()).to.eql([]);
    await walker.use('Try again');
    await walker.untilFocus('Sign in to LinkedIn');
    await signIn(walk, 'restricted@example.com');
    await walker.untilFocus('LinkedIn has restricted this account');
    expect(walker.description).to.match(/^Sign in on LinkedIn itself/);
    expect(walker.heard()).to.eql([SENT]);
    await walker.tabTo('Copy the support ID');
  });
});
