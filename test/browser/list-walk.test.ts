import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/account-list.js';
import { accountList } from '../../src/testing/page.js';
import { signIn } from '../../stories/support/page-world.js';
import { closeWorlds, openWorld } from './support/drawn.js';
import { Walker } from './support/walker.js';

describe('the list by keys and ears alone', () => {
  const walker = new Walker();
  afterEach(async () => {
    walker.stop();
    await closeWorlds();
  });

  it('has a menu, renames, asks before it disconnects, and says each once', async () => {
    const world = await openWorld();
    await signIn(world, 'member@example.com');
    const place = await fixture<HTMLElement>(
      html`<div>
        <button>Before</button>
        <account-list .fetch=${world.fetch}></account-list>
      </div>`,
    );
    place.querySelector('button')?.focus();
    await accountList(place).waitFor((rows) => rows.length === 1);
    walker.listen();
    await walker.use('Options for Member');
    await walker.untilFocus('Rename');
    await walker.press('Escape');
    await walker.untilFocus('Options for Member');
    await walker.press('Enter');
    await walker.untilFocus('Rename');
    await walker.press('Enter');
    await walker.untilFocus('Name of this account');
    await walker.type('Support inbox');
    await walker.press('Enter');
    await walker.untilFocus('Options for Support inbox');
    expect(await walker.untilHeard('Renamed to Support inbox.')).to.have.length(1);
    await walker.press('Enter');
    await walker.untilFocus('Rename');
    await walker.press('End');
    await walker.untilFocus('Disconnect');
    await walker.press('Enter');
    await walker.untilFocus('Keep it');
    await walker.press('Escape');
    await walker.untilFocus('Options for Support inbox');
    expect(walker.heard()).to.eql([]);
    await walker.press('Enter');
    await walker.untilFocus('Rename');
    await walker.press('ArrowUp');
    await walker.press('Enter');
    await walker.use('Disconnect');
    expect(await walker.untilHeard('Support inbox was disconnected.')).to.have.length(1);
    await walker.untilFocus('Connect an account');
  });
});
