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

  it('does not close by a slip once something was typed, but by its own button; the flow goes on later', async () => {
    const button = await drawButton('', 'linkedin');
    const wizard = await open(button);
    wizard.type('input[type=text]', 'member@example.com');
    await sendKeys({ press: 'Escape' });
    await wizard.element.updateComplete;
    expect(dialogOf(button)?.open).to.equal(true);
    button.button('Close').click();
    await button.until(() => !dialogOf(button)?.open, 'it stayed open');
    const starts = button.world.requests.filter((request) => request === 'POST flows').length;
    await open(button);
    expect(button.world.requests.filter((request) => request === 'POST flows')).to.have.length(starts);
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
