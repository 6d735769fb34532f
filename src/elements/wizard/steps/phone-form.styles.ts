import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';

export const phoneStyles = contentStyles(css`
  /* A number is written from its left, in every script. */
  .field-box:has(> .calling-code) {
    direction: ltr;
  }
  .calling-code {
    display: grid;
    place-items: center;
    flex: none;
    min-inline-size: calc(var(--_space) * 14);
    padding-inline: calc(var(--_space) * 3);
    border: 1px solid var(--_border-control);
    border-inline-end: 0;
    border-start-start-radius: var(--_radius-control);
    border-end-start-radius: var(--_radius-control);
    background: var(--_hover);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    & + .field-input {
      border-start-start-radius: 0;
      border-end-start-radius: 0;
      font-variant-numeric: tabular-nums;
    }
  }
`);
