import { css } from 'lit';
import { contentStyles } from './content-styles.js';

/** The primary button, which is all that a page sees before anything is opened. */
export const buttonStyles = contentStyles(css`
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
      background: color-mix(in oklab, var(--_accent) 78%, var(--_accent-shade));
    }
    @media (forced-colors: active) {
      border-color: ButtonText;
    }
    @media (prefers-reduced-motion: reduce) {
      transition: none;
    }
  }
`);
