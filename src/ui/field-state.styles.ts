import { css } from 'lit';
import { contentStyles } from './content-styles.js';

/** A field that is wrong, or waits for the answer to what was typed. */
export const fieldStateStyles = contentStyles(css`
  .field-input {
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
