import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';

export const formStyles = contentStyles(css`
  .advanced {
    > summary {
      padding-block: calc(var(--_space) * 3);
      border-radius: var(--_radius-control);
      color: var(--_muted);
      cursor: pointer;
    }
  }
`);
