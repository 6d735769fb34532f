import { css } from 'lit';
import { contentStyles } from '../../ui/content-styles.js';

/** The line that says that the network is away. */
export const connectionStyles = contentStyles(css`
  .connection {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 4);
    color: var(--_muted);
    text-align: center;
    opacity: 0;
    animation: connect-appear 200ms 600ms forwards;
  }
`);
