import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ProviderId } from '../contract/types.js';

/** Drawn by us on a grid of 24: enough to recognise a service by, beside its name. */
const glyphs: { readonly [Id in ProviderId]: SVGTemplateResult } = {
  linkedin: svg`<path d="M6.4 10v8M6.4 6.1v.2M11 18v-8m0 3.6c0-2.2 1.3-3.6 3.3-3.6s3.3 1.3 3.3 3.7V18" stroke-width="2.5"/>`,
  whatsapp: svg`<path d="M4.3 19.7 5.5 16A8 8 0 1 1 8.6 18.7z"/><path d="M9.3 8.6c-.4 2.8 2.8 6.3 6 6.1l.4-1.7-2-.9-.9.9c-.9-.4-1.6-1.2-2-2l.8-.9-.8-1.9z" fill="#fff" stroke-width=".6"/>`,
  telegram: svg`<path d="m20 5-2.6 13.5-5.2-3.7-2.4 2.7-.7-4.5L3.8 11.3zM9.1 13l7.4-5.2-4.3 7" stroke-width="1.6"/>`,
  instagram: svg`<rect x="4.5" y="4.5" width="15" height="15" rx="4.5"/><circle cx="12" cy="12" r="3.4"/><path d="M16.2 7.8v.01" stroke-width="2.2"/>`,
  messenger: svg`<path d="M12 4.2c4.6 0 8 3.2 8 7.4s-3.4 7.4-8 7.4c-.8 0-1.6-.1-2.4-.3l-2.9 1.4-.1-2.4A7 7 0 0 1 4 11.6c0-4.2 3.4-7.4 8-7.4z"/><path d="m7.8 13.4 2.7-3 2.5 2 3.2-2.2" />`,
  x: svg`<path d="m5 5 14 14M18.6 5.2 13.2 11.3M10.7 13.8 5.3 19" stroke-width="2.2"/>`,
  google: svg`<path d="M18 7.5A7.2 7.2 0 1 0 19.2 12H12.5" stroke-width="2.4"/>`,
  microsoft: svg`<path d="M5 5h6v6H5zM13 5h6v6h-6zM5 13h6v6H5zM13 13h6v6h-6z" fill="#fff" stroke="none"/>`,
  imap: svg`<rect x="4" y="6" width="16" height="12" rx="2.5"/><path d="m4.8 7.5 7.2 5.7 7.2-5.7"/>`,
};

/** A 40 px tile with the provider's glyph on its own colour. Decoration: its name always stands beside it.
 * `own` is the address of a picture to show instead. */
export const providerMark = (provider: ProviderId, own?: string): TemplateResult =>
  own
    ? html`<img class="mark own" src=${own} alt="" />`
    : html`<span class="mark ${provider}" aria-hidden="true">
        <svg viewBox="0 0 24 24">${Object.hasOwn(glyphs, provider) ? glyphs[provider] : glyphs.imap}</svg>
      </span>`;
