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
    display: grid;
    grid-template-columns: minmax(0, 1fr) 92px;
    gap: calc(var(--_space) * 3);
  }
  .app-password {
    margin-block: calc(var(--_space) * -2) calc(var(--_space) * 3);
    a {
      color: inherit;
      text-underline-offset: 2px;
    }
  }
`);
