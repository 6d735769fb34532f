import { html, nothing, type TemplateResult } from 'lit';

export interface HeadingOptions {
  readonly id: string;
  readonly title: string;
  readonly help?: string | TemplateResult | undefined;
  readonly mark?: TemplateResult | undefined;
}

/** What a step is about. Its title takes the focus when the step comes, so that it is read first. */
export const heading = ({ id, title, help, mark }: HeadingOptions): TemplateResult =>
  html`<div class="heading">
    ${mark ?? nothing}
    <h2 class="title" id=${id} tabindex="-1">${title}</h2>
    ${help ? html`<p class="help">${help}</p>` : nothing}
  </div>`;
