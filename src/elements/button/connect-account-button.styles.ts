import { css } from 'lit';

export const hostStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  :host([hidden]) {
    display: none;
  }
  .trigger .button {
    inline-size: 100%;
    white-space: nowrap;
    &:disabled {
      cursor: default;
      opacity: 0.55;
    }
    /* The words of the page are in it too, and keep their place. */
    &[data-busy] {
      color: color-mix(in oklab, var(--_on-accent) 30%, transparent);
      cursor: default;
      @media (forced-colors: active) {
        color: GrayText;
      }
    }
  }
  /* It is no wider than the button. */
  .trigger p {
    inline-size: 0;
    min-inline-size: 100%;
  }
  /* As the other buttons' (button-kinds.styles.ts), without the rest of what is told there. */
  .trigger .spinner {
    position: absolute;
    inline-size: 16px;
    block-size: 16px;
    border: 2px solid var(--_on-accent);
    border-block-start-color: transparent;
    border-radius: 50%;
    opacity: 0;
    animation: connect-turn 800ms linear 250ms infinite;
    @media (prefers-reduced-motion: reduce) {
      animation: connect-turn 2.4s steps(8) 250ms infinite;
    }
    @media (forced-colors: active) {
      border-block-start-color: GrayText;
    }
  }
  @keyframes connect-turn {
    from,
    to {
      opacity: 1;
    }
    to {
      rotate: 1turn;
    }
  }
  .trigger.small .button {
    min-block-size: 36px;
    padding: 4px 12px;
    @media (pointer: coarse) {
      min-block-size: 44px;
    }
  }
`;
