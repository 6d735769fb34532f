import { css } from 'lit';
import { newsTokens } from '../../theme/news-tokens.js';
import { contentStyles } from '../../ui/content-styles.js';

/** While there is nothing to say the element has no box, and so no gap in a layout around it. */
export const bannerHostStyles = css`
  :host {
    display: contents;
  }
  :host([showing]) {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
`;

export const bannerStyles = contentStyles(
  css`
    ${newsTokens}
    .banner-frame {
      container: connect-banner / inline-size;
    }
    .banner {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 2) calc(var(--_space) * 3);
      padding-block: calc(var(--_space) * 2);
      padding-inline: calc(var(--_space) * 4) calc(var(--_space) * 2);
      border: 1px solid color-mix(in oklab, var(--_warning) 28%, var(--_surface));
      border-radius: calc(var(--_radius-control) + 2px);
      background: var(--_warning-soft);
      animation: connect-fade var(--_motion) var(--_easing) backwards;
      > .icon {
        color: var(--_warning);
      }
      .button {
        min-block-size: 36px;
        padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
        white-space: nowrap;
      }
      .button[data-busy] > .spinner {
        inset-inline: 0;
        margin: auto;
      }
      .button[data-busy] > .button-label {
        opacity: 0.3;
      }
    }
    .banner-text {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
      text-wrap: pretty;
      b {
        font-weight: 600;
      }
      .names {
        color: var(--_muted);
      }
    }
    /* Below the text, which has the frame, the icon and the gap before it. */
    .banner-failure {
      margin-block-start: calc(var(--_space) * 2);
      margin-inline: calc(var(--_space) * 7 + 21px) calc(var(--_space) * 2);
    }
    .banner-close {
      flex: none;
      display: grid;
      place-items: center;
      inline-size: 36px;
      block-size: 36px;
      padding: 0;
      border: 0;
      border-radius: var(--_radius-control);
      background: none;
      color: var(--_muted);
      cursor: pointer;
      &:hover {
        background: color-mix(in oklab, var(--_text) 7%, transparent);
        color: var(--_text);
      }
    }
    @container connect-banner (inline-size < 480px) {
      .banner {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: start;
        padding-block: calc(var(--_space) * 3);
        > .button {
          grid-area: 2 / 2;
          justify-self: start;
        }
        > .icon {
          margin-block-start: 1px;
        }
      }
      .banner-text b {
        display: block;
        text-wrap: balance;
      }
      .banner-close {
        grid-area: 1 / 3;
        margin-block: calc(var(--_space) * -2);
      }
    }
    .queue {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 2);
      /* On one line with the dialog's close button. */
      min-block-size: calc(var(--_padding) + 38px);
      padding-block-start: calc(var(--_padding) - 6px);
      padding-inline: var(--_padding) calc(var(--_padding) + 40px);
      color: var(--_muted);
      font-size: var(--_help-size);
      font-variant-numeric: tabular-nums;
      .button {
        min-block-size: 32px;
        padding: calc(var(--_space)) calc(var(--_space) * 2);
        font-size: inherit;
      }
    }
    @media (pointer: coarse) {
      .banner .button,
      .queue .button {
        min-block-size: 44px;
      }
      .banner-close {
        inline-size: 44px;
        block-size: 44px;
      }
    }
    @media (forced-colors: active) {
      .banner {
        border-color: CanvasText;
        > .icon {
          color: CanvasText;
        }
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .banner {
        animation: none;
      }
    }
  `,
  css`
    @keyframes connect-fade {
      from {
        opacity: 0;
      }
    }
  `,
);
