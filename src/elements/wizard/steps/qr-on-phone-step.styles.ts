import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';

export const qrOnPhoneStyles = contentStyles(css`
  a.button {
    text-decoration: none;
  }
  .disclosure {
    margin-block: calc(var(--_space) * -2);
  }
`);
