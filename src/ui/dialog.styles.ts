import { css } from 'lit';
import { dialogTokens } from '../theme/dialog-tokens.js';
import { contentStyles } from './content-styles.js';

/** A native dialog: centred, or a sheet from the bottom edge where there is little room. */
export const dialogStyles = contentStyles(css`
  ${dialogTokens}
  .dialog {
    inline-size: min(var(--_card-width), calc(100vw - 32px));
    max-inline-size: none;
    max-block-size: min(calc(100dvh - 32px), 860px);
    margin: auto;
    padding: 0;
    overflow: auto;
    overscroll-behavior: contain;
    scroll-padding-block: var(--_padding);
    border: 0;
    border-radius: var(--_radius-card);
    background: var(--_surface);
    color: inherit;
    box-shadow:
      0 0 0 1px color-mix(in oklab, var(--_text) 8%, transparent),
      var(--_shadow);
    transition:
      opacity var(--_motion) var(--_easing),
      translate var(--_motion) var(--_easing),
      display var(--_motion) allow-discrete,
      overlay var(--_motion) allow-discrete;
    opacity: 0;
    translate: 0 12px;
    &[open] {
      opacity: 1;
      translate: none;
    }
    &::backdrop {
      background: var(--_scrim);
      opacity: 0;
      transition:
        opacity var(--_motion) var(--_easing),
        display var(--_motion) allow-discrete,
        overlay var(--_motion) allow-discrete;
    }
    &[open]::backdrop {
      opacity: 1;
    }
  }
  @starting-style {
    .dialog[open] {
      opacity: 0;
      translate: 0 12px;
    }
    .dialog[open]::backdrop {
      opacity: 0;
    }
  }
  .dialog-close {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(var(--_padding) - 6px);
    inset-inline-end: calc(var(--_padding) - 12px);
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: none;
    color: var(--_muted);
    cursor: pointer;
    &:hover {
      background: var(--_hover);
      color: var(--_text);
    }
  }
  .dialog-question {
    position: sticky;
    z-index: 2;
    inset-block-end: 0;
    display: grid;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 4) var(--_padding);
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
  }
  /* One question at a time. */
  .dialog:has(> .dialog-question) > custom-auth-wizard {
    opacity: 0.35;
    transition: opacity var(--_motion) var(--_easing);
  }
  .dialog-answers {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 120px), 1fr));
    gap: calc(var(--_space) * 2);
  }
  .dialog-waiting {
    display: grid;
    place-items: center;
    place-content: center;
    gap: calc(var(--_space) * 4);
    min-block-size: 240px;
    padding: var(--_padding);
  }
  @media (width < 480px) {
    .dialog {
      inline-size: 100%;
      max-block-size: calc(100dvh - 24px - var(--_keyboard, 0px));
      margin-block-end: var(--_keyboard, 0px);
      padding-block-end: env(safe-area-inset-bottom);
      padding-inline: env(safe-area-inset-left) env(safe-area-inset-right);
      border-end-start-radius: 0;
      border-end-end-radius: 0;
      translate: 0 40px;
    }
    @starting-style {
      .dialog[open] {
        translate: 0 40px;
      }
    }
  }
  @media (forced-colors: active) {
    .dialog {
      border: 2px solid CanvasText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .dialog {
      translate: none;
    }
    @starting-style {
      .dialog[open] {
        translate: none;
      }
    }
  }
`);
