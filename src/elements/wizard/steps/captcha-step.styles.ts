import { css } from 'lit';
import { contentStyles } from '../../../ui/content-styles.js';

export const captchaStyles = contentStyles(css`
  .puzzle {
    position: relative;
    block-size: 360px;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    background: #fff;
    &.past iframe {
      filter: blur(7px);
      opacity: 0.35;
    }
    iframe {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      border: 0;
      color-scheme: light;
    }
  }
  /* A vendor's puzzle is seldom narrower than 300 px. */
  @media (width < 480px) {
    .puzzle {
      margin-inline: calc(var(--_space) - var(--_padding));
    }
  }
  .not-there {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
    animation: connect-appear 200ms ease-out backwards;
  }
`);
