import { expect, fixture, html } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import { connectResult, statusBanner } from '../../src/testing/page.js';
import { signIn, start, type PageWorld } from '../../stories/support/page-world.js';
import { closeWorlds, openWorld } from './support/drawn.js';
import { isChromium } from './support/in-chromium.js';
import { Walker } from './support/walker.js';

let walker: Walker;

/** Something of the kit's with a button before it, where the walk begins. */
async function walkUpTo(element: TemplateResult): Promise<HTMLElement> {
  const place = await fixture<HTMLElement>(html`<div><button>Before</button>${element}</div>`);
  place.querySelector('button')?.focus();
  walker = new Walker().listen();
  return place;
}

const SENT = 'One moment';

async function signOut(world: PageWorld): Promise<void> {
  for (const { id } of (await world.phone()).accounts) await world.act(`accounts/${id}/sign-out`);
}

describe('the other elements by keys and ears alone', () => {
  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    walker.stop();
    await closeWorlds();
  });

  it('the button opens its dialog, Escape gives the focus back, and once something was typed it asks', async () => {
    const world = await openWorld();
    const button = html`<connect-account-button
      provider="linkedin"
      .fetch=${world.fetch}
    ></connect-account-button>`;
    await walkUpTo(button);
    await walker.use('Connect LinkedIn');
    await walker.untilFocus('Sign in to LinkedIn');
    await walker.press('Escape');
    await walker.untilFocus('Connect LinkedIn');
    await walker.press('Enter');
    await walker.untilFocus('Sign in to LinkedIn');
    await walker.tabTo('E-mail or phone');
    await walker.type('member@example.com');
    await walker.press('Escape');
    await walker.untilFocus('Stay');
    await walker.press('Escape');
    await walker.untilFocus('E-mail or phone');
    await walker.tabTo('Password');
    await walker.type('any-password');
    await walker.press('Enter');
    await walker.untilFocus('LinkedIn is connected');
    expect(walker.heard()).to.eql([SENT]);
    await walker.backTo('Close');
    await walker.press('Enter');
    await walker.untilFocus('Connect LinkedIn');
    expect(walker.heard()).to.eql([]);
  });

  it('the banner is announced when it comes, reconnects in its dialog, and leaves the focus on the page', async () => {
    const world = await openWorld();
    await signIn(world, 'member@example.com');
    const place = await walkUpTo(html`<account-status-banner .fetch=${world.fetch}></account-status-banner>`);
    await signOut(world);
    const news = 'LinkedIn has signed Member out.';
    expect(await walker.untilHeard(news)).to.eql([news]);
    expect(walker.focus, 'nobody is torn away').to.equal('Before');
    await walker.tabTo('Reconnect');
    await walker.tabTo('Hide until something changes');
    if (isChromium) {
      const tree = await (a11ySnapshot({}) as unknown as Promise<object>);
      expect(JSON.stringify(tree), 'its name is not read twice').not.to.contain('"description"');
    }
    await walker.back();
    expect(walker.focus).to.equal('Reconnect');
    await walker.press('Enter');
    await walker.untilFocus('Sign in to LinkedIn again');
    await walker.press('Escape');
    await walker.untilFocus('Reconnect');
    await walker.press('Enter');
    await walker.untilFocus('Sign in to LinkedIn again');
    walker.heard();
    await walker.tabTo('Password');
    await walker.type('any-password');
    await walker.press('Enter');
    await walker.untilFocus('LinkedIn is connected again');
    expect(walker.heard()).to.eql([SENT]);
    await walker.backTo('Close');
    await walker.press('Enter');
    await statusBanner(place).waitForNone();
    expect(walker.heard()).to.eql([]);
  });

  it('the page of a round trip’s end says how it went, once, and the wizard in it takes over where it asks', async () => {
    const world = await openWorld();
    const { id } = await start(world, 'linkedin');
    const place = await walkUpTo(
      html`<connect-result .flowId=${id} .fetch=${world.fetch} continue-href="#accounts"></connect-result>`,
    );
    await connectResult(place).wizard.waitFor('form');
    walker.listen();
    await walker.tabTo('E-mail or phone');
    await walker.type('member@example.com');
    await walker.tabTo('Password');
    await walker.type('any-password');
    await walker.press('Enter');
    const end = 'LinkedIn is connected';
    expect(await walker.untilHeard(SENT, end)).to.eql([SENT, end]);
    await walker.tabTo('Continue');
  });
});
