import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';

export const codeStyles = contentStyles(
  css`
    .code-input.field-input {
      font-variant-numeric: tabular-nums;
      letter-spacing: 0.08em;
    }
    .cells {
      position: relative;
      /* The input lies over the cells: it takes the taps, they show what is in it. */
      .code-input {
        position: absolute;
        inset: 0;
        z-index: 1;
        inline-size: 100%;
        margin: 0;
        padding: 0 calc(var(--_space) * 4);
        border: 0;
        background: transparent;
        color: transparent;
        caret-color: transparent;
        font: inherit;
        font-size: 16px;
        cursor: text;
        forced-color-adjust: none;
        &::selection {
          background: transparent;
          color: transparent;
        }
        &&:focus-visible {
          outline: none;
        }
      }
      &.wrong .cell {
        border-color: var(--_danger);
      }
      .code-input:focus ~ .cell-row .next {
        border-color: var(--_focus);
        box-shadow: 0 0 0 1px var(--_focus);
        &:empty::after {
          content: '';
          inline-size: 1.5px;
          block-size: 1.25em;
          background: var(--_text);
          animation: connect-blink 1.1s step-end infinite;
        }
      }
      .code-input[readonly] ~ .cell-row .cell {
        border-color: var(--_border-control);
        box-shadow: none;
        color: var(--_muted);
        &::after {
          content: none;
        }
      }
    }
    .cell-row {
      display: flex;
      gap: calc(var(--_space) * 1.5);
    }
    .cell {
      display: grid;
      place-items: center;
      flex: 1 1 0;
      min-inline-size: 0;
      block-size: max(52px, var(--_control-height));
      border: 1px solid var(--_border-control);
      border-radius: var(--_radius-control);
      background: var(--_surface);
      font-size: var(--_title-size);
      font-weight: 550;
      font-variant-numeric: tabular-nums;
      transition: border-color var(--_motion) var(--_easing);
      &.second-half {
        margin-inline-start: calc(var(--_space) * 2);
      }
    }
    @media (forced-colors: active) {
      .cells .code-input:focus ~ .cell-row .next {
        outline: 2px solid Highlight;
      }
      .cells.wrong .cell {
        border-width: 3px;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .cells .code-input:focus ~ .cell-row .next:empty::after {
        animation: none;
      }
      .cell {
        transition: none;
      }
    }
  `,
  css`
    @keyframes connect-blink {
      50% {
        opacity: 0;
      }
    }
  `,
);
