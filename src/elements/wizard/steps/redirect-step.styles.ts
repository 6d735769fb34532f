import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';

export const redirectStyles = contentStyles(
  css`
    .window {
      inline-size: min(232px, 80%);
      block-size: 180px;
      margin-block-start: calc(var(--_space) * 7);
      overflow: hidden;
      border: 1px solid var(--_border);
      border-start-start-radius: 12px;
      border-start-end-radius: 12px;
      background: var(--_surface);
      box-shadow: 0 12px 32px -8px rgb(0 0 0 / 0.22);
      transition: translate 400ms var(--_easing);
      &.away {
        translate: 0 -10px;
        em {
          animation: connect-window-pulse 2.4s 600ms ease-out infinite;
        }
      }
      &.returned {
        translate: 0 14px;
      }
    }
    .window-bar {
      display: flex;
      align-items: center;
      gap: 5px;
      padding: 9px 11px;
      border-block-end: 1px solid var(--_border);
      background: var(--_hover);
      i {
        inline-size: 7px;
        block-size: 7px;
        border-radius: 50%;
        background: var(--_border-control);
        opacity: 0.5;
      }
      span {
        flex: 1;
        block-size: 8px;
        margin-inline-start: 8px;
        border-radius: 4px;
        background: var(--_pressed);
      }
    }
    .window-page {
      display: grid;
      justify-items: center;
      gap: 9px;
      padding-block-start: 16px;
      .mark {
        margin-block-end: 3px;
      }
      b {
        inline-size: 108px;
        block-size: 7px;
        border-radius: 4px;
        background: var(--_pressed);
        & + b {
          inline-size: 76px;
        }
      }
      em {
        inline-size: 92px;
        block-size: 20px;
        margin-block-start: 4px;
        border-radius: 7px;
        background: var(--_accent);
      }
    }
    .apart {
      gap: calc(var(--_space) * 2);
      .ways-out {
        margin-block-start: calc(var(--_space) * -1);
      }
    }
    .moves {
      display: grid;
      gap: calc(var(--_space) * 2);
      &.away {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 130px), 1fr));
      }
    }
    a.button {
      text-decoration: none;
    }
    .apart > .help:first-child {
      margin-block-end: var(--_space);
    }
    .not-yet {
      min-block-size: 1.4em;
      text-align: center;
    }
    @media (forced-colors: active) {
      .window {
        border-color: CanvasText;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .window {
        transition: none;
        em {
          animation: none;
        }
      }
    }
  `,
  css`
    @keyframes connect-window-pulse {
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
