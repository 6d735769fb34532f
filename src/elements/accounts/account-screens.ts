import { html, nothing, type TemplateResult } from 'lit';
import type { AccountsSessionState } from '../../client/accounts-session.js';
import type { AccountMessages } from '../../locales/messages.js';
import { button } from '../../ui/button.js';
import { notice } from '../../ui/notice.js';

/** As high as the rows that are to come. */
export const loadingAccounts = (words: AccountMessages): TemplateResult =>
  html`<div class="accounts loading-rows" role="status" aria-label=${words.loading}>
    ${[0, 1, 2].map(
      () =>
        html`<div class="row">
          <span class="bone mark-bone"></span>
          <div class="row-text"><span class="bone"></span><span class="bone short"></span></div>
        </div>`,
    )}
  </div>`;

/** Nothing there yet: what this place is for, and the way to begin. */
export const emptyAccounts = (
  words: AccountMessages,
  label: string,
  isBusy: boolean,
  onConnect: (event: Event) => void,
): TemplateResult =>
  html`<div class="screen">
    <svg class="drawing" viewBox="0 0 160 96" aria-hidden="true">
      <rect class="back" x="14" y="22" width="56" height="56" rx="15" />
      <rect class="back" x="90" y="22" width="56" height="56" rx="15" />
      <path class="plug" d="M42 40v20M32 50h20" />
      <circle class="person" cx="118" cy="43" r="7" />
      <path class="person" d="M106 64c1.5-7 6-10 12-10s10.5 3 12 10" />
      <path class="link" d="M74 50h14" />
    </svg>
    <p class="title">${words.empty.title}</p>
    <p class="help">${words.empty.help}</p>
    ${button({ label, action: 'connect', busy: isBusy, onClick: onConnect })}
  </div>`;

/** The list did not load. Without a network there is nothing to press: it loads by itself as soon as there is one. */
export const failedAccounts = (
  words: AccountMessages,
  {
    isOffline,
    isBusy,
    onRetry,
  }: { readonly isOffline: boolean; readonly isBusy: boolean; readonly onRetry: () => void },
): TemplateResult => {
  const { title, help } = isOffline ? words.offlineAtFirst : words.failed;
  return html`<div class="screen" role="alert">
    <svg class="drawing cut" viewBox="0 0 160 96" aria-hidden="true">
      <rect class="back" x="14" y="22" width="56" height="56" rx="15" />
      <rect class="back" x="90" y="22" width="56" height="56" rx="15" />
      <path
        class="person"
        d="M29.5 47.5a18.5 18.5 0 0 1 25 0M34.8 53.5a10.5 10.5 0 0 1 14.4 0M42 60v.1M31 39l22 22"
      />
      <path class="person" d="M107 50h22M107 58h14" />
      <path class="link" d="M74 50h14" />
    </svg>
    <p class="title">${title}</p>
    <p class="help">${help}</p>
    ${isOffline ? nothing : button({ label: words.retry, kind: 'secondary', action: 'retry', busy: isBusy, onClick: onRetry })}
  </div>`;
};

/** Above rows that may be old. */
export const staleNotice = (
  words: AccountMessages,
  connection: AccountsSessionState['connection'],
): TemplateResult | typeof nothing =>
  connection === 'online'
    ? nothing
    : html`<div class="stale" role="status">
        ${notice({ tone: 'neutral', text: connection === 'offline' ? words.offline : words.stale })}
      </div>`;
