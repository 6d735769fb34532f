import { css } from 'lit';

/** The tones of what has gone wrong or well. */
export const newsTokens = css`
  --_warning: var(--connect-warning, light-dark(#8a5300, #f2bd67));
  --_warning-soft: color-mix(in oklab, var(--_warning) 10%, var(--_surface));
  --_danger-soft: color-mix(in oklab, var(--_danger) 8%, var(--_surface));
`;
