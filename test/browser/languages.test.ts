import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { CustomAuthWizardElement } from '../../src/elements/wizard/custom-auth-wizard-element.js';
import type { MethodId, ProviderId } from '../../src/contract/types.js';
import type { LocaleLoaders } from '../../src/locales/locale-loaders.js';
import type { MessageOverrides } from '../../src/locales/messages.js';
import {
  answer,
  connectWhatsApp,
  signIn,
  start,
  waitFor,
  type PageWorld,
} from '../../stories/support/page-world.js';
import { PSEUDO_LANGUAGE, pseudoLocales } from '../../stories/support/pseudo-locale.js';
import { atRest } from '../../stories/support/at-rest.js';
import { accountList, connectButton, wizard as wizardIn } from '../../src/testing/page.js';
import { closeWorlds, listenTo, openWorld, PATIENCE, type DrawnWizard } from './support/drawn.js';
import { contentOf } from './support/markup.js';
import { hardCoded } from './support/hard-coded.js';

interface In {
  readonly lang: string;
  readonly locales?: LocaleLoaders;
  readonly messages?: MessageOverrides;
  readonly provider?: ProviderId;
}

async function drawIn({ lang, locales, messages, provider }: In, world?: PageWorld): Promise<DrawnWizard> {
  const behind = world ?? (await openWorld());
  const around = await fixture(
    html`<div lang=${lang}>
      <custom-auth-wizard
        .fetch=${behind.fetch}
        .locales=${locales}
        .messages=${messages}
        .provider=${provider}
      ></custom-auth-wizard>
    </div>`,
  );
  const element = around.querySelector<CustomAuthWizardElement>('custom-auth-wizard');
  if (!element) throw new Error('No wizard is drawn.');
  const wizard = wizardIn(element, PATIENCE);
  await wizard.shown();
  return { element, world: behind, wizard, told: listenTo(element) };
}

const step = async (
  prepare: (world: PageWorld) => Promise<unknown>,
  provider?: ProviderId,
): Promise<DrawnWizard> => {
  const world = await openWorld();
  await prepare(world);
  return drawIn({ lang: PSEUDO_LANGUAGE, locales: pseudoLocales, ...(provider && { provider }) }, world);
};

const begun = (provider: ProviderId, kind: string, method?: MethodId) => (world: PageWorld) =>
  start(world, provider, undefined, method).then((flow) =>
    waitFor(world, flow, (now) => now.step.kind === kind),
  );

describe('languages', () => {
  afterEach(closeWorlds);

  it('follow the nearest lang, live', async () => {
    const { wizard, element } = await drawIn({ lang: 'de-AT', provider: 'linkedin' });
    await wizard.waitForTitle('Bei LinkedIn anmelden');
    const around = element.parentElement as HTMLElement;
    around.lang = 'nl';
    await wizard.waitForTitle('Log in bij LinkedIn');
    element.lang = 'pt';
    expect((await wizard.waitForTitle('Entre no LinkedIn')).language).to.equal('pt-BR');
    element.removeAttribute('lang');
    around.lang = 'zh-TW';
    expect((await wizard.waitForTitle('Sign in to LinkedIn')).language).to.equal('en');
  });

  it('are found through the shadow roots around', async () => {
    const world = await openWorld();
    const outer = await fixture(html`<div lang="ja"></div>`);
    const root = outer.attachShadow({ mode: 'open' });
    const inner = document.createElement('section');
    root.append(inner);
    const innerRoot = inner.attachShadow({ mode: 'open' });
    const element = document.createElement('connect-account-button');
    element.fetch = world.fetch;
    innerRoot.append(element);
    const button = connectButton(element, PATIENCE);
    await button.waitForLabel((label) => label.includes('アカウントを接続'));
    inner.lang = 'tr';
    await button.waitForLabel((label) => label.includes('Hesap bağla'));
  });

  it('leave the direction to the page', async () => {
    const { wizard, element } = await drawIn({ lang: 'ar', provider: 'linkedin' });
    await wizard.waitForTitle('تسجيل الدخول إلى LinkedIn');
    expect(getComputedStyle(contentOf(element)).direction).to.equal('ltr');
    (element.parentElement as HTMLElement).dir = 'rtl';
    expect(getComputedStyle(contentOf(element)).direction).to.equal('rtl');
  });

  it('take single words from the page, in every language or in one', async () => {
    const messages = { form: { fields: { password: 'PIN' } } };
    const locales = { de: () => Promise.resolve({ form: { fields: { username: 'Kennung' } } }) };
    const { wizard, element } = await drawIn({ lang: 'de', locales, messages, provider: 'linkedin' });
    await wizard.waitForTitle('Bei LinkedIn anmelden');
    const labels = async () => (await wizard.step()).fields.map(({ label }) => label);
    expect(await labels()).to.deep.equal(['Kennung', 'PIN']);
    (element.parentElement as HTMLElement).lang = 'it';
    await wizard.waitForTitle('Accedi a LinkedIn');
    expect(await labels()).to.deep.equal(['E‑mail o telefono', 'PIN']);
  });
});

