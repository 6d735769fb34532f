import { css } from 'lit';
import { contentStyles } from '../../ui/content-styles.js';

export const accountListStyles = contentStyles(
  css`
    .list-frame {
      container: connect-list / inline-size;
    }

    .accounts {
      overflow: hidden;
      border: 1px solid var(--_border);
      border-radius: var(--_radius-card);
      background: var(--_surface);
    }
    .row {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: calc(var(--_space) * 3) calc(var(--_space) * 3.5);
      min-block-size: 84px;
      padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
      & + & {
        border-block-start: 1px solid var(--_border);
      }
      &[data-leaving] > :not(.row-actions) {
        opacity: 0.55;
      }
    }
    .row-text {
      overflow-wrap: anywhere;
    }
    .row-name {
      font-weight: 600;
    }
    .row-state {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      column-gap: calc(var(--_space) * 1.5);
      color: var(--_muted);
      svg {
        flex: none;
        inline-size: 14px;
        block-size: 14px;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.75;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      &.connected {
        color: var(--_success);
      }
      &:is(.action_required, .degraded) {
        color: var(--_warning);
      }
    }
    .row-reason {
      margin-inline-start: var(--_space);
      color: var(--_muted);
    }
    .row-actions {
      display: flex;
      align-items: center;
      gap: var(--_space);
      margin-inline-end: calc(var(--_space) * -1);
      .button {
        min-block-size: 36px;
        padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
        white-space: nowrap;
      }
      .text .spinner {
        inset-inline: 0;
        margin: auto;
      }
      .text[data-busy] .button-label {
        opacity: 0.35;
      }
    }
    @container connect-list (inline-size < 460px) {
      .row {
        grid-template-columns: auto minmax(0, 1fr);
        align-items: start;
      }
      .row-actions {
        grid-column: 2;
        margin-inline-start: calc(var(--_space) * -3);
        flex-wrap: wrap;
        &:has(.primary, .secondary) {
          margin-inline-start: 0;
        }
      }
    }
    @media (pointer: coarse) {
      .row-actions .button {
        min-block-size: 44px;
      }
    }
    .more {
      display: grid;
      justify-items: center;
      padding-block-start: calc(var(--_space) * 2);
    }
    .screen {
      display: grid;
      justify-items: center;
      gap: var(--_space);
      padding: calc(var(--_space) * 9) var(--_padding);
      border: 1px solid var(--_border);
      border-radius: var(--_radius-card);
      background: var(--_surface);
      text-align: center;
      .button {
        margin-block-start: calc(var(--_space) * 4);
      }
    }
    .drawing {
      inline-size: 160px;
      block-size: 96px;
      margin-block-end: calc(var(--_space) * 2);
      fill: none;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
      .back {
        fill: var(--_accent-soft);
        stroke: color-mix(in oklab, var(--_accent) 32%, var(--_surface));
      }
      .plug {
        stroke: var(--_accent);
        stroke-width: 2.25;
      }
      .person {
        stroke: color-mix(in oklab, var(--_accent) 70%, var(--_surface));
      }
      .link {
        stroke: color-mix(in oklab, var(--_accent) 50%, var(--_surface));
        stroke-dasharray: 0.1 6;
        stroke-width: 3;
      }
    }
    .bone {
      display: block;
      inline-size: min(180px, 70%);
      block-size: 12px;
      border-radius: 6px;
      background: var(--_pressed);
      animation: connect-breathe-bone 1.4s ease-in-out infinite alternate;
      & + & {
        margin-block-start: calc(var(--_space) * 2.5);
      }
      &.short {
        inline-size: min(110px, 45%);
      }
      &.mark-bone {
        inline-size: 40px;
        block-size: 40px;
        border-radius: var(--_radius-mark);
      }
    }
    .question-body {
      display: grid;
      gap: calc(var(--_space) * 5);
      padding: var(--_padding);
    }
    .question-actions {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: calc(var(--_space) * 2);
    }
    @media (forced-colors: active) {
      .bone {
        border: 1px solid GrayText;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .bone {
        animation: none;
      }
    }
  `,
  css`
    @keyframes connect-breathe-bone {
      to {
        opacity: 0.45;
      }
    }
  `,
);
