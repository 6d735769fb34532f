import { html, type TemplateResult } from 'lit';
import type { Account } from '../../contract/types.js';
import type { BannerMessages, ProviderMessages } from '../../locales/messages.js';
import { button } from '../../ui/button.js';
import { alertIcon, closeIcon } from '../../ui/icons.js';
import { withData } from '../../ui/with-data.js';

export interface BannerContent {
  readonly words: BannerMessages;
  readonly providers: ProviderMessages;
  readonly language: string;
  /** One or more. */
  readonly accounts: readonly [Account, ...Account[]];
  /** The dialog is on its way. */
  readonly isBusy: boolean;
  readonly onReconnect: (event: Event) => void;
  readonly onDismiss: () => void;
}

/** How many are named before the rest is only counted. */
const NAMED = 2;

/** One line: who needs what, and the way to mend it. */
export function bannerContent(content: BannerContent): TemplateResult {
  const { words, accounts, isBusy, onReconnect, onDismiss } = content;
  const [first, ...others] = accounts;
  const isGrant = others.length === 0 && first.action === 'grant';
  return html`<section class="banner" part="banner" aria-label=${words.label}>
    ${alertIcon}
    <p class="banner-text">${others.length === 0 ? renderOne(first, content) : renderSeveral(content)}</p>
    ${button({ label: isGrant ? words.grant : words.reconnect, action: 'reconnect', busy: isBusy, onClick: onReconnect })}
    <button
      class="banner-close"
      type="button"
      data-action="dismiss"
      title=${words.dismiss}
      @click=${onDismiss}
    >
      ${closeIcon}
    </button>
  </section>`;
}

/** The same for who cannot see it. */
export function bannerText({
  words,
  providers,
  accounts,
}: Pick<BannerContent, 'words' | 'providers' | 'accounts'>): string {
  const [first, ...others] = accounts;
  return others.length === 0
    ? sentenceOf(first, words)(first.name, nameOf(first, providers))
    : words.several(accounts.length);
}

const sentenceOf = ({ action }: Account, words: BannerMessages) =>
  action === 'grant' ? words.permission : words.signedOut;

const nameOf = ({ provider }: Account, providers: ProviderMessages): string =>
  providers[provider] ?? provider;

const renderOne = (account: Account, { words, providers }: BannerContent): TemplateResult =>
  withData((name) => sentenceOf(account, words)(name, nameOf(account, providers)), account.name);

function renderSeveral({ words, language, accounts }: BannerContent): TemplateResult {
  const rest = accounts.length - NAMED;
  const named = accounts.slice(0, rest === 1 ? NAMED + 1 : NAMED).map(({ name }) => name);
  const list = rest > 1 ? [...named, words.others(rest)] : named;
  let at = 0;
  const parts = new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(list);
  return html`<b>${words.several(accounts.length)}</b>
    <span class="names"
      >${parts.map(({ type, value }) =>
        // The count at the end is a word of ours, the others are data.
        type === 'element' && at++ < named.length ? html`<bdi>${value}</bdi>` : value,
      )}</span
    >`;
}
