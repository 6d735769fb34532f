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
    text-wrap: balance;
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
    /* No colour of these says that it is wrong on every ground; the sign and the words below do. */
    .field-input[aria-invalid] {
      border-width: 3px;
    }
    .field-input[readonly] {
      color: GrayText;
    }
  }
`);
