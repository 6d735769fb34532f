import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';
import { rowBox } from '../row-box.styles.js';

export const doneStyles = contentStyles(
  css`
    --_success-soft: color-mix(in oklab, var(--_success) 12%, var(--_surface));
    .done {
      justify-items: center;
      padding-block-start: calc(var(--_space) * 4);
      text-align: center;
      > :is(.actions, .account) {
        inline-size: 100%;
      }
    }
    .drawn-check {
      inline-size: 56px;
      block-size: 56px;
      fill: none;
      circle {
        fill: var(--_success-soft);
        transform-origin: center;
        animation: connect-grow 320ms var(--_easing) backwards;
      }
      path {
        stroke: var(--_success);
        stroke-width: 3.25;
        stroke-linecap: round;
        stroke-linejoin: round;
        stroke-dasharray: 1;
        animation: connect-draw 380ms 180ms ease-out backwards;
      }
    }
    .account {
      ${rowBox}
      text-align: start;
    }
    .account-text {
      display: grid;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .account-name {
      font-weight: 550;
    }
    @media (forced-colors: active) {
      .drawn-check :is(circle, path) {
        fill: none;
        stroke: CanvasText;
      }
      .drawn-check circle {
        r: 27px;
        stroke-width: 2;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .drawn-check :is(circle, path) {
        animation: none;
      }
    }
  `,
  css`
    @keyframes connect-grow {
      from {
        opacity: 0;
        scale: 0.6;
      }
    }
    @keyframes connect-draw {
      from {
        stroke-dashoffset: 1;
      }
      to {
        stroke-dashoffset: 0;
      }
    }
  `,
);
