import { svg, type SVGTemplateResult } from 'lit';

const eye = svg`<path d="M1.9 10S4.8 4.7 10 4.7 18.1 10 18.1 10 15.2 15.3 10 15.3 1.9 10 1.9 10z"/><circle cx="10" cy="10" r="2.4"/>`;

/** An eye for "show", an eye struck through for "hide". */
export const revealIcon = (shown: boolean): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${eye}${shown ? svg`<path d="m3.5 3.5 13 13"/>` : ''}</svg>`;
