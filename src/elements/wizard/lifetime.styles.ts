import { css } from 'lit';
import { newsTokens } from '../../theme/news-tokens.js';
import { contentStyles } from '../../ui/content-styles.js';

export const lifetimeStyles = contentStyles(css`
  ${newsTokens}
  .lifetime {
    display: flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 1.5);
    padding-block: var(--_space);
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
    text-align: center;
    text-wrap: balance;
    .button + & {
      padding-block-start: calc(var(--_space) * 3);
    }
    &.soon {
      color: var(--_warning);
      font-weight: 500;
      .ring .rest {
        stroke: var(--_warning);
      }
    }
  }
  .ring {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    fill: none;
    stroke: var(--_border);
    stroke-width: 2.25;
    rotate: -90deg;
    .rest {
      stroke: var(--_muted);
      transition: stroke-dasharray 1s linear;
    }
  }
  @media (forced-colors: active) {
    .ring {
      stroke: GrayText;
      .rest {
        stroke: CanvasText;
      }
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .ring .rest {
      transition: none;
    }
  }
`);
