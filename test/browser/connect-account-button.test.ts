import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { nothing } from 'lit';
import '../../src/define/connect-account-button.js';
import type { ConnectAccountButtonElement } from '../../src/elements/button/connect-account-button-element.js';
import { connectButton, type ConnectButtonDriver } from '../../src/testing/page.js';
import { expectAccessible } from './support/accessible.js';
import {
  closeWorlds,
  countRequests,
  listenTo,
  openWorld,
  PATIENCE,
  signInBy,
  type Drawn,
} from './support/drawn.js';
import { drawnOne } from './support/markup.js';

interface DrawnButton extends Drawn<ConnectAccountButtonElement> {
  readonly button: ConnectButtonDriver;
}

const atButton = (element: ConnectAccountButtonElement, world: DrawnButton['world']): DrawnButton => ({
  element,
  world,
  button: connectButton(element, PATIENCE),
  told: listenTo(element),
});

async function drawButton(content: unknown = nothing, provider?: string): Promise<DrawnButton> {
  const world = await openWorld();
  const element = await fixture<ConnectAccountButtonElement>(
    html`<connect-account-button .fetch=${world.fetch} .provider=${provider}
      >${content}</connect-account-button
    >`,
  );
  return atButton(element, world);
}

/** The dialog itself: where it is on the screen, and what is pressed beside it, only it knows. */
function dialogOf({ shadowRoot }: ConnectAccountButtonElement): HTMLDialogElement {
  const dialog = shadowRoot?.querySelector('dialog');
  if (!dialog) throw new Error('There is no dialog.');
  return dialog;
}

