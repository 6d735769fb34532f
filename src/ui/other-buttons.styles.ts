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
      color: oklch(from var(--_danger) clamp(0, (0.67 - l) * 1000, 1) 0 0);
      &:hover {
        background: color-mix(in oklab, var(--_danger) 88%, var(--_text));
      }
    }
  }
`);
