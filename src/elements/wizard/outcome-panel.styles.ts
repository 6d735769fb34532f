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
      outline: 2px solid var(--_surface);
      fill: var(--_danger);
      stroke: var(--_on-danger);
      stroke-width: 2.25;
    }
    &.neutral > svg {
      fill: var(--_pressed);
      stroke: var(--_muted);
    }
    &.neutral > .mark + svg {
      fill: var(--_muted);
      stroke: var(--_surface);
    }
  }
  .step-news {
    display: grid;
    gap: calc(var(--_space) * 3);
    margin-block-end: calc(var(--_space) * 4);
  }
  .support {
    display: flex;
    align-items: center;
    justify-content: center;
    margin-block: calc(var(--_space) * -2) calc(var(--_space) * -3);
    color: var(--_muted);
    text-align: center;
    overflow-wrap: anywhere;
  }
  .support-id {
    font-variant-numeric: tabular-nums;
    text-wrap: balance;
    bdi {
      white-space: nowrap;
      user-select: all;
    }
  }
  .support-copy {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin-inline: calc(var(--_space) * -1) calc(var(--_space) * -3);
    padding: 0;
    border: 0;
    border-radius: var(--_radius-control);
    background: none;
    color: inherit;
    cursor: pointer;
    .icon {
      inline-size: 18px;
      block-size: 18px;
    }
    &:hover {
      color: var(--_text);
    }
    &[data-copied] {
      color: var(--_success);
    }
    &[data-copied] .sheets,
    &:not([data-copied]) .tick {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .outcome-mark > svg {
      stroke: Canvas !important;
      fill: CanvasText !important;
    }
  }
`);
