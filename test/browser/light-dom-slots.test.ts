import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/custom-auth-wizard.js';
import type { CustomAuthWizardElement } from '../../src/elements/wizard/custom-auth-wizard-element.js';
import { wizard } from '../../src/testing/page.js';
import { closeWorlds, openWorld, PATIENCE } from './support/drawn.js';
import { contentOf } from './support/markup.js';

describe('a wizard with light-dom in a shadow root of the product’s', () => {
  afterEach(closeWorlds);

  it('has no slot and no part of its own there, which the product’s children would fill', async () => {
    const world = await openWorld();
    const product = await fixture<HTMLElement>(
      html`<div>
        <b slot="heading">The product’s own heading</b>
        <p slot="footer">Its own footer</p>
      </div>`,
    );
    const root = product.attachShadow({ mode: 'open' });
    const element = Object.assign(document.createElement('custom-auth-wizard'), {
      fetch: world.fetch,
      lightDom: true,
      provider: 'linkedin' as const,
    });
    const heading = document.createElement('p');
    heading.slot = 'heading';
    heading.textContent = 'For the wizard';
    element.append(heading);
    root.append(element);
    await wizard(element, PATIENCE).waitFor('form');
    expect(contentOf(element).querySelectorAll('slot, [part]')).to.have.length(0);
    for (const child of product.children) expect(child.getClientRects(), child.slot).to.have.length(0);
    // What was given for the wizard stands in its frame.
    expect(heading.getClientRects()).to.have.length(1);
    expect(element.shadowRoot?.querySelectorAll('[part=card] > slot[name]')).to.have.length(4);
  });

  it('has them again in its own root when it is told to draw there', async () => {
    const world = await openWorld();
    const element = await fixture<CustomAuthWizardElement>(
      html`<custom-auth-wizard light-dom provider="linkedin" .fetch=${world.fetch}></custom-auth-wizard>`,
    );
    const driver = wizard(element, PATIENCE);
    await driver.waitFor('form');
    element.lightDom = false;
    await element.updateComplete;
    await driver.waitFor('form');
    const card = element.shadowRoot?.querySelector('.card');
    expect(card?.getAttribute('part')).to.equal('card');
    expect(
      [...(card?.querySelectorAll(':scope > slot') ?? [])].map((slot) => slot.getAttribute('name')),
    ).to.eql(['heading', 'consent', 'footer']);
  });
});
