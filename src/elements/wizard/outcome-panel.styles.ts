import { css } from 'lit';
import { contentStyles } from '../../ui/content-styles.js';

export const outcomeStyles = contentStyles(css`
  .outcome-mark {
    position: relative;
    justify-self: start;
    > svg {
      display: block;
      inline-size: 40px;
      block-size: 40px;
      fill: var(--_danger-soft);
      stroke: var(--_danger);
      stroke-width: 1.75;
      stroke-linecap: round;
      circle {
        stroke: none;
      }
    }
    .mark + svg {
      position: absolute;
      inset-block-end: -6px;
      inset-inline-end: -6px;
      inline-size: 20px;
      block-size: 20px;
      border-radius: 50%;
      background: var(--_surface);
      outline: 2px solid var(--_surface);
    }
    &.neutral > svg {
      fill: var(--_pressed);
      stroke: var(--_muted);
    }
  }
  .step-news {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin-block-end: calc(var(--_space) * 4);
  }
  .support {
    color: var(--_muted);
    text-align: center;
    overflow-wrap: anywhere;
    user-select: all;
  }
  @media (forced-colors: active) {
    .outcome-mark > svg {
      stroke: CanvasText;
    }
  }
`);
