import { css } from 'lit';

/** What a dialog adds to the tokens. */
export const dialogTokens = css`
  --_scrim: var(--connect-scrim, light-dark(rgb(18 20 26 / 0.42), rgb(0 0 0 / 0.6)));
  --_shadow: var(--connect-shadow, 0 1px 2px rgb(0 0 0 / 0.08), 0 24px 64px -12px rgb(0 0 0 / 0.28));
`;
