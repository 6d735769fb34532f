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
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
  }
  .cards {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 1.5);
  }
  :is(.tile, .choice) {
    position: relative;
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 3);
    inline-size: 100%;
    margin: 0;
    padding: calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius-control) + 2px);
    background: transparent;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
    transition:
      background-color var(--_motion) var(--_easing),
      border-color var(--_motion) var(--_easing);
    -webkit-tap-highlight-color: transparent;
    &:hover {
      border-color: var(--_border-control);
      background: var(--_hover);
    }
  }
  .tile {
    border-color: var(--_border-control);
    &[aria-disabled]:not([data-busy]) {
      cursor: default;
      > * {
        opacity: 0.6;
      }
    }
    .spinner {
      position: absolute;
      inset-inline-end: calc(var(--_space) * 3);
    }
  }
  .choice-text {
    display: grid;
    flex: 1;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .choice-name {
    font-weight: 550;
  }
  .badge {
    position: absolute;
    inset-inline-end: calc(var(--_space) * 3);
    inset-block-start: calc(var(--_space) * 3);
    color: var(--_success);
    font-weight: 550;
  }
  .choice {
    input {
      flex: none;
      inline-size: 20px;
      block-size: 20px;
      margin: 0 calc(var(--_space) * 0.5);
      accent-color: var(--_accent);
    }
    &:has(:checked) {
      border-color: var(--_accent);
      background: var(--_accent-soft);
      box-shadow: inset 0 0 0 1px var(--_accent);
    }
    &:has(:disabled) {
      cursor: default;
      color: var(--_muted);
    }
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
    .tile[aria-disabled] {
      color: GrayText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    :is(.tile, .choice) {
      transition: none;
    }
  }
`);
