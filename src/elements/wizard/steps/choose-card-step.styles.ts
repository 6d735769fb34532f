import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';

/** Beside what cards and tiles share. */
export const cardStyles = contentStyles(css`
  .cards {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 1.5);
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
  }
`);
