import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';

export const settingsStyles = contentStyles(css`
  .server {
    display: grid;
    gap: var(--_space);
    & + & {
      margin-block-start: calc(var(--_space) * 3);
    }
    > legend {
      margin-block-end: calc(var(--_space) * 2.5);
      font-weight: 600;
    }
  }
  .host-and-port {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--_space) calc(var(--_space) * 3);
    .field {
      flex: 1 1 180px;
      & + .field {
        flex: 0 1 92px;
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
