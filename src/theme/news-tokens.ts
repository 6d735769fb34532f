import { css } from 'lit';

/** The tones of what has gone wrong or well, and of the ground of drawings: no first screen has them.
 * With them comes what the wish for more contrast changes; it wins over the tokens before it. */
export const newsTokens = css`
  --_danger: var(--connect-danger, light-dark(#b3261e, #ff9c94));
  --_success: var(--connect-success, light-dark(#17713f, #6fd49c));
  --_warning: var(--connect-warning, light-dark(#8a5300, #f2bd67));
  --_warning-soft: color-mix(in oklab, oklch(from var(--_warning) 0.8 0.15 h) 18%, var(--_surface));
  --_on-danger: oklch(from color(from var(--_danger) xyz y y y) clamp(0, (0.565 - l) * 999, 1) 0 0);
  --_danger-soft: color-mix(in oklab, var(--_danger) 8%, var(--_surface));
  --_accent-soft: color-mix(in oklab, var(--_accent) 9%, var(--_surface));
  @media (prefers-contrast: more) {
    --_muted: var(--_text);
    --_border: var(--_border-control);
    --_border-control: var(--_text);
  }
`;
