import { css } from 'lit';
import { newsTokens } from '../theme/news-tokens.js';
import { contentStyles } from './content-styles.js';

/** A field under the pointer, a wrong one, one that waits for the answer to what was typed. */
export const fieldStateStyles = contentStyles(css`
  ${newsTokens}
  .field-input {
    transition:
      border-color var(--_motion) var(--_easing),
      box-shadow var(--_motion) var(--_easing);

    &::placeholder {
      color: var(--_muted);
      opacity: 1;
    }
    &:hover:not(:focus-visible, [aria-invalid]) {
      border-color: color-mix(in oklab, var(--_text) 62%, var(--_surface));
    }
    &[aria-invalid] {
      border-color: var(--_danger);
      &&:focus-visible {
        border-color: var(--_danger);
        outline-color: var(--_danger);
      }
    }
    &[readonly] {
      color: var(--_muted);
    }
  }
  .field-note {
    &.error {
      color: var(--_danger);
    }
    .icon {
      inline-size: 16px;
      block-size: 16px;
      margin-block-start: 0.1em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .field-input {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .field-input[aria-invalid] {
      border-color: Mark;
      border-width: 2px;
    }
    .field-input[readonly] {
      color: GrayText;
    }
  }
`);
