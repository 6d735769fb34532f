import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/connect-account-button.js';
import type { ConnectAccountButtonElement } from '../../src/elements/button/connect-account-button-element.js';
import type { CustomAuthWizardElement } from '../../src/elements/wizard/custom-auth-wizard-element.js';
import { closeWorlds, Drawn, openWorld } from './support/drawn.js';

async function drawButton(content: unknown = '', provider?: string) {
  const world = await openWorld();
  const element = await fixture<ConnectAccountButtonElement>(
    html`<connect-account-button .fetch=${world.fetch} .provider=${provider}
      >${content}</connect-account-button
    >`,
  );
  return new Drawn(element, world);
}

async function open(button: Drawn<ConnectAccountButtonElement>): Promise<Drawn> {
  button.get('.button').focus();
  button.get('.button').click();
  await button.until(() => button.find('custom-auth-wizard'), 'no wizard came');
  const wizard = new Drawn(button.get<CustomAuthWizardElement>('custom-auth-wizard'), button.world);
  await wizard.until(() => wizard.title !== '', 'no step was drawn');
  return wizard;
}

const dialogOf = (button: Drawn<ConnectAccountButtonElement>) => button.find<HTMLDialogElement>('dialog');

describe('the button', () => {
  afterEach(closeWorlds);

  it('says what it does, or what the page lets it say', async () => {
    const plain = await drawButton();
    expect(plain.get('slot').textContent).to.equal('Connect an account');
    const named = await drawButton('', 'linkedin');
    expect(named.get('slot').textContent).to.equal('Connect LinkedIn');
    const own = await drawButton('Add your inbox');
    expect(
      own
        .get<HTMLSlotElement>('slot')
        .assignedNodes()
        .map((node) => node.textContent),
    ).to.include('Add your inbox');
    await expect(plain.element).to.be.accessible();
  });

  it('asks the server for nothing before it is pressed', async () => {
    const button = await drawButton();
    expect(button.world.requests).to.eql([]);
  });

  it('opens a dialog with the focus on the step’s title', async () => {
    const button = await drawButton();
    const wizard = await open(button);
    expect(dialogOf(button)?.matches(':modal')).to.equal(true);
    await wizard.until(() => wizard.focused === wizard.get('.title'), 'the focus is not on the title');
    await button.still();
    await wizard.still();
    await expect(button.element).to.be.accessible();
  });

  it('closes with Escape while there is nothing to lose, and gives the focus back', async () => {
    const button = await drawButton();
    await open(button);
    await sendKeys({ press: 'Escape' });
    await button.until(() => !dialogOf(button)?.open, 'it stayed open');
    expect(button.focused).to.equal(button.get('.button'));
  });

  describe('once something was typed', () => {
    async function typed() {
      const button = await drawButton('', 'linkedin');
      const wizard = await open(button);
      wizard.type('input[type=text]', 'member@example.com');
      return { button, wizard };
    }
    const question = (button: Drawn<ConnectAccountButtonElement>) => button.find('.dialog-question');

    it('asks before a slip of the hand closes it, and goes back to the field when it was one', async () => {
      const { button, wizard } = await typed();
      await sendKeys({ press: 'Escape' });
      await button.until(() => question(button), 'it did not ask');
      expect(dialogOf(button)?.open).to.equal(true);
      await button.until(() => button.focused === button.button('Stay'), 'the focus is not on the answer');
      await button.still();
      await wizard.still();
      await expect(button.element).to.be.accessible();
      await sendKeys({ press: 'Enter' });
      await button.until(() => !question(button), 'it still asks');
      expect(wizard.focused).to.equal(wizard.get('input[type=text]'));
      expect(dialogOf(button)?.open).to.equal(true);
    });

    it('takes a second Escape for a no, and the other answer for a yes', async () => {
      const { button } = await typed();
      await sendKeys({ press: 'Escape' });
      await button.until(() => question(button), 'it did not ask');
      await sendKeys({ press: 'Escape' });
      await button.until(() => !question(button), 'it still asks');
      expect(dialogOf(button)?.open).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await button.until(() => question(button), 'it did not ask again');
      button.get('.dialog-answers .button.primary').click();
      await button.until(() => !dialogOf(button)?.open, 'it stayed open');
      expect(button.focused).to.equal(button.get('.button'));
    });

    it('asks when the pointer went down and up beside it', async () => {
      const { button } = await typed();
      const dialog = dialogOf(button);
      const beside = { bubbles: true, clientX: 1, clientY: 1 };
      dialog?.dispatchEvent(new PointerEvent('pointerdown', beside));
      dialog?.dispatchEvent(new MouseEvent('click', beside));
      await button.until(() => question(button), 'it did not ask');
      expect(dialog?.open).to.equal(true);
    });

    it('closes at once by its own button; the flow goes on later, with what was typed', async () => {
      const { button } = await typed();
      button.button('Close').click();
      await button.until(() => !dialogOf(button)?.open, 'it stayed open');
      const starts = button.world.requests.filter((request) => request === 'POST flows').length;
      const wizard = await open(button);
      expect(button.world.requests.filter((request) => request === 'POST flows')).to.have.length(starts);
      const field = wizard.get<HTMLInputElement>('input[type=text]');
      await wizard.until(() => field.value === 'member@example.com', 'what was typed is gone');
    });
  });

  it('shows what the page gave for the wizard in the page’s own dialog too, and leaves the originals alone', async () => {
    const consent = html`<b slot="heading" id="own">Your inbox</b>
      <p slot="consent">By connecting you agree to <a href="#terms">our terms</a>.</p>`;
    const button = await drawButton(consent, 'linkedin');
    button.element.lightDom = true;
    await button.element.open();
    const wizard = () => button.element.querySelector('custom-auth-wizard');
    await button.until(() => wizard()?.querySelector('.title'), 'no step was drawn');
    const shown = wizard()?.querySelector<HTMLElement>('[slot=consent]');
    expect(shown?.textContent).to.contain('our terms');
    expect(shown?.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(shown?.getBoundingClientRect().left).to.equal(
      wizard()?.querySelector('.title')?.getBoundingClientRect().left,
    );
    expect(button.element.querySelectorAll('#own')).to.have.length(1);
    await button.element.updateComplete;
    expect(wizard()?.querySelector('[slot=consent]'), 'drawn once').to.equal(shown);
    button.element.close();
    expect(button.element.querySelector(':scope > [slot=consent]')).not.to.equal(null);
  });

  it('works inside a dialog of the page, which stays open when it is closed', async () => {
    const world = await openWorld();
    const outer = await fixture<HTMLDialogElement>(
      html`<dialog>
        <connect-account-button provider="linkedin" .fetch=${world.fetch}></connect-account-button>
      </dialog>`,
    );
    outer.showModal();
    const element = outer.querySelector<ConnectAccountButtonElement>('connect-account-button');
    if (!element) throw new Error('No button is drawn.');
    const button = new Drawn(element, world);
    // Two dialogs that no hand has opened, a browser closes at one stroke.
    button.get('.button').focus();
    await sendKeys({ press: 'Enter' });
    await button.until(() => button.find('custom-auth-wizard'), 'no wizard came');
    expect(dialogOf(button)?.matches(':modal')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await button.until(() => !dialogOf(button)?.open, 'it stayed open');
    expect(outer.open).to.equal(true);
    expect(button.focused).to.equal(button.get('.button'));
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
    element.focus();
    element.shadowRoot?.querySelector<HTMLElement>('.button')?.click();
    const inDialog = () => element.querySelector<HTMLElement>('custom-auth-wizard input[type=password]');
    const drawn = new Drawn(element, world);
    await drawn.until(inDialog, 'no step was drawn');
    expect(getComputedStyle(element.querySelector('.card') ?? place).position).to.equal('relative');
    await sendKeys({ press: 'Escape' });
    await drawn.until(() => !element.querySelector('dialog')?.open, 'it stayed open');
  });

  it('keeps its sheet above a keyboard on the screen', async () => {
    const viewport = Object.assign(new EventTarget(), { height: innerHeight, offsetTop: 0 });
    const own = Object.getOwnPropertyDescriptor(window, 'visualViewport');
    Object.defineProperty(window, 'visualViewport', { value: viewport, configurable: true });
    try {
      const button = await drawButton('', 'linkedin');
      await open(button);
      viewport.height = innerHeight - 300;
      viewport.dispatchEvent(new Event('resize'));
      expect(dialogOf(button)?.style.getPropertyValue('--_keyboard')).to.equal('300px');
      button.button('Close').click();
      await button.until(() => !button.find('custom-auth-wizard'), 'it stayed open');
      viewport.height = innerHeight;
      viewport.dispatchEvent(new Event('resize'));
      expect(dialogOf(button)?.style.getPropertyValue('--_keyboard'), 'it still follows').to.equal('300px');
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
    const button = new Drawn(element, world);
    const wizard = await open(button);
    const consent = element.querySelector<HTMLElement>('[slot=consent]');
    expect(consent?.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(wizard.get<HTMLImageElement>('img.mark').src).to.equal(mark);
    wizard.signIn('member@example.com');
    await wizard.untilTitle('LinkedIn is connected');
    expect(consent?.getBoundingClientRect().height, 'it is over').to.equal(0);
  });

  it('lets the events of the wizard through, and closes when the user is done', async () => {
    const button = await drawButton('', 'linkedin');
    const wizard = await open(button);
    wizard.signIn('member@example.com');
    await wizard.untilTitle('LinkedIn is connected');
    expect(dialogOf(button)?.open, 'it never closes by itself').to.equal(true);
    expect(button.eventTypes()).to.include.members(['flow-started', 'step-changed', 'account-connected']);
    wizard.button('Done').click();
    await button.until(() => !dialogOf(button)?.open, 'it stayed open');
  });

  it('closes when the flow is cancelled', async () => {
    const button = await drawButton('', 'linkedin');
    const wizard = await open(button);
    wizard.button('Cancel').click();
    await button.until(() => !dialogOf(button)?.open, 'it stayed open');
    expect(button.eventTypes()).to.include('flow-cancelled');
  });

  it('does nothing while it is disabled', async () => {
    const button = await drawButton();
    button.element.disabled = true;
    await button.element.updateComplete;
    await button.element.open();
    expect(dialogOf(button)).to.equal(null);
  });
});
