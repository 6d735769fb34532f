import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { accountList, connectButton, connectResult, statusBanner, wizard } from '../../src/testing/page.js';
import { answer, connectWhatsApp, signIn, start, type PageWorld } from '../../stories/support/page-world.js';
import { broken, goOffline, goOnline } from '../../stories/support/network.js';
import { withStep } from '../../stories/support/replies.js';
import { pseudoLocales, PSEUDO_LANGUAGE } from '../../stories/support/pseudo-locale.js';
import { closeWorlds, openWorld } from './support/drawn.js';

/** What Lit's development build has warned of, each once a page. */
const { litIssuedWarnings: issued } = globalThis as unknown as { readonly litIssuedWarnings: Set<string> };

/** Of the kit's own; that this is the development build is no news. */
const warnings = () => [...issued].filter((text) => text.startsWith('Element '));

const draw = (world: PageWorld, provider?: string, lightDom = false) =>
  fixture<HTMLElement>(
    html`<custom-auth-wizard
      .fetch=${world.fetch}
      .provider=${provider}
      ?light-dom=${lightDom}
    ></custom-auth-wizard>`,
  );

/**
 * A property that is set once an element has drawn itself makes it draw a second time at once. Lit warns of that; the
 * kit gives it no reason to.
 */
describe('no element draws itself twice', () => {
  beforeEach(() => issued.clear());
  afterEach(async () => {
    goOnline();
    await closeWorlds();
    expect(warnings()).to.eql([]);
  });

  for (const lightDom of [false, true])
    it(`when a wizard goes from the choice to the end${lightDom ? ', in the page' : ''}`, async () => {
      const world = await openWorld();
      const driver = wizard(await draw(world, undefined, lightDom));
      await driver.waitFor('choose');
      await driver.choose('linkedin');
      await driver.waitFor('form');
      await driver.fill({ username: 'sms@example.com', password: 'wrong' });
      await driver.submit();
      await driver.fill({ username: 'sms@example.com', password: 'any-password' });
      await driver.submit();
      await driver.code('000000');
      await driver.code(await world.code());
      await driver.result();
    });

  it('when the focus is elsewhere on the page', async () => {
    const world = await openWorld();
    const driver = wizard(await draw(world, 'linkedin'));
    await driver.waitFor('form');
    const elsewhere = await fixture<HTMLButtonElement>(html`<button>Elsewhere</button>`);
    await driver.fill({ username: 'app@example.com', password: 'any-password' });
    await driver.press('submit');
    elsewhere.focus();
    const { title } = await driver.waitFor('approve');
    await driver.waitFor(({ announcement }) => announcement === title);
  });

  for (const [username, kind] of [
    ['2fa', 'code'],
    ['app', 'approve'],
    ['captcha', 'captcha'],
    ['contract', 'choose'],
    ['phone', 'form'],
    ['restricted', 'form'],
  ] as const)
    it(`when a wizard comes to what ${username}@example.com is asked`, async () => {
      const world = await openWorld();
      await signIn(world, `${username}@example.com`);
      await wizard(await draw(world, 'linkedin')).waitFor(kind);
    });

  it('when a QR code is out of time and another one comes', async () => {
    const world = await openWorld();
    let first: string | undefined;
    world.intercept = withStep(world, (step) => {
      if (step.kind !== 'qr') return step;
      first ??= step.data;
      return step.data === first ? { ...step, expiresInMs: 300 } : step;
    });
    const driver = wizard(await draw(world, 'whatsapp'));
    await driver.waitFor(({ flow }) => flow?.step.kind === 'qr' && flow.step.data !== first);
  });

  it('when a pairing code is drawn and copied', async () => {
    const world = await openWorld();
    const begun = await start(world, 'whatsapp', undefined, 'pairing');
    await answer(world, begun, { phone: '(+1)2025550143' });
    const driver = wizard(await draw(world, 'whatsapp'));
    await driver.pairingCode();
    await driver.press('copy');
    await driver.waitFor(({ announcement }) => announcement !== '');
  });

  for (const provider of ['google', 'imap'])
    it(`when the way in to ${provider} is drawn`, async () => {
      const driver = wizard(await draw(await openWorld(), provider));
      await driver.waitFor(({ kind, flow }) => flow && kind !== 'loading');
    });

  it('when there is no network, and when the endpoint is away', async () => {
    const world = await openWorld();
    const driver = wizard(await draw(world, 'linkedin'));
    await driver.waitFor('form');
    goOffline();
    await driver.waitFor(({ connection }) => connection);
    world.intercept = broken;
    goOnline();
    await driver.waitFor(({ connection }) => connection?.startsWith('Reconnecting'));
    world.intercept = undefined;
    goOnline();
    await driver.waitFor(({ connection }) => !connection);
  });

  it('when the button’s dialog opens, is gone through and closes', async () => {
    const world = await openWorld();
    const button = connectButton(
      await fixture(html`<connect-account-button .fetch=${world.fetch}></connect-account-button>`),
    );
    const driver = await button.open();
    await driver.choose('linkedin');
    await driver.fill({ username: 'member@example.com', password: 'any-password' });
    await driver.submit();
    await driver.result();
    await driver.close();
  });

  it('when the language changes', async () => {
    const world = await openWorld();
    const element = await draw(world, 'linkedin');
    const driver = wizard(element);
    await driver.waitFor('form');
    Object.assign(element, { locales: pseudoLocales, lang: PSEUDO_LANGUAGE });
    await driver.waitFor(({ title }) => title.startsWith('⟦'));
  });

  it('when a list shows accounts, renames one and asks before it disconnects it', async () => {
    const world = await openWorld();
    await connectWhatsApp(world);
    const list = accountList(await fixture(html`<account-list .fetch=${world.fetch}></account-list>`));
    const [account] = await list.waitFor((rows) => rows.length === 1);
    const row = list.row(account?.id ?? '');
    await row.rename('Support inbox');
    await row.disconnect();
  });

  it('when a banner comes, is mended and goes', async () => {
    localStorage.clear();
    const world = await openWorld();
    await signIn(world, 'member@example.com');
    const [account] = (await world.phone()).accounts;
    const banner = statusBanner(
      await fixture(html`<account-status-banner .fetch=${world.fetch}></account-status-banner>`),
    );
    await world.act(`accounts/${account?.id ?? ''}/sign-out`);
    await banner.text();
    const driver = await banner.reconnect();
    await driver.fill({ username: 'member@example.com', password: 'any-password' });
    await driver.submit();
    await driver.result();
    await driver.close();
    await banner.waitForNone();
  });

  it('when the page at the end of a round trip has asked and knows', async () => {
    const world = await openWorld();
    const { id } = await signIn(world, '2fa@example.com');
    const result = connectResult(
      await fixture(html`<connect-result .flowId=${id} .fetch=${world.fetch}></connect-result>`),
    );
    await result.wizard.waitFor('code');
    await result.wizard.fill({ code: await world.code() });
    await result.wizard.press('submit');
    await result.waitFor('connected');
  });
});
