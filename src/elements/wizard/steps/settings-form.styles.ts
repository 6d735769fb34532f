import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';

export const settingsStyles = contentStyles(css`
  .server {
    display: grid;
    gap: calc(var(--_space) * 2.5);
    & + & {
      margin-block-start: calc(var(--_space) * 3);
    }
    > legend {
      margin-block-end: calc(var(--_space) * 2);
      font-weight: 600;
    }
  }
  .host-and-port {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
    .field {
      flex: 1 1 180px;
      & + .field {
        flex: 0 0 92px;
        grid-template-columns: minmax(min-content, 1fr);
        min-inline-size: min-content;
        /* In one line, so that the two inputs stand side by side; the field grows with it. */
        > .field-label {
          white-space: nowrap;
        }
        .field-input {
          inline-size: 0;
        }
      }
    }
  }
  .app-password {
    margin-block: calc(var(--_space) * -2) calc(var(--_space) * 3);
    a {
      color: inherit;
      text-underline-offset: 2px;
    }
  }
`);
