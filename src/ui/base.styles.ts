import { css } from 'lit';
import { surfaceTokens } from '../theme/tokens.js';
import { contentStyles } from './content-styles.js';

/** Type, and the pieces that every screen has. */
export const baseStyles = contentStyles(css`
  ${surfaceTokens}
  text-align: start;
  /* Japanese breaks between phrases, not within words. */
  &:lang(ja) {
    word-break: auto-phrase;
  }

  :is(h2, h3, p, ul, ol, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
    font: inherit;
    list-style: none;
  }
  .title {
    font-size: var(--_title-size);
    font-weight: 600;
    line-height: 1.25;
    letter-spacing: -0.011em;
    text-wrap: balance;
    outline: none;
  }
  .help {
    color: var(--_muted);
    text-wrap: pretty;
  }
  .small {
    font-size: var(--_help-size);
    line-height: 1.4;
  }
  :is(.heading, .actions) {
    display: grid;
    gap: var(--_space);
  }
  .heading {
    .mark {
      margin-block-end: calc(var(--_space) * 2);
    }
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 5);
  }
  .ways-out {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    column-gap: calc(var(--_space) * 2);
    /* A text button has its air inside. */
    margin-block-end: calc(var(--_space) * -3);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .icon {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`);
