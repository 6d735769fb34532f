import { expect, fixture, html } from '@open-wc/testing';
import { mayDefine } from '../../src/elements/may-define.js';
import { CustomAuthWizardElement } from '../../src/elements/wizard/custom-auth-wizard-element.js';
import { wizard as wizardIn } from '../../src/testing/page.js';
import { broken } from '../../stories/support/network.js';
import { signIn } from '../../stories/support/page-world.js';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, countRequests, drawWizard, openWorld, PATIENCE, signInBy } from './support/drawn.js';
import { drawnOne } from './support/markup.js';

describe('the wizard as an element', () => {
  afterEach(closeWorlds);

  it('keeps its step and what was typed when it is moved in the document', async () => {
    const { wizard, element, world } = await drawWizard({ provider: 'linkedin' });
    await wizard.fill({ username: 'member@example.com' });
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    const starts = countRequests(world, /^POST/);
    elsewhere.append(element);
    await element.updateComplete;
    const { title, values } = await wizard.step();
    expect(title).to.equal('Sign in to LinkedIn');
    expect(values['username']).to.equal('member@example.com');
    expect(countRequests(world, /^POST/)).to.equal(starts);
    await signInBy(wizard, 'member@example.com');
    await wizard.waitForTitle('LinkedIn is connected');
  });

  it('catches up with what happened while it was out of the document', async () => {
    const world = await openWorld();
    await signIn(world, 'app@example.com');
    const { wizard, element } = await drawWizard({ world, provider: 'linkedin' });
    const parent = element.parentElement;
    element.remove();
    const [attempt] = (await world.phone()).attempts;
    await world.act(`${attempt?.id ?? ''}/approve`);
    parent?.append(element);
    await wizard.waitForTitle('LinkedIn is connected');
  });

  it('lives beside another one, each with its own flow', async () => {
    const first = await drawWizard({ provider: 'linkedin' });
    const second = await drawWizard({ world: first.world, provider: 'whatsapp' });
    await second.wizard.waitForTitle('Scan with WhatsApp');
    expect((await first.wizard.step()).title).to.equal('Sign in to LinkedIn');
    await signInBy(first.wizard, 'member@example.com');
    await first.wizard.waitForTitle('LinkedIn is connected');
    expect((await second.wizard.step()).title).to.equal('Scan with WhatsApp');
    expect(drawnOne(first.element, '.title').id).not.to.equal(drawnOne(second.element, '.title').id);
  });

  it('takes its properties before and after it is connected', async () => {
    const world = await openWorld();
    const early = new CustomAuthWizardElement();
    early.fetch = world.fetch;
    early.provider = 'linkedin';
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    parent.append(early);
    const wizard = wizardIn(early, PATIENCE);
    await wizard.waitForTitle('Sign in to LinkedIn');
    early.provider = 'whatsapp';
    await wizard.waitForTitle('Scan with WhatsApp');
  });

  it('is defined by whoever comes first, with one warning for the second', () => {
    const said: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => said.push(words);
    expect(mayDefine('custom-auth-wizard', CustomAuthWizardElement)).to.equal(false);
    expect(said).to.have.length(0);
    expect(mayDefine('custom-auth-wizard', class extends HTMLElement {})).to.equal(false);
    console.warn = warn;
    expect(said).to.have.length(1);
    expect(customElements.get('custom-auth-wizard')).to.equal(CustomAuthWizardElement);
  });

  it('speaks the language around it, and follows it when it changes', async () => {
    const world = await openWorld();
    const parent = await fixture<HTMLElement>(
      html`<div lang="fr-CA">
        <custom-auth-wizard provider="linkedin" .fetch=${world.fetch}></custom-auth-wizard>
      </div>`,
    );
    const wizard = wizardIn(parent, PATIENCE);
    const { language } = await wizard.waitForTitle('Connectez\u2011vous à LinkedIn');
    expect(language).to.equal('fr');
    parent.lang = 'en';
    expect((await wizard.waitForTitle('Sign in to LinkedIn')).language).to.equal('en');
  });

  it('says single words as the page wants them', async () => {
    const { wizard, element } = await drawWizard({ provider: 'linkedin' });
    element.messages = { wizard: { actions: { submit: 'Go on' } } };
    const { title } = await wizard.waitFor(({ actions }) => actions.some(({ label }) => label === 'Go on'));
    expect(title).to.equal('Sign in to LinkedIn');
  });

  it('says that the user is offline, and goes on afterwards without losing what was typed', async () => {
    const { wizard, world } = await drawWizard({ provider: 'linkedin' });
    world.intercept = broken;
    await wizard.fill({ username: 'member@example.com', password: 'any-password' });
    await wizard.press('submit');
    await wizard.waitFor(({ connection, messages }) => connection ?? messages.length > 0);
    world.intercept = undefined;
    const { title } = await wizard.waitFor(({ isBusy }) => !isBusy);
    if (title === 'Sign in to LinkedIn') await signInBy(wizard, 'member@example.com');
    await wizard.waitForTitle('LinkedIn is connected');
  });

  describe('with light-dom', () => {
    it('draws its steps into a child of its own, beside what the page put there', async () => {
      const world = await openWorld();
      const element = await fixture<CustomAuthWizardElement>(
        html`<custom-auth-wizard light-dom provider="linkedin" .fetch=${world.fetch}
          ><p>Of the page</p></custom-auth-wizard
        >`,
      );
      const wizard = wizardIn(element, PATIENCE);
      await wizard.waitForTitle('Sign in to LinkedIn');
      expect(document.querySelector('custom-auth-wizard input[type=password]')).not.to.equal(null);
      expect(element.querySelector(':scope > p')?.textContent).to.equal('Of the page');
      const frame = element.shadowRoot?.querySelector('[part=card]');
      expect(getComputedStyle(frame ?? element).borderTopLeftRadius).to.equal('16px');
      await expectAccessible(element);
      await signInBy(wizard, 'member@example.com');
      await wizard.waitForTitle('LinkedIn is connected');
    });

    it('has what the page put into its slots inside its card, until the end', async () => {
      const world = await openWorld();
      const element = await fixture<CustomAuthWizardElement>(
        html`<custom-auth-wizard light-dom provider="linkedin" .fetch=${world.fetch}
          ><p slot="heading">Above</p>
          <p slot="consent">Consent</p>
          <p slot="footer">Below</p></custom-auth-wizard
        >`,
      );
      const wizard = wizardIn(element);
      await wizard.waitForTitle('Sign in to LinkedIn');
      const place = (part: Element | null | undefined) => part?.getBoundingClientRect() ?? new DOMRect();
      const own = (name: string) => place(element.querySelector(`[slot="${name}"]`));
      const frame = place(element.shadowRoot?.querySelector('[part="card"]'));
      const steps = place(drawnOne(element, '.card'));
      expect(frame.top).to.be.below(own('heading').top);
      expect(own('heading').bottom).to.be.at.most(steps.top);
      expect(own('consent').top).to.be.at.least(steps.bottom);
      expect(own('footer').top).to.be.above(own('consent').bottom);
      expect(frame.bottom).to.be.above(own('footer').bottom);
      expect(steps.left).to.equal(own('consent').left);
      await signInBy(wizard, 'member@example.com');
      await wizard.waitForTitle('LinkedIn is connected');
      expect(own('consent').height).to.equal(0);
    });

    it('takes its style sheets away with the last one that needs them', async () => {
      const before = document.adoptedStyleSheets.length;
      const world = await openWorld();
      const first = await drawWizard({ world, provider: 'linkedin', lightDom: true });
      const second = await drawWizard({ world, provider: 'linkedin', lightDom: true });
      const both = document.adoptedStyleSheets.length;
      expect(both).to.be.greaterThan(before);
      first.element.remove();
      expect(document.adoptedStyleSheets).to.have.length(both);
      second.element.remove();
      expect(document.adoptedStyleSheets).to.have.length(before);
    });
  });
});
