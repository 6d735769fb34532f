import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/custom-auth-wizard.js';
import type { CustomAuthWizardElement } from '../../src/elements/wizard/custom-auth-wizard-element.js';
import { wizard } from '../../src/testing/page.js';
import { signIn, start } from '../../stories/support/page-world.js';
import { closeWorlds, openWorld, PATIENCE } from './support/drawn.js';
import { drawnOne } from './support/markup.js';

describe('what stands where in a wizard', () => {
  afterEach(closeWorlds);

  for (const lightDom of [false, true])
    it(`leaves the page’s heading its space above a drawing that fills a frame${lightDom ? ', with light-dom' : ''}`, async () => {
      const world = await openWorld();
      await signIn(world, 'app@example.com');
      const element = await fixture<CustomAuthWizardElement>(
        html`<custom-auth-wizard bare ?light-dom=${lightDom} provider="linkedin" .fetch=${world.fetch}
          ><p slot="heading">Your inbox</p></custom-auth-wizard
        >`,
      );
      const driver = wizard(element, PATIENCE);
      await driver.waitFor('approve');
      const heading = element.querySelector('[slot=heading]');
      const scene = () => drawnOne(element, '.scene').getBoundingClientRect();
      const between = () => scene().top - (heading?.getBoundingClientRect().bottom ?? Infinity);
      // What moves to its place is there soon.
      await driver.waitFor(() => between() >= 8);
      expect(between()).to.be.within(8, 24);
      expect(scene().left, 'it still fills the frame').to.equal(element.getBoundingClientRect().left);
      heading?.remove();
      element.requestUpdate();
      await driver.waitFor(() => scene().top === element.getBoundingClientRect().top);
    });

  it('writes a number from its left where everything else begins at the right', async () => {
    const world = await openWorld();
    await start(world, 'whatsapp', undefined, 'pairing');
    const page = await fixture<HTMLElement>(
      html`<div dir="rtl" lang="ar">
        <custom-auth-wizard provider="whatsapp" .fetch=${world.fetch}></custom-auth-wizard>
      </div>`,
    );
    const element = page.querySelector('custom-auth-wizard');
    if (!element) throw new Error('There is no wizard.');
    await wizard(element, PATIENCE).waitFor(({ fields }) => fields.some(({ name }) => name === 'phone'));
    const code = drawnOne(element, '.calling-code').getBoundingClientRect();
    const field = drawnOne(element, '.calling-code + input').getBoundingClientRect();
    expect(code.right).to.be.at.most(field.left + 1);
  });
});
