import { css } from 'lit';
import { contentStyles } from '../../ui/content-styles.js';

export const instructionStyles = contentStyles(css`
  .instructions {
    display: grid;
    gap: calc(var(--_space) * 2.5);
    counter-reset: instruction;
    li {
      display: grid;
      grid-template-columns: 24px 1fr;
      gap: calc(var(--_space) * 3);
      counter-increment: instruction;
      text-wrap: pretty;
      &::before {
        content: counter(instruction);
        display: grid;
        place-items: center;
        inline-size: 24px;
        block-size: 24px;
        /* Its number is on the line of the words beside it. */
        margin-block: calc((1lh - 24px) / 2);
        border-radius: 50%;
        background: var(--_pressed);
        font-size: var(--_help-size);
        font-weight: 600;
        font-variant-numeric: tabular-nums;
      }
    }
  }
  @media (forced-colors: active) {
    .instructions li::before {
      border: 1px solid CanvasText;
    }
  }
  .before-fields {
    margin-block-end: calc(var(--_space) * 4);
  }
`);
