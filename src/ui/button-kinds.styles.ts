import { css } from 'lit';
import { contentStyles } from './content-styles.js';

/** The quiet kind of button, and the sign that something is going on. */
export const buttonKindStyles = contentStyles(
  css`
    .button {
      &.text {
        padding-inline: calc(var(--_space) * 3);
        background: transparent;
        color: var(--_muted);
        font-weight: 500;
      }
      &.text:hover {
        background: var(--_hover);
        color: var(--_text);
      }
      &.text:active:not([aria-disabled]) {
        background: var(--_pressed);
      }
    }
    .spinner {
      display: inline-block;
      flex: none;
      inline-size: 16px;
      block-size: 16px;
      border: 2px solid color-mix(in oklab, currentColor 28%, transparent);
      border-block-start-color: currentColor;
      border-radius: 50%;
      opacity: 0;
      animation:
        connect-turn 800ms linear 250ms infinite,
        connect-appear 200ms ease-out 250ms forwards;
    }
    @media (prefers-reduced-motion: reduce) {
      .spinner {
        animation-duration: 2.4s, 200ms;
        animation-timing-function: steps(8), ease-out;
      }
    }
  `,
  css`
    @keyframes connect-turn {
      to {
        rotate: 1turn;
      }
    }
    @keyframes connect-appear {
      to {
        opacity: 1;
      }
    }
  `,
);
