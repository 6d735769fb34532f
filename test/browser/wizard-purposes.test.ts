import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/custom-auth-wizard.js';
import { wizard } from '../../src/testing/page.js';
import type { ProviderId } from '../../src/contract/types.js';
import type { PageWorld } from '../../stories/support/page-world.js';
import { closeWorlds, openWorld } from './support/drawn.js';

/** As on a page of its own: whatever was drawn before is gone. */
async function draw(world: PageWorld, provider?: ProviderId) {
  document.querySelector('custom-auth-wizard')?.remove();
  const driver = wizard(
    await fixture(
      html`<custom-auth-wizard .fetch=${world.fetch} .provider=${provider}></custom-auth-wizard>`,
    ),
  );
  await driver.waitFor(({ kind }) => kind !== 'loading');
  return driver;
}

const username = 'sms@example.com';

describe('wizards for different things on one product', () => {
  afterEach(closeWorlds);

  it('keep to their own when one for LinkedIn alone is under way and one that lets choose is opened', async () => {
    const world = await openWorld();
    const own = await draw(world, 'linkedin');
    await own.fill({ username, password: 'any-password' });
    const code = await own.submit();
    expect(code.kind).to.equal('code');
    expect((await (await draw(world)).step()).kind).to.equal('choose');
    const again = await (await draw(world, 'linkedin')).step();
    expect(again.flow?.step.id).to.equal(code.flow?.step.id);
  });

  it('keep to their own the other way round, so that nobody goes back to a choice that a page does not offer', async () => {
    const world = await openWorld();
    const choosing = await draw(world);
    await choosing.choose('linkedin');
    await choosing.fill({ username, password: 'any-password' });
    const code = await choosing.submit();
    const { kind, actions } = await (await draw(world, 'linkedin')).step();
    expect(kind).to.equal('form');
    expect(actions.map(({ name }) => name)).not.to.include('back');
    const again = await (await draw(world)).step();
    expect(again.flow?.step.id).to.equal(code.flow?.step.id);
  });
});
