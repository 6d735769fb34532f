import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';

export const pairStyles = contentStyles(css`
  .pairing {
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 5) calc(var(--_space) * 3) calc(var(--_space) * 3);
    border-radius: var(--_radius-control);
    background: var(--_accent-soft);
    &.over-time .pairing-code {
      color: var(--_muted);
      text-decoration: line-through;
      text-decoration-thickness: 1px;
    }
  }
  .pairing-code {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0 0.6em;
    font-family: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace;
    font-size: calc(var(--_font-size) * 2);
    font-weight: 600;
    font-variant-numeric: tabular-nums slashed-zero;
    line-height: 1.3;
    letter-spacing: 0.12em;
    user-select: all;
  }
  .pairing-group {
    /* The space after the last letter is not part of the picture. */
    margin-inline-end: -0.12em;
  }
  .copy {
    position: relative;
    .button {
      min-inline-size: 160px;
      border-color: transparent;
      color: var(--_text);
      text-decoration: underline;
      text-decoration-color: color-mix(in oklab, currentColor 40%, transparent);
      text-underline-offset: 3px;
    }
    > .icon {
      position: absolute;
      z-index: 1;
      inset-block: 0;
      inset-inline-start: calc(var(--_space) * 6);
      margin-block: auto;
      color: var(--_success);
      pointer-events: none;
    }
    &.copied .button {
      color: var(--_success);
      text-decoration: none;
    }
  }
  @media (forced-colors: active) {
    .pairing {
      border: 1px solid CanvasText;
    }
  }
`);