describe('the button', () => {
  afterEach(closeWorlds);

  it('says what it does, or what the page lets it say', async () => {
    const plain = await drawButton();
    expect(await plain.button.label()).to.equal('Connect an account');
    const named = await drawButton(nothing, 'linkedin');
    expect(await named.button.label()).to.equal('Connect LinkedIn');
    const own = await drawButton('Add your inbox');
    expect(await own.button.label()).to.equal('Add your inbox');
    await expectAccessible(plain.element);
  });

  it('is open, with everything in it, when it is opened right after it was closed', async () => {
    const { element, button } = await drawButton(nothing, 'linkedin');
    await button.open();
    await button.wizard.waitFor('form');
    const closed = new Promise((resolve) => {
      dialogOf(element).addEventListener('close', resolve, { once: true });
    });
    element.close();
    void element.open();
    // Which a browser tells later, and of the dialog that is open again by then.
    await closed;
    await element.updateComplete;
    expect(dialogOf(element).open).to.equal(true);
    await button.wizard.waitFor('form');
  });

  it('asks the server for nothing before it is pressed', async () => {
    const { world } = await drawButton();
    expect(world.requests).to.eql([]);
  });

  it('opens a dialog with the focus on the step’s title', async () => {
    const { button, element } = await drawButton();
    const wizard = await button.open();
    expect((await button.dialog.reading()).isModal).to.equal(true);
    await wizard.waitFor(({ focused }) => focused === 'title');
    await expectAccessible(element);
  });

  it('closes with Escape while there is nothing to lose, and gives the focus back', async () => {
    const { button } = await drawButton();
    await button.open();
    await sendKeys({ press: 'Escape' });
    await button.dialog.waitForNone();
    expect(await button.isFocused()).to.equal(true);
  });

  describe('once something was typed', () => {
    async function typed() {
      const drawn = await drawButton(nothing, 'linkedin');
      const wizard = await drawn.button.open();
      await wizard.fill({ username: 'member@example.com' });
      return { ...drawn, wizard };
    }
    const untilItAsks = ({ dialog }: ConnectButtonDriver, wanted = true) =>
      dialog.waitFor(({ isAsking }) => isAsking === wanted);

    it('asks before a slip of the hand closes it, and goes back to the field when it was one', async () => {
      const { button, element, wizard } = await typed();
      await sendKeys({ press: 'Escape' });
      await button.dialog.waitFor(({ isAsking, focused }) => isAsking && focused === 'stay');
      await expectAccessible(element);
      await sendKeys({ press: 'Enter' });
      await untilItAsks(button, false);
      await wizard.waitFor(({ focused }) => focused === 'username');
      expect(await button.isOpen()).to.equal(true);
    });

    it('takes a second Escape for a no, and the other answer for a yes', async () => {
      const { button } = await typed();
      await sendKeys({ press: 'Escape' });
      await untilItAsks(button);
      await sendKeys({ press: 'Escape' });
      await untilItAsks(button, false);
      await sendKeys({ press: 'Escape' });
      await untilItAsks(button);
      await button.dialog.answer('leave');
      expect(await button.isFocused()).to.equal(true);
    });

    it('asks when the pointer went down and up beside it', async () => {
      const { button, element } = await typed();
      const beside = { bubbles: true, clientX: 1, clientY: 1 };
      dialogOf(element).dispatchEvent(new PointerEvent('pointerdown', beside));
      dialogOf(element).dispatchEvent(new MouseEvent('click', beside));
      await untilItAsks(button);
    });

    it('closes at once by its own button; the flow goes on later, with what was typed', async () => {
      const { button, world } = await typed();
      await button.close();
      const starts = countRequests(world, /^POST flows$/);
      const wizard = await button.open();
      expect(countRequests(world, /^POST flows$/)).to.equal(starts);
      await wizard.waitFor(({ values }) => values['username'] === 'member@example.com');
    });
  });

  it('shows what the page gave for the wizard in the page’s own dialog too, and leaves the originals alone', async () => {
    const consent = html`<b slot="heading" id="own">Your inbox</b>
      <p slot="consent">By connecting you agree to <a href="#terms">our terms</a>.</p>`;
    const { button, element } = await drawButton(consent, 'linkedin');
    element.lightDom = true;
    await button.open();
    const wizard = () => element.querySelector('custom-auth-wizard') ?? element;
    const shown = wizard().querySelector<HTMLElement>('[slot=consent]');
    expect(shown?.textContent).to.contain('our terms');
    expect(shown?.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(shown?.getBoundingClientRect().left).to.equal(
      drawnOne(wizard(), '.title').getBoundingClientRect().left,
    );
    expect(element.querySelectorAll('#own')).to.have.length(1);
    await element.updateComplete;
    expect(wizard().querySelector('[slot=consent]'), 'drawn once').to.equal(shown);
    await button.close();
    expect(element.querySelector(':scope > [slot=consent]')).not.to.equal(null);
  });

  it('works inside a dialog of the page, which stays open when it is closed', async () => {
    const world = await openWorld();
    const outer = await fixture<HTMLDialogElement>(
      html`<dialog>
        <connect-account-button provider="linkedin" .fetch=${world.fetch}></connect-account-button>
      </dialog>`,
    );
    outer.showModal();
    const button = connectButton(outer, PATIENCE);
    // Two dialogs that no hand has opened, a browser closes at one stroke.
    await button.focus();
    await sendKeys({ press: 'Enter' });
    await button.wizard.waitFor(({ kind }) => kind !== 'loading');
    expect((await button.dialog.reading()).isModal).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await button.dialog.waitForNone();
    expect(outer.open).to.equal(true);
    expect(await button.isFocused()).to.equal(true);
  });

  it('works in a shadow root of the page', async () => {
    const world = await openWorld();
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('connect-account-button');
    element.provider = 'linkedin';
    element.fetch = world.fetch;
    element.lightDom = true;
    place.attachShadow({ mode: 'open' }).append(element);
    await element.updateComplete;
    const button = connectButton(element, PATIENCE);
    const wizard = await button.open();
    await wizard.field('password');
    expect(getComputedStyle(element.querySelector('.card') ?? place).position).to.equal('relative');
    await sendKeys({ press: 'Escape' });
    await button.dialog.waitForNone();
  });

  it('keeps its sheet above a keyboard on the screen', async () => {
    const viewport = Object.assign(new EventTarget(), { height: innerHeight, offsetTop: 0 });
    const own = Object.getOwnPropertyDescriptor(window, 'visualViewport');
    Object.defineProperty(window, 'visualViewport', { value: viewport, configurable: true });
    try {
      const { button, element } = await drawButton(nothing, 'linkedin');
      await button.open();
      viewport.height = innerHeight - 300;
      viewport.dispatchEvent(new Event('resize'));
      const room = () => dialogOf(element).style.getPropertyValue('--_keyboard');
      expect(room()).to.equal('300px');
      await button.close();
      viewport.height = innerHeight;
      viewport.dispatchEvent(new Event('resize'));
      expect(room(), 'it still follows').to.equal('300px');
    } finally {
      if (own) Object.defineProperty(window, 'visualViewport', own);
    }
  });

  it('puts what the page has to say into the dialog, and marks of the page’s own', async () => {
    const world = await openWorld();
    const mark = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg"/%3E';
    const element = await fixture<ConnectAccountButtonElement>(
      html`<connect-account-button provider="linkedin" .fetch=${world.fetch} .marks=${{ linkedin: mark }}
        >Connect
        <p slot="consent">We read your messages to show them here.</p></connect-account-button
      >`,
    );
    const wizard = await atButton(element, world).button.open();
    const consent = element.querySelector<HTMLElement>('[slot=consent]');
    expect(consent?.getBoundingClientRect().height).to.be.greaterThan(0);
    const inDialog = dialogOf(element).querySelector('custom-auth-wizard') ?? element;
    expect(drawnOne<HTMLImageElement>(inDialog, 'img.mark').src).to.equal(mark);
    await signInBy(wizard, 'member@example.com');
    await wizard.waitForTitle('LinkedIn is connected');
    expect(consent?.getBoundingClientRect().height, 'it is over').to.equal(0);
  });

  it('lets the events of the wizard through, and closes when the user is done', async () => {
    const { button, told } = await drawButton(nothing, 'linkedin');
    const wizard = await button.open();
    await signInBy(wizard, 'member@example.com');
    await wizard.waitForTitle('LinkedIn is connected');
    expect(await button.isOpen(), 'it never closes by itself').to.equal(true);
    expect(told()).to.include.members(['flow-started', 'step-changed', 'account-connected']);
    await wizard.close();
    await button.dialog.waitForNone();
  });

  it('stays closed when it is drawn before the browser has told that the dialog is closed', async () => {
    const { button, element } = await drawButton();
    await button.open();
    element.close();
    element.requestUpdate();
    await button.dialog.waitForNone();
    expect(await button.isFocused()).to.equal(true);
  });

  it('closes when the flow is cancelled', async () => {
    const { button, told } = await drawButton(nothing, 'linkedin');
    const wizard = await button.open();
    await wizard.cancel();
    await button.dialog.waitForNone();
    expect(told()).to.include('flow-cancelled');
  });

  it('does nothing while it is disabled', async () => {
    const { button, element } = await drawButton();
    element.disabled = true;
    await element.updateComplete;
    await element.open();
    expect(await button.isOpen()).to.equal(false);
  });
});
