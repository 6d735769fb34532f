import { css } from 'lit';
import { contentStyles } from './content-styles.js';

export const textFieldStyles = contentStyles(css`
  :is(.field, .fields) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }
  .fields {
    gap: calc(var(--_space) * 2.5);
    margin-block-end: calc(var(--_space) * -1.5);
  }
  .field-label {
    font-weight: 550;
  }
  .field-box {
    position: relative;
    display: flex;
  }
  .field-input {
    flex: 1;
    min-inline-size: 0;
    min-block-size: var(--_control-height);
    margin: 0;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 1px solid var(--_border-control);
    border-radius: var(--_radius-control);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    appearance: none;

    &&:focus-visible {
      border-color: var(--_focus);
      outline: 2px solid var(--_focus);
      outline-offset: -1px;
    }
  }
  .field-note {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    min-block-size: 1.4em;
    color: var(--_muted);
  }
  @media (pointer: coarse) {
    /* Below 16 px a phone zooms the page in when the field gets the focus. */
    .field-input {
      font-size: max(16px, 1em);
    }
  }
`);
