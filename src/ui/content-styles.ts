import { css, unsafeCSS, type CSSResult } from 'lit';

/** The class of the one element that holds what an element draws. */
export const CONTENT = 'connect-content';

/**
 * Styles of what an element draws inside its `.connect-content` container. The same sheet serves a shadow root and,
 * with `light-dom`, the page itself: every rule is nested under the container, in a cascade layer of our own, so that
 * it reaches nothing else and the page's own rules win over it. Keyframes cannot be nested and are named to be ours.
 */
export function contentStyles(rules: CSSResult, keyframes: CSSResult = css``): CSSResult {
  return css`
    @layer connect-account-kit {
      .${unsafeCSS(CONTENT)} {
        ${rules}
      }
      ${keyframes}
    }
  `;
}
