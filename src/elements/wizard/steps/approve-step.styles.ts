import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';

export const approveStyles = contentStyles(
  css`
    .phone {
      position: relative;
      inline-size: 190px;
      block-size: 240px;
      margin-block-start: calc(var(--_space) * 5);
      border: 6px solid color-mix(in oklab, var(--_text) 84%, var(--_surface));
      border-radius: 30px;
      background: var(--_surface);
      box-shadow: 0 12px 32px -8px rgb(0 0 0 / 0.22);
    }
    .speaker {
      inline-size: 52px;
      block-size: 6px;
      margin: 9px auto 0;
      border-radius: 3px;
      background: var(--_pressed);
    }
    .bubble {
      position: absolute;
      inset-block-start: 30px;
      inset-inline: -22px;
      display: grid;
      grid-template-columns: auto 1fr;
      align-items: center;
      gap: 10px;
      padding: 12px;
      border-radius: 16px;
      background: var(--_surface);
      box-shadow:
        0 0 0 1px var(--_border),
        0 10px 28px -6px rgb(0 0 0 / 0.22);
      font-size: 13px;
      line-height: 1.3;
      animation: connect-arrive 500ms 150ms var(--_easing) backwards;
      .mark {
        inline-size: 32px;
        block-size: 32px;
        border-radius: 8px;
        svg {
          inline-size: 20px;
          block-size: 20px;
        }
      }
    }
    .bubble-text {
      display: grid;
      b {
        font-weight: 600;
      }
      span {
        color: var(--_muted);
      }
    }
    .bubble-answer {
      grid-column: 1 / -1;
      padding: 6px;
      border-radius: 9px;
      background: var(--_accent);
      color: var(--_on-accent);
      font-weight: 600;
      text-align: center;
      animation: connect-pulse 2.4s 900ms ease-out infinite;
    }
    /* What it shows is no longer there: its colour goes, and its words stay readable. */
    .scene.past {
      .bubble {
        filter: grayscale(1);
      }
      .bubble-answer {
        animation: none;
      }
    }
    .nothing-came {
      padding-block-start: calc(var(--_space) * 4);
      border-block-start: 1px solid var(--_border);
      color: var(--_muted);
      text-wrap: balance;
    }
    @media (forced-colors: active) {
      :is(.bubble, .bubble-answer) {
        border: 1px solid CanvasText;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      :is(.bubble, .bubble-answer) {
        animation: none;
      }
    }
  `,
  css`
    @keyframes connect-arrive {
      from {
        opacity: 0;
        translate: 0 -14px;
      }
    }
    @keyframes connect-pulse {
      from {
        box-shadow: 0 0 0 0 color-mix(in oklab, var(--_accent) 45%, transparent);
      }
      60%,
      to {
        box-shadow: 0 0 0 10px transparent;
      }
    }
  `,
);
