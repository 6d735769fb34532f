import { css } from 'lit';
import { contentStyles } from './content-styles.js';

export const buttonStyles = contentStyles(
  css`
    .button {
      position: relative;
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: calc(var(--_space) * 2);
      min-block-size: var(--_control-height);
      padding: calc(var(--_space) * 2) calc(var(--_space) * 4);
      border: 1px solid transparent;
      border-radius: var(--_radius-control);
      background: var(--_accent);
      color: var(--_on-accent);
      font: inherit;
      font-weight: 550;
      line-height: 1.2;
      text-align: center;
      cursor: pointer;
      transition:
        background-color var(--_motion) var(--_easing),
        border-color var(--_motion) var(--_easing);
      -webkit-tap-highlight-color: transparent;
      touch-action: manipulation;

      &:hover {
        background: var(--_accent-hover);
      }
      &:active:not([aria-disabled]) {
        background: color-mix(in oklab, var(--_accent) 78%, var(--_text));
      }
      &.secondary {
        border-color: var(--_border-control);
        background: transparent;
        color: var(--_text);
        &:hover {
          background: var(--_hover);
        }
        &:active:not([aria-disabled]) {
          background: var(--_pressed);
        }
      }
      &.danger {
        background: var(--_danger);
        color: oklch(from var(--_danger) clamp(0, (0.67 - l) * 1000, 1) 0 0);
        &:hover {
          background: color-mix(in oklab, var(--_danger) 88%, var(--_text));
        }
      }
      &.text {
        padding-inline: calc(var(--_space) * 3);
        background: transparent;
        color: var(--_muted);
        font-weight: 500;
        &:hover {
          background: var(--_hover);
          color: var(--_text);
        }
      }
      &[aria-disabled] {
        cursor: default;
      }
      &[aria-disabled]:not([data-busy]) {
        opacity: 0.55;
      }
      .spinner {
        position: absolute;
        inset-inline-end: calc(var(--_space) * 4);
      }
    }
    .spinner {
      display: inline-block;
      flex: none;
      inline-size: 16px;
      block-size: 16px;
      border: 2px solid color-mix(in oklab, currentColor 28%, transparent);
      border-block-start-color: currentColor;
      border-radius: 50%;
      opacity: 0;
      animation:
        connect-turn 800ms linear 250ms infinite,
        connect-appear 200ms ease-out 250ms forwards;
    }
    @media (forced-colors: active) {
      .button {
        border-color: ButtonText;
        &[aria-disabled]:not([data-busy]) {
          border-color: GrayText;
          color: GrayText;
          opacity: 1;
        }
      }
      .spinner {
        border-color: GrayText;
        border-block-start-color: CanvasText;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .button {
        transition: none;
      }
      .spinner {
        animation:
          connect-turn 2.4s steps(8) 250ms infinite,
          connect-appear 200ms ease-out 250ms forwards;
      }
    }
  `,
  css`
    @keyframes connect-turn {
      to {
        rotate: 1turn;
      }
    }
    @keyframes connect-appear {
      to {
        opacity: 1;
      }
    }
  `,
);
