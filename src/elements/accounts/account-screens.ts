import { html, type TemplateResult } from 'lit';
import type { AccountMessages } from '../../locales/messages.js';
import { button } from '../../ui/button.js';

/** As high as the rows that are to come. */
export const loadingAccounts = (words: AccountMessages): TemplateResult =>
  html`<div class="accounts loading-rows" role="status" aria-label=${words.loading}>
    ${[0, 1].map(
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
    ${button({ label, onClick: onConnect })}
  </div>`;

/** The list did not load. */
export const failedAccounts = (words: AccountMessages, onRetry: () => void): TemplateResult =>
  html`<div class="screen" role="alert">
    <p class="title">${words.failed.title}</p>
    <p class="help">${words.failed.help}</p>
    ${button({ label: words.retry, kind: 'secondary', onClick: onRetry })}
  </div>`;
