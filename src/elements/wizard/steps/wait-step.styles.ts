import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';

export const waitStyles = contentStyles(
  css`
    .going-on {
      position: relative;
      block-size: 4px;
      margin-block: calc(var(--_space) * 3);
      overflow: hidden;
      border-radius: 2px;
      background: var(--_pressed);
      opacity: 0;
      animation: connect-appear 300ms ease-out 250ms forwards;
      &::after {
        content: '';
        position: absolute;
        inset-block: 0;
        inset-inline-start: 0;
        inline-size: 36%;
        border-radius: inherit;
        background: var(--_accent-line);
        animation: connect-slide 1.6s cubic-bezier(0.45, 0, 0.55, 1) infinite alternate;
      }
    }
    @media (forced-colors: active) {
      .going-on {
        border: 1px solid CanvasText;
        &::after {
          background: Highlight;
        }
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .going-on::after {
        inline-size: 100%;
        animation: connect-breathe 2s ease-in-out infinite alternate;
      }
    }
  `,
  css`
    @keyframes connect-slide {
      to {
        inset-inline-start: 64%;
      }
    }
    @keyframes connect-breathe {
      to {
        opacity: 0.35;
      }
    }
  `,
);
