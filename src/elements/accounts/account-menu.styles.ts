import { css } from 'lit';
import { dialogTokens } from '../../theme/dialog-tokens.js';
import { contentStyles } from '../../ui/content-styles.js';

export const accountMenuStyles = contentStyles(css`
  ${dialogTokens}
  .menu {
    position: fixed;
    inset: auto;
    min-inline-size: 180px;
    margin: 0;
    padding: calc(var(--_space) * 1.5);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius-control) + 2px);
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 8px 28px -6px rgb(0 0 0 / 0.22);
    opacity: 0;
    transition:
      opacity 120ms var(--_easing),
      display 120ms allow-discrete,
      overlay 120ms allow-discrete;
    &:popover-open {
      opacity: 1;
    }
  }
  @starting-style {
    .menu:popover-open {
      opacity: 0;
    }
  }
  .menu-item {
    display: block;
    inline-size: 100%;
    min-block-size: 36px;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border: 0;
    border-radius: calc(var(--_radius-control) - 3px);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    &:is(:hover, :focus-visible) {
      background: var(--_hover);
    }
    &:focus-visible {
      outline-offset: -2px;
    }
    &.risky {
      color: var(--_danger);
    }
  }
  @media (pointer: coarse) {
    .menu-item {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .menu {
      border-color: CanvasText;
    }
  }
`);
