import { expect, fixture, html } from '@open-wc/testing';
import { mayDefine } from '../../src/elements/may-define.js';
import { CustomAuthWizardElement } from '../../src/elements/wizard/custom-auth-wizard-element.js';
import { signIn } from '../../stories/support/page-world.js';
import { closeWorlds, Drawn, drawWizard, openWorld } from './support/drawn.js';

describe('the wizard as an element', () => {
  afterEach(closeWorlds);

  it('keeps its step and what was typed when it is moved in the document', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    wizard.type('input[type=text]', 'member@example.com');
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    const starts = wizard.world.requests.length;
    elsewhere.append(wizard.element);
    await wizard.element.updateComplete;
    expect(wizard.title).to.equal('Sign in to LinkedIn');
    expect(wizard.get<HTMLInputElement>('input[type=text]').value).to.equal('member@example.com');
    expect(wizard.world.requests.slice(starts).filter((request) => request.startsWith('POST'))).to.eql([]);
    wizard.signIn('member@example.com');
    await wizard.untilTitle('LinkedIn is connected');
  });

  it('catches up with what happened while it was out of the document', async () => {
    const world = await openWorld();
    await signIn(world, 'app@example.com');
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    const parent = wizard.element.parentElement;
    wizard.element.remove();
    const [attempt] = (await world.phone()).attempts;
    await world.act(`${attempt?.id ?? ''}/approve`);
    parent?.append(wizard.element);
    await wizard.untilTitle('LinkedIn is connected');
  });

  it('lives beside another one, each with its own flow', async () => {
    const first = await drawWizard({ provider: 'linkedin' });
    const second = await drawWizard({ world: first.world, provider: 'whatsapp' });
    await second.untilTitle('Scan with WhatsApp');
    expect(first.title).to.equal('Sign in to LinkedIn');
    first.signIn('member@example.com');
    await first.untilTitle('LinkedIn is connected');
    expect(second.title).to.equal('Scan with WhatsApp');
    expect(first.get('.title').id).not.to.equal(second.get('.title').id);
  });

  it('takes its properties before and after it is connected', async () => {
    const world = await openWorld();
    const early = new CustomAuthWizardElement();
    early.fetch = world.fetch;
    early.provider = 'linkedin';
    const parent = await fixture<HTMLElement>(html`<div></div>`);
    parent.append(early);
    const drawn = new Drawn(early, world);
    await drawn.untilTitle('Sign in to LinkedIn');
    early.provider = 'whatsapp';
    await drawn.untilTitle('Scan with WhatsApp');
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
    const element = parent.querySelector<CustomAuthWizardElement>('custom-auth-wizard');
    const wizard = new Drawn(element ?? new CustomAuthWizardElement(), world);
    await wizard.untilTitle('Connectez\u2011vous à LinkedIn');
    expect(wizard.get('.connect-content').lang).to.equal('fr');
    parent.lang = 'en';
    await wizard.untilTitle('Sign in to LinkedIn');
    expect(wizard.get('.connect-content').lang).to.equal('en');
  });

  it('says single words as the page wants them', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    wizard.element.messages = { wizard: { actions: { submit: 'Go on' } } };
    await wizard.until(() => wizard.button('Go on'), 'the word is not there');
    expect(wizard.title).to.equal('Sign in to LinkedIn');
  });

  it('says that the user is offline, and goes on afterwards without losing what was typed', async () => {
    const wizard = await drawWizard({ provider: 'linkedin' });
    wizard.world.intercept = () => {
      throw new TypeError('Failed to fetch');
    };
    wizard.signIn('member@example.com');
    await wizard.until(() => wizard.find('.connection') ?? wizard.find('.notice'), 'nothing was said');
    wizard.world.intercept = undefined;
    await wizard.until(() => !wizard.find('.button[data-busy]'), 'it stayed busy');
    if (wizard.title === 'Sign in to LinkedIn') wizard.signIn('member@example.com');
    await wizard.untilTitle('LinkedIn is connected');
  });

  describe('with light-dom', () => {
    it('draws its steps into a child of its own, beside what the page put there', async () => {
      const world = await openWorld();
      const element = await fixture<CustomAuthWizardElement>(
        html`<custom-auth-wizard light-dom provider="linkedin" .fetch=${world.fetch}
          ><p>Of the page</p></custom-auth-wizard
        >`,
      );
      const wizard = new Drawn(element, world);
      await wizard.until(() => document.querySelector('custom-auth-wizard input[type=password]'), 'no step');
      expect(element.querySelector(':scope > p')?.textContent).to.equal('Of the page');
      expect(getComputedStyle(wizard.get('.card')).borderTopLeftRadius).to.equal('16px');
      await wizard.still();
      await expect(element).to.be.accessible();
      wizard.signIn('member@example.com');
      await wizard.untilTitle('LinkedIn is connected');
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
