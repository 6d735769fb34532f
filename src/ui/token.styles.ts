import { css } from 'lit';
import { controlTokens } from '../theme/tokens.js';
import { contentStyles } from './content-styles.js';

/** What every control stands on. */
export const tokenStyles = contentStyles(css`
  ${controlTokens}
  box-sizing: border-box;
  color: var(--_text);
  font-size: var(--_font-size);
  line-height: 1.45;

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  @media (pointer: coarse) {
    --_control-height: max(44px, var(--connect-control-height, 44px));
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    --_focus: Highlight;
  }
`);
