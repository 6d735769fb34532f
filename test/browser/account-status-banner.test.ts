import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/account-status-banner.js';
import type { AccountStatusBannerElement } from '../../src/elements/banner/account-status-banner-element.js';
import { statusBanner, type StatusBannerDriver } from '../../src/testing/page.js';
import { answer, signIn, start, waitFor, type PageWorld } from '../../stories/support/page-world.js';
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

interface DrawnBanner extends Drawn<AccountStatusBannerElement> {
  readonly banner: StatusBannerDriver;
}

async function drawBanner(world: PageWorld): Promise<DrawnBanner> {
  const element = await fixture<AccountStatusBannerElement>(
    html`<account-status-banner .fetch=${world.fetch}></account-status-banner>`,
  );
  return { element, world, banner: statusBanner(element, PATIENCE), told: listenTo(element) };
}

async function worldWith(...names: readonly string[]): Promise<PageWorld> {
  const world = await openWorld();
  for (const name of names) await signIn(world, `${name}@example.com`);
  return world;
}

async function signOut(world: PageWorld, ...names: readonly string[]): Promise<void> {
  for (const { id, name } of (await world.phone()).accounts)
    if (names.includes(name)) await world.act(`accounts/${id}/sign-out`);
}

/** Mends it elsewhere than in the banner. */
async function signInAgain(world: PageWorld, name: string): Promise<void> {
  const listed = await world.client.listAccounts();
  const lost = listed.ok ? listed.value.items.find((one) => one.name.toLowerCase() === name) : undefined;
  if (!lost) throw new Error(`There is no ${name}.`);
  const flow = await start(world, 'linkedin', lost.id);
  const answered = await answer(world, flow, { username: `${name}@example.com`, password: 'any-password' });
  await waitFor(world, answered, ({ state }) => state === 'connected');
}

/** Until what the provider's side has to tell has arrived, late and twice as it may be: each is a moment of its own. */
async function untilQuiet(world: PageWorld): Promise<void> {
  let last = '';
  for (let same = 0; same < 10;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = JSON.stringify(await world.client.listAccounts());
    same = now === last && now.includes('action_required') ? same + 1 : 0;
    last = now;
  }
}

