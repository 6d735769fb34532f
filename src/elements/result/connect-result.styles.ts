import { css } from 'lit';
import { contentStyles } from '../../ui/content-styles.js';

export const resultStyles = contentStyles(css`
  .result {
    inline-size: 100%;
    max-inline-size: var(--_card-width);
    margin-inline: auto;
    padding: var(--_padding);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    &.asking {
      padding: 0;
    }
    a.button {
      text-decoration: none;
    }
    /* A text button has its air inside. */
    .actions:last-child:has(> .text:last-child) {
      margin-block-end: calc(var(--_space) * -3);
    }
    /* Without a button beside it. */
    .support {
      margin-block: calc(var(--_space) * -2) 0;
    }
  }
  .end-mark {
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    margin-block-end: calc(var(--_space) * 2);
    border-radius: 50%;
    background: var(--_pressed);
    color: var(--_muted);
  }
  .slow {
    min-block-size: 2.8em;
  }
  @media (forced-colors: active) {
    .result a.button.text {
      color: ButtonText;
    }
    .end-mark {
      border: 1px solid CanvasText;
    }
  }
`);
