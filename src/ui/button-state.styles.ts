import { css } from 'lit';
import { contentStyles } from './content-styles.js';

/** A button that is busy or off. */
export const buttonStateStyles = contentStyles(css`
  .button {
    text-wrap: balance;
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
    .spinner {
      border-color: GrayText;
      border-block-start-color: CanvasText;
    }
    /* There is one thing to do first, in these colours too; what is quiet has no frame. */
    .button:is(.primary, .danger):not([aria-disabled]) {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
    .button[aria-disabled]:not([data-busy], .text) {
      border-color: GrayText;
    }
    .button.text {
      border-color: Canvas;
    }
    .button[aria-disabled]:not([data-busy]) {
      color: GrayText;
      opacity: 1;
    }
  }
`);
