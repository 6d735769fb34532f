import { css } from 'lit';
import { contentStyles } from './content-styles.js';

export const providerMarkStyles = contentStyles(css`
  .mark {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: var(--_radius-mark);
    background: #5b606b;
    color: #fff;
    /* Keeps black and dark tiles apart from a dark card. */
    box-shadow: inset 0 0 0 1px rgb(255 255 255 / 0.12);
    forced-color-adjust: none;
    svg {
      inline-size: 24px;
      block-size: 24px;
      fill: none;
      stroke: #fff;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    &.own {
      object-fit: cover;
      background: none;
    }
    &.linkedin {
      background: #0a66c2;
    }
    &.whatsapp {
      background: #1fa855;
    }
    &.telegram {
      background: #2a9bd8;
    }
    &.instagram {
      background: linear-gradient(45deg, #f9a03f, #d62f7c 52%, #7b3fe4);
    }
    &.messenger {
      background: linear-gradient(200deg, #a04bff, #0a7cff 70%);
    }
    &.x {
      background: #14171a;
    }
    &.google {
      background: #3b78e7;
    }
    &.microsoft {
      background: #2f6fb5;
    }
  }
`);