/** The answer to a look of the elements, and what is drawn of it. */
async function untilLooked(world: PageWorld): Promise<() => Promise<void>> {
  const before = countRequests(world, /^GET accounts$/);
  let answered = 0;
  world.intercept = async (request) => {
    if (request.method !== 'GET' || !request.url.endsWith('/accounts')) return undefined;
    const response = await world.serverFetch(request);
    answered += 1;
    return response;
  };
  return async () => {
    while (answered === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(countRequests(world, /^GET accounts$/)).to.be.greaterThan(before);
    // What follows from an answer is drawn in the same turn of the page.
    await new Promise((resolve) => setTimeout(resolve));
  };
}

describe('the status banner', () => {
  beforeEach(() => localStorage.clear());
  afterEach(closeWorlds);

  it('is nothing and takes no space while all is well, and comes by itself when an account needs its user', async () => {
    const world = await worldWith('member', 'other');
    const { banner, element } = await drawBanner(world);
    expect(await banner.isShowing()).to.equal(false);
    expect(element.parentElement?.getBoundingClientRect().height).to.equal(0);
    expect(getComputedStyle(element).display).to.equal('contents');
    expect(await banner.announcement()).to.equal('');
    await signOut(world, 'Member');
    expect(await banner.text()).to.equal('LinkedIn has signed Member out. Reconnect');
    expect(await banner.announcement()).to.equal('LinkedIn has signed Member out.');
    expect(element.hasAttribute('showing')).to.equal(true);
    await expectAccessible(element);
  });

  it('reconnects one after the other in one dialog, and is gone then', async () => {
    const world = await worldWith('member', 'other');
    await signOut(world, 'Member', 'Other');
    const { banner, element, told } = await drawBanner(world);
    await banner.waitFor((text) => text.includes('2 accounts need you'));
    const wizard = await banner.reconnect();
    for (const place of [1, 2]) {
      await banner.dialog.waitFor(({ text }) => text.includes(`Account ${place} of 2`));
      const { values } = await wizard.waitForTitle('Sign in to LinkedIn again');
      if (place === 1) await expectAccessible(element);
      await signInBy(wizard, values['username'] ?? '');
      await wizard.waitForTitle('LinkedIn is connected again');
      await wizard.close();
    }
    await banner.dialog.waitForNone();
    await banner.waitForNone();
    expect(told().filter((type) => type === 'account-reconnected')).to.have.length(2);
    expect(element.hasAttribute('showing')).to.equal(false);
  });

  it('skips one that cannot be mended now', async () => {
    const world = await worldWith('member', 'other');
    await signOut(world, 'Member', 'Other');
    const { banner } = await drawBanner(world);
    await banner.waitFor((text) => text.includes('Member and Other') || text.includes('Other and Member'));
    await banner.reconnect();
    await banner.skip();
    const { actions } = await banner.dialog.waitFor(({ text }) => text.includes('Account 2 of 2'));
    expect(actions.map(({ name }) => name)).to.eql(['close-dialog']);
  });

  describe('once it was put out of sight', () => {
    /** Of an account that was signed out a moment ago, of which the provider's side has not told all it has to tell. */
    async function dismissed(...others: readonly string[]) {
      const world = await worldWith('member', ...others);
      await signOut(world, 'Member');
      const drawn = await drawBanner(world);
      await drawn.banner.text();
      await drawn.banner.dismiss();
      return drawn;
    }

    it('keeps nothing that says whose account it is', async () => {
      await dismissed();
      expect(Object.values(localStorage).join(' ')).to.match(
        /^[0-9a-z]{6,16}\.[0-9a-z]{6,16}\.[0-9a-z]{1,9}$/,
      );
    });

    it('stays there when the same is told late and twice, and on every page until something changes', async () => {
      const first = await dismissed('other');
      const { world } = first;
      const seen: boolean[] = [];
      const observer = new MutationObserver(() => seen.push(first.element.hasAttribute('showing')));
      observer.observe(first.element, { attributeFilter: ['showing'] });
      await untilQuiet(world);
      expect(seen).not.to.include(true);

      const looked = await untilLooked(world);
      const again = await drawBanner(world);
      await looked();
      expect(await again.banner.isShowing()).to.equal(false);
      await signOut(world, 'Other');
      await again.banner.waitFor((text) => text.includes('2 accounts'));
      await first.banner.waitFor((text) => text.includes('2 accounts'));
    });

    it('stays there for one when another that was put away with it is well again', async () => {
      const world = await worldWith('member', 'other');
      await signOut(world, 'Member', 'Other');
      const { banner } = await drawBanner(world);
      await banner.waitFor((text) => text.includes('2 accounts'));
      await banner.dismiss();
      await signInAgain(world, 'other');
      const looked = await untilLooked(world);
      const again = await drawBanner(world);
      await looked();
      expect(await again.banner.isShowing()).to.equal(false);
      expect(await banner.isShowing()).to.equal(false);
    });

    it('is back when the account was well again and is lost a second time, on this page and on the next', async () => {
      const { banner, world } = await dismissed();
      await signInAgain(world, 'member');
      await signOut(world, 'Member');
      await banner.text();
      const next = await drawBanner(world);
      await next.banner.text();
    });

    it('is back when that happened while no page looked', async () => {
      const { element, world } = await dismissed();
      element.remove();
      await signInAgain(world, 'member');
      await signOut(world, 'Member');
      await untilQuiet(world);
      const { banner } = await drawBanner(world);
      await banner.text();
    });
  });

  it('leaves it to the page when the page wants to reconnect in its own way', async () => {
    const world = await worldWith('member');
    await signOut(world, 'Member');
    const { banner, element, told } = await drawBanner(world);
    await banner.text();
    element.addEventListener('account-reconnect', (event) => event.preventDefault());
    await banner.begin();
    await element.updateComplete;
    expect(told()).to.eql(['account-reconnect']);
    expect(await banner.dialog.isOpen()).to.equal(false);
  });
});
