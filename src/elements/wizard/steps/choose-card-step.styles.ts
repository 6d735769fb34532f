import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';
import { rowBox } from '../row-box.styles.js';

export const cardStyles = contentStyles(css`
  .cards {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 1.5);
  }
  .more {
    display: grid;
    justify-items: center;
    margin-block-end: calc(var(--_space) * -2);
  }
  .choice-title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: calc(var(--_space) * 2);
  }
  .badge {
    color: var(--_success);
    font-weight: 550;
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
  .choice {
    ${rowBox}
    cursor: pointer;
    transition:
      background-color var(--_motion) var(--_easing),
      border-color var(--_motion) var(--_easing);
    -webkit-tap-highlight-color: transparent;
    &:hover {
      border-color: var(--_border-control);
      background: var(--_hover);
    }
    input {
      flex: none;
      inline-size: 20px;
      block-size: 20px;
      margin: 0 calc(var(--_space) * 0.5);
      appearance: none;
      border: 1.5px solid var(--_border-control);
      border-radius: 50%;
      background: var(--_surface);
      transition: border-width var(--_motion) var(--_easing);
      &:checked {
        border: 6px solid var(--_accent-line);
      }
    }
    &:has(:checked) {
      border-color: var(--_accent-line);
      background: var(--_accent-soft);
      box-shadow: inset 0 0 0 1px var(--_accent-line);
    }
    &:has(:disabled) {
      cursor: default;
      color: var(--_muted);
    }
  }
  @media (forced-colors: active) {
    .choice input {
      appearance: auto;
    }
    .choice:has(:checked) {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .choice,
    .choice input {
      transition: none;
    }
  }
`);
