import { css } from 'lit';
import { contentStyles } from '../../ui/content-styles.js';

/** The list before there is anything in it, and what it asks. */
export const accountScreenStyles = contentStyles(
  css`
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
    @media (forced-colors: active) {
      .drawing :is(.back, .plug, .person, .link) {
        fill: none;
        stroke: CanvasText;
      }
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
