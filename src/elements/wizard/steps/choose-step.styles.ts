import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';

export const chooseStyles = contentStyles(css`
  .group-title {
    margin-block-end: calc(var(--_space) * 2);
    color: var(--_muted);
    font-weight: 550;
  }
  .tiles {
    display: grid;
    gap: calc(var(--_space) * 2);
    /* Two columns, or one where there is little room: the last one of an odd number is as wide as both. */
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(150px, 34%)), 1fr));
  }
  .tile {
    position: relative;
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    margin: 0;
    padding: calc(var(--_space) * 2);
    border: 1px solid var(--_border-control);
    border-radius: calc(var(--_radius-control) + 2px);
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    transition: background-color var(--_motion) var(--_easing);
    -webkit-tap-highlight-color: transparent;
    &:last-child:nth-child(odd) {
      grid-column: 1 / -1;
    }
    &:hover {
      background: var(--_hover);
    }
    &[aria-disabled]:not([data-busy]) {
      cursor: default;
      /* What says why stays easy to read. */
      :is(.mark, .tile-name) {
        opacity: 0.6;
      }
    }
    /* In the mark, where there is room for it beside every name. */
    .spinner {
      position: absolute;
      inset-inline-start: calc(var(--_space) * 2 + 12px);
      color: #fff;
    }
    &[data-busy] .mark svg {
      opacity: 0.25;
    }
  }
  .tile-text {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .tile-name {
    font-weight: 550;
  }
  .word {
    display: inline-block;
  }
  @media (forced-colors: active) {
    .tile[aria-disabled] {
      color: GrayText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .tile {
      transition: none;
    }
  }
`);
