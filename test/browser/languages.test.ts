import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { AccountListElement } from '../../src/elements/accounts/account-list-element.js';
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
import { closeWorlds, Drawn, openWorld } from './support/drawn.js';

interface In {
  readonly lang: string;
  readonly locales?: LocaleLoaders;
  readonly messages?: MessageOverrides;
  readonly provider?: ProviderId;
}

async function drawIn({ lang, locales, messages, provider }: In, world?: PageWorld): Promise<Drawn> {
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
  const drawn = new Drawn(element, behind);
  await drawn.until(() => drawn.title !== '', 'no step was drawn');
  return drawn;
}

/** Attributes that are read out or shown. */
const SPOKEN = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'title',
  'placeholder',
  'alt',
];

/** What is said in so many words and not in the dictionary: brands, codes and examples have no accents to lose. */
const BRANDS = /LinkedIn|WhatsApp|Telegram|Instagram|Messenger|Google|Microsoft|Recruiter|Sales Navigator/g;

/** Texts that no language could change. Data is in `<bdi>`, and what a person typed is no text. */
function hardCoded(root: ParentNode): readonly string[] {
  const found: string[] = [];
  const isWords = (text: string) => /[A-Za-z]{2}/.test(text.replace(BRANDS, ''));
  for (const element of root.querySelectorAll('*')) {
    if (element.closest('style, script, bdi, option, code')) continue;
    for (const name of SPOKEN) {
      const value = element.getAttribute(name) ?? '';
      if (isWords(value)) found.push(`${element.localName}[${name}]: ${value}`);
    }
    for (const node of element.childNodes)
      if (node instanceof Text && isWords(node.data)) found.push(`${element.localName}: ${node.data.trim()}`);
    if (element.shadowRoot) found.push(...hardCoded(element.shadowRoot));
  }
  return found;
}

const step = async (
  prepare: (world: PageWorld) => Promise<unknown>,
  provider?: ProviderId,
): Promise<Drawn> => {
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
    const drawn = await drawIn({ lang: 'de-AT', provider: 'linkedin' });
    await drawn.untilTitle('Bei LinkedIn anmelden');
    const around = drawn.element.parentElement as HTMLElement;
    around.lang = 'nl';
    await drawn.untilTitle('Log in bij LinkedIn');
    drawn.element.lang = 'pt';
    await drawn.untilTitle('Entre no LinkedIn');
    expect(drawn.get('.connect-content').lang).to.equal('pt-BR');
    drawn.element.removeAttribute('lang');
    around.lang = 'zh-TW';
    await drawn.untilTitle('Sign in to LinkedIn');
    expect(drawn.get('.connect-content').lang).to.equal('en');
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
    const drawn = new Drawn(element as unknown as CustomAuthWizardElement, world);
    await drawn.until(() => element.shadowRoot?.textContent.includes('アカウントを接続'), 'no Japanese');
    inner.lang = 'tr';
    await drawn.until(() => element.shadowRoot?.textContent.includes('Hesap bağla'), 'no Turkish');
  });

  it('leave the direction to the page', async () => {
    const drawn = await drawIn({ lang: 'ar', provider: 'linkedin' });
    await drawn.untilTitle('تسجيل الدخول إلى LinkedIn');
    expect(getComputedStyle(drawn.get('.title')).direction).to.equal('ltr');
    (drawn.element.parentElement as HTMLElement).dir = 'rtl';
    expect(getComputedStyle(drawn.get('.title')).direction).to.equal('rtl');
  });

  it('take single words from the page, in every language or in one', async () => {
    const messages = { form: { fields: { password: 'PIN' } } };
    const locales = { de: () => Promise.resolve({ form: { fields: { username: 'Kennung' } } }) };
    const drawn = await drawIn({ lang: 'de', locales, messages, provider: 'linkedin' });
    await drawn.untilTitle('Bei LinkedIn anmelden');
    const labels = () =>
      [...drawn.root.querySelectorAll('label')].map(({ textContent }) => textContent.trim());
    expect(labels()).to.deep.equal(['Kennung', 'PIN']);
    (drawn.element.parentElement as HTMLElement).lang = 'it';
    await drawn.untilTitle('Accedi a LinkedIn');
    expect(labels()).to.deep.equal(['E-mail o telefono', 'PIN']);
  });
});

describe('a language of the page’s own', () => {
  afterEach(closeWorlds);

  const steps: readonly (readonly [string, () => Promise<Drawn>])[] = [
    ['the choice of a provider', () => step(() => Promise.resolve())],
    ['the sign-in', () => step(() => Promise.resolve(), 'linkedin')],
    ['the code by text', () => step((world) => signIn(world, 'sms@example.com'), 'linkedin')],
    ['the code from an app', () => step((world) => signIn(world, 'totp@example.com'), 'linkedin')],
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
      const drawn = await draw();
      await drawn.until(() => /⟦/.test(drawn.title), `the title was "${drawn.title}"`);
      await drawn.still();
      expect(hardCoded(drawn.root)).to.deep.equal([]);
    });

  it('is all there is on the list of accounts', async () => {
    const world = await openWorld();
    await connectWhatsApp(world);
    const around = await fixture(
      html`<div lang=${PSEUDO_LANGUAGE}>
        <account-list .fetch=${world.fetch} .locales=${pseudoLocales}></account-list>
      </div>`,
    );
    const list = around.querySelector<AccountListElement>('account-list');
    const root = list?.shadowRoot;
    if (!list || !root) throw new Error('No list is drawn.');
    const drawn = new Drawn(list as unknown as CustomAuthWizardElement, world);
    await drawn.until(() => root.querySelector('li') && /⟦/.test(root.textContent), 'no row was drawn');
    expect(hardCoded(root)).to.deep.equal([]);
  });

  it('is all there is on the button', async () => {
    const around = await fixture(
      html`<div lang=${PSEUDO_LANGUAGE}>
        <connect-account-button .locales=${pseudoLocales}></connect-account-button>
      </div>`,
    );
    const root = around.querySelector('connect-account-button')?.shadowRoot;
    if (!root) throw new Error('No button is drawn.');
    const world = await openWorld();
    await new Drawn(around.firstElementChild as CustomAuthWizardElement, world).until(
      () => root.textContent.includes('⟦'),
      'no word was drawn',
    );
    expect(hardCoded(root)).to.deep.equal([]);
  });
});
