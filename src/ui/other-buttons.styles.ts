import { css } from 'lit';
import { contentStyles } from './content-styles.js';

/** The kinds of button that no first screen has. */
export const otherButtonStyles = contentStyles(css`
  .button {
    &.secondary {
      border-color: var(--_border-control);
      background: transparent;
      color: var(--_text);
      &:hover {
        background: var(--_hover);
      }
      &:active:not([aria-disabled]) {
        background: var(--_pressed);
      }
    }
    &.danger {
      background: var(--_danger);
      color: var(--_on-danger);
      &:hover {
        background: color-mix(in oklab, var(--_danger) 88%, oklch(from var(--_on-danger) calc(1 - l) 0 0));
      }
    }
  }
`);
