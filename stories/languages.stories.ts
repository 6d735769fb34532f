import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define.js';
import type { ProviderId } from '../src/contract/types.js';
import { languages } from '../src/locales/languages.js';
import { accountList } from '../src/testing/page.js';
import { titled, worldStory } from './support/harness.js';
import { connectWhatsApp, signIn, start, waitFor, type PageWorld } from './support/page-world.js';
import { PSEUDO_LANGUAGE, pseudoLocales } from './support/pseudo-locale.js';

const meta: Meta = { title: 'Languages' };
export default meta;

const directionOf = (tag: string): 'rtl' | 'ltr' => (tag === 'ar' ? 'rtl' : 'ltr');

const inLanguage =
  (tag: string, provider?: ProviderId) =>
  ({ fetch }: PageWorld): TemplateResult =>
    html`<div lang=${tag} dir=${directionOf(tag)}>
      <custom-auth-wizard
        .fetch=${fetch}
        .provider=${provider}
        .locales=${tag === PSEUDO_LANGUAGE ? pseudoLocales : undefined}
      ></custom-auth-wizard>
    </div>`;

const listIn =
  (tag: string) =>
  ({ fetch }: PageWorld): TemplateResult =>
    html`<div lang=${tag} dir=${directionOf(tag)}>
      <account-list
        .fetch=${fetch}
        .locales=${tag === PSEUDO_LANGUAGE ? pseudoLocales : undefined}
      ></account-list>
    </div>`;

const narrow = { width: 320 } as const;

/** Any title of each of the wizards. */
const allTitles = (canvas: HTMLElement): Promise<unknown> =>
  Promise.all([...canvas.querySelectorAll('section')].map((section) => titled(section, /\S/)));

const rows = (canvas: HTMLElement): Promise<unknown> =>
  accountList(canvas).waitFor(({ length }) => length > 0);

/** Made of the English: accented, longer by four tenths and in brackets. What is without them is hard-coded. */
export const Pseudo: StoryObj = worldStory({
  ...narrow,
  draw: inLanguage(PSEUDO_LANGUAGE, 'linkedin'),
  play: (canvas) => titled(canvas, /^⟦/),
});

export const PseudoList: StoryObj = worldStory({
  ...narrow,
  prepare: connectWhatsApp,
  draw: listIn(PSEUDO_LANGUAGE),
  play: rows,
});

export const GermanChoice: StoryObj = worldStory({
  ...narrow,
  draw: inLanguage('de'),
  play: (canvas) => titled(canvas, 'Konto verbinden'),
});

export const ArabicSignIn: StoryObj = worldStory({
  ...narrow,
  draw: inLanguage('ar', 'linkedin'),
  play: (canvas) => titled(canvas, 'تسجيل الدخول إلى LinkedIn'),
});

export const JapaneseCode: StoryObj = worldStory({
  ...narrow,
  prepare: (world) => signIn(world, 'sms@example.com'),
  draw: inLanguage('ja', 'linkedin'),
  play: (canvas) => titled(canvas, 'SMS で届いたコードを入力'),
});

export const ChineseQrCode: StoryObj = worldStory({
  ...narrow,
  prepare: async (world) => waitFor(world, await start(world, 'whatsapp'), ({ step }) => step.kind === 'qr'),
  draw: inLanguage('zh-Hans', 'whatsapp'),
  play: (canvas) => titled(canvas, '用 WhatsApp 扫描'),
});

export const TurkishList: StoryObj = worldStory({
  ...narrow,
  prepare: connectWhatsApp,
  draw: listIn('tr'),
  play: rows,
});

/** One screen in every language, to look along. */
export const Everyone: StoryObj = worldStory({
  width: 1200,
  draw: ({ fetch }) =>
    html`<div style="display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 16px">
      ${languages.map(
        ({ tag, name }) =>
          html`<section lang=${tag} dir=${directionOf(tag)} aria-label=${name}>
            <custom-auth-wizard .fetch=${fetch} .provider=${'linkedin' as const}></custom-auth-wizard>
          </section>`,
      )}
    </div>`,
  play: allTitles,
});
