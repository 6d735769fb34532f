import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';

export const qrStyles = contentStyles(
  css`
    .plate {
      position: relative;
      justify-self: center;
      inline-size: min(100%, 264px);
      aspect-ratio: 1;
      overflow: hidden;
      border-radius: 14px;
      background: #fff;
      color: #16181d;
      color-scheme: light;
      box-shadow: 0 0 0 1px var(--_border);
      forced-color-adjust: none;
    }
    .qr {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      transition:
        filter 300ms ease-out,
        opacity 300ms ease-out;
    }
    .qr.fades {
      animation: connect-fade-in 400ms ease-out;
    }
    .qr.fades-again {
      animation: connect-fade-in-again 400ms ease-out;
    }
    .plate:is(.expired, .renewing) .qr {
      filter: blur(7px);
      opacity: 0.35;
    }
    .over {
      position: absolute;
      inset: 0;
      display: grid;
      place-content: center;
      justify-items: center;
      gap: calc(var(--_space) * 3);
      padding: calc(var(--_space) * 4);
      text-align: center;
      /* A code that renews itself does so at once; only when that fails there is something to press. */
      &.later {
        animation: connect-fade-in 200ms 1.5s backwards;
      }
    }
    .expired-note {
      font-weight: 600;
    }
    .pill {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 2);
      padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
      border-radius: 99px;
      background: #fff;
      box-shadow: 0 1px 8px rgb(0 0 0 / 0.16);
      font-weight: 550;
    }
    .answer {
      display: inline-block;
    }
    @media (prefers-reduced-motion: reduce) {
      .qr {
        transition: none;
      }
    }
  `,
  css`
    @keyframes connect-fade-in {
      from {
        opacity: 0;
      }
      /* Half and half, no camera could tell either code: that is passed over. */
      49.9% {
        opacity: 0.3;
      }
      50% {
        opacity: 0.7;
      }
    }
    /* Another name starts it once more on the same element. */
    @keyframes connect-fade-in-again {
      from {
        opacity: 0;
      }
      /* Half and half, no camera could tell either code: that is passed over. */
      49.9% {
        opacity: 0.3;
      }
      50% {
        opacity: 0.7;
      }
    }
  `,
);
