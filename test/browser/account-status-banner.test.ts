import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/account-status-banner.js';
import type { AccountStatusBannerElement } from '../../src/elements/banner/account-status-banner-element.js';
import type { CustomAuthWizardElement } from '../../src/elements/wizard/custom-auth-wizard-element.js';
import { signIn, type PageWorld } from '../../stories/support/page-world.js';
import { closeWorlds, Drawn, openWorld } from './support/drawn.js';

type DrawnBanner = Drawn<AccountStatusBannerElement>;

async function drawBanner(world: PageWorld): Promise<DrawnBanner> {
  const element = await fixture<AccountStatusBannerElement>(
    html`<account-status-banner .fetch=${world.fetch}></account-status-banner>`,
  );
  const banner = new Drawn(element, world);
  await banner.until(() => world.requests.includes('GET accounts'), 'it does not look');
  return banner;
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

const heightOf = ({ element }: DrawnBanner) => element.parentElement?.getBoundingClientRect().height;

describe('the status banner', () => {
  beforeEach(() => localStorage.clear());
  afterEach(closeWorlds);

  it('is nothing and takes no space while all is well, and comes by itself when an account needs its user', async () => {
    const world = await worldWith('member', 'other');
    const banner = await drawBanner(world);
    expect(banner.root.querySelector('.banner')).to.equal(null);
    expect(heightOf(banner)).to.equal(0);
    expect(getComputedStyle(banner.element).display).to.equal('contents');
    expect(banner.said).to.equal('');
    await signOut(world, 'Member');
    await banner.until(() => banner.find('.banner'), 'it did not come');
    expect(banner.get('.banner-text').textContent.trim()).to.equal('LinkedIn has signed Member out.');
    expect(banner.said).to.equal('LinkedIn has signed Member out.');
    expect(banner.element.hasAttribute('showing')).to.equal(true);
    await banner.still();
    await expect(banner.element).to.be.accessible();
  });

  it('reconnects one after the other in one dialog, and is gone then', async () => {
    const world = await worldWith('member', 'other');
    await signOut(world, 'Member', 'Other');
    const banner = await drawBanner(world);
    await banner.until(
      () => banner.find('.banner')?.textContent.includes('2 accounts need you'),
      'no banner',
    );
    banner.button('Reconnect').click();
    for (const place of [1, 2]) {
      await banner.until(
        () => banner.find('.queue')?.textContent.includes(`Account ${place} of 2`),
        `it is not at ${place}`,
      );
      await banner.until(() => banner.find('custom-auth-wizard'), 'no wizard came');
      const wizard = new Drawn(banner.get<CustomAuthWizardElement>('custom-auth-wizard'), world);
      await wizard.untilTitle('Sign in to LinkedIn again');
      if (place === 1) await expect(banner.element).to.be.accessible();
      wizard.signIn(wizard.get<HTMLInputElement>('input[type=text]').value);
      await wizard.untilTitle('LinkedIn is connected again');
      wizard.button('Done').click();
    }
    await banner.until(() => !banner.find('custom-auth-wizard'), 'the dialog stayed');
    await banner.until(() => !banner.find('.banner'), 'the banner stayed');
    expect(banner.eventTypes().filter((type) => type === 'account-reconnected')).to.have.length(2);
    expect(banner.element.hasAttribute('showing')).to.equal(false);
  });

  it('skips one that cannot be mended now', async () => {
    const world = await worldWith('member', 'other');
    await signOut(world, 'Member', 'Other');
    const banner = await drawBanner(world);
    await banner.until(() => banner.find('.banner .names'), 'no banner');
    banner.button('Reconnect').click();
    await banner.until(() => banner.button('Skip'), 'it can not be skipped');
    banner.button('Skip').click();
    await banner.until(() => banner.find('.queue')?.textContent.includes('Account 2 of 2'), 'it stayed');
    expect(banner.root.querySelector('.queue .button')).to.equal(null);
  });

  it('stays out of sight until something changes, and keeps nothing that says whose account it is', async () => {
    const world = await worldWith('member', 'other');
    await signOut(world, 'Member');
    const first = await drawBanner(world);
    await first.until(() => first.find('.banner'), 'no banner');
    first.button('Hide until something changes').click();
    await first.until(() => !first.find('.banner'), 'it stayed');
    expect(Object.values(localStorage).join(' ')).to.match(/^[0-9a-z]{6,16}$/);

    const again = await drawBanner(world);
    await again.until(() => world.requests.filter((one) => one === 'GET accounts').length > 1, 'no look');
    await again.element.updateComplete;
    expect(again.root.querySelector('.banner')).to.equal(null);
    await signOut(world, 'Other');
    await again.until(
      () => again.find('.banner')?.textContent.includes('2 accounts'),
      'it did not come back',
    );
    await first.until(() => first.find('.banner'), 'nor on the other one');
  });

  it('leaves it to the page when the page wants to reconnect in its own way', async () => {
    const world = await worldWith('member');
    await signOut(world, 'Member');
    const banner = await drawBanner(world);
    await banner.until(() => banner.find('.banner'), 'no banner');
    banner.element.addEventListener('account-reconnect', (event) => event.preventDefault());
    banner.button('Reconnect').click();
    await banner.element.updateComplete;
    expect(banner.eventTypes()).to.eql(['account-reconnect']);
    expect(banner.root.querySelector('dialog')).to.equal(null);
  });
});
