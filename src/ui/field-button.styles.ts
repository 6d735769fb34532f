import { css } from 'lit';
import { contentStyles } from './content-styles.js';

/** A button inside a field, at its end. */
export const fieldButtonStyles = contentStyles(css`
  .field-input:has(+ .field-button) {
    padding-inline-end: calc(var(--_control-height) + var(--_space));
  }
  /* Edge draws an eye of its own. */
  .field-input::-ms-reveal {
    display: none;
  }
  .field-button {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: var(--_control-height);
    border: 0;
    border-radius: var(--_radius-control);
    background: none;
    color: var(--_muted);
    cursor: pointer;
    &:hover {
      color: var(--_text);
    }
    &&:focus-visible {
      outline-offset: -4px;
    }
  }
`);
