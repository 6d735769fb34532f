import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, infoIcon } from './icons.js';

export interface NoticeOptions {
  readonly tone: 'neutral' | 'warning' | 'danger';
  readonly title?: string | undefined;
  readonly text: string;
  readonly trailing?: TemplateResult | undefined;
}

/** News above a step, with an icon so that colour never says it alone. */
export const notice = ({ tone, title, text, trailing }: NoticeOptions): TemplateResult =>
  html`<div class="notice ${tone}">
    ${tone === 'neutral' ? infoIcon : alertIcon}
    <p>${title ? html`<b class="notice-title">${title}</b>` : nothing}${text}</p>
    ${trailing ?? nothing}
  </div>`;
