import { svg, type SVGTemplateResult } from 'lit';

/** One family: 20 px, strokes of 1.5 px. Decoration only, so hidden from assistive technology. */
const icon = (paths: SVGTemplateResult): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${paths}</svg>`;

export const closeIcon = icon(svg`<path d="m5.5 5.5 9 9m0-9-9 9"/>`);
export const alertIcon = icon(svg`<path d="M10 3 2.2 16.5h15.6zM10 8.2v3.6m0 2.4v.1"/>`);
export const infoIcon = icon(svg`<circle cx="10" cy="10" r="7.25"/><path d="M10 9.4v4.2m0-7.2v.1"/>`);
