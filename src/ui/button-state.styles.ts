import { css } from 'lit';
import { contentStyles } from './content-styles.js';

/** A button that is busy or off. */
export const buttonStateStyles = contentStyles(css`
  .button {
    &[aria-disabled] {
      cursor: default;
    }
    &[aria-disabled]:not([data-busy]) {
      opacity: 0.55;
    }
    .spinner {
      position: absolute;
      inset-inline-end: calc(var(--_space) * 4);
    }
  }
  @media (forced-colors: active) {
    .button[aria-disabled]:not([data-busy]) {
      border-color: GrayText;
      color: GrayText;
      opacity: 1;
    }
  }
`);
