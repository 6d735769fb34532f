import { css } from 'lit';
import { contentStyles } from '../../ui/content-styles.js';

export const resendStyles = contentStyles(css`
  .used-up {
    padding-block: calc(var(--_space) * 2);
    color: var(--_muted);
    text-align: center;
  }
`);
