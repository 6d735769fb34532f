import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, infoIcon } from './icons.js';

export interface NoticeOptions {
  readonly tone: 'neutral' | 'warning' | 'danger';
  /** What it is about, for tests and tools that do not read words. */
  readonly code?: string | undefined;
  readonly title?: string | undefined;
  readonly text: string | TemplateResult;
  readonly trailing?: TemplateResult | undefined;
}

/** News above a step, with an icon so that colour never says it alone. */
export const notice = ({ tone, code, title, text, trailing }: NoticeOptions): TemplateResult =>
  html`<div class="notice ${tone}" data-notice=${code ?? nothing}>
    ${tone === 'neutral' ? infoIcon : alertIcon}
    <p>${title ? html`<b class="notice-title">${title}</b>` : nothing}${text}</p>
    ${trailing ?? nothing}
  </div>`;
