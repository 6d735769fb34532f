import { css } from 'lit';
import { contentStyles } from '../../ui/content-styles.js';

/** The line that says that the network is away, and the step that fades while the next one comes. */
export const companionCardStyles = contentStyles(
  css`
    .connection {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: calc(var(--_space) * 2);
      margin-block-start: calc(var(--_space) * 5);
      margin-block-end: calc(var(--_space) * -1);
      color: var(--_muted);
      text-align: center;
      text-wrap: balance;
      animation: connect-come 200ms 400ms backwards;
    }
    /* Beside the close button of the frame around. */
    .card.bare ::slotted([slot='heading']) {
      margin-inline-end: calc(var(--_space) * 10);
    }
    .leaving {
      position: absolute;
      inset: -1px;
      pointer-events: none;
    }
  `,
  css`
    @keyframes connect-come {
      from {
        opacity: 0;
      }
    }
  `,
);
