import { css } from 'lit';
import { contentStyles } from './content-styles.js';

export const selectFieldStyles = contentStyles(css`
  .field-select {
    padding-inline-end: calc(var(--_space) * 10);
    text-overflow: ellipsis;
    cursor: pointer;
    & + .icon {
      position: absolute;
      inset-block: 0;
      inset-inline-end: calc(var(--_space) * 3);
      margin-block: auto;
      color: var(--_muted);
      pointer-events: none;
    }
  }
`);