describe('a language of the page’s own', () => {
  afterEach(closeWorlds);

  const steps: readonly (readonly [string, () => Promise<DrawnWizard>])[] = [
    ['the choice of a provider', () => step(() => Promise.resolve())],
    ['the sign-in', () => step(() => Promise.resolve(), 'linkedin')],
    ['the code by text', () => step((world) => signIn(world, 'sms@example.com'), 'linkedin')],
    ['the code from an app', () => step((world) => signIn(world, '2fa@example.com'), 'linkedin')],
    ['the approval', () => step((world) => signIn(world, 'app@example.com'), 'linkedin')],
    ['the QR code', () => step(begun('whatsapp', 'qr'), 'whatsapp')],
    ['the consent', () => step(begun('google', 'redirect', 'oauth'), 'google')],
    ['the mailbox', () => step(() => Promise.resolve(), 'imap')],
    ['the cookies', () => step((world) => start(world, 'linkedin', undefined, 'cookies'), 'linkedin')],
    ['a refusal', () => step((world) => signIn(world, 'restricted@example.com'), 'linkedin')],
    [
      'what was wrong',
      () =>
        step(async (world) => {
          const flow = await start(world, 'linkedin');
          await answer(world, flow, { username: 'member@example.com', password: 'wrong' });
        }, 'linkedin'),
    ],
  ];

  for (const [name, draw] of steps)
    it(`is all there is on ${name}`, async () => {
      const { wizard, element } = await draw();
      await wizard.waitForTitle(/⟦/);
      await atRest();
      expect(hardCoded(element.shadowRoot ?? element)).to.deep.equal([]);
    });

  it('is all there is on the list of accounts', async () => {
    const world = await openWorld();
    await connectWhatsApp(world);
    const around = await fixture(
      html`<div lang=${PSEUDO_LANGUAGE}>
        <account-list .fetch=${world.fetch} .locales=${pseudoLocales}></account-list>
      </div>`,
    );
    await accountList(around, PATIENCE).waitFor(([row]) => row?.text.includes('⟦'));
    const root = around.querySelector('account-list')?.shadowRoot;
    expect(hardCoded(root ?? around)).to.deep.equal([]);
  });

  it('is all there is on the button', async () => {
    const around = await fixture(
      html`<div lang=${PSEUDO_LANGUAGE}>
        <connect-account-button .locales=${pseudoLocales}></connect-account-button>
      </div>`,
    );
    await connectButton(around, PATIENCE).waitForLabel((label) => label.includes('⟦'));
    const root = around.querySelector('connect-account-button')?.shadowRoot;
    expect(hardCoded(root ?? around)).to.deep.equal([]);
  });
});
