import { css } from 'lit';
import { newsTokens } from '../theme/news-tokens.js';
import { contentStyles } from './content-styles.js';

export const noticeStyles = contentStyles(css`
  ${newsTokens}
  .notice {
    display: flex;
    gap: calc(var(--_space) * 2.5);
    padding: calc(var(--_space) * 3);
    border: 1px solid transparent;
    border-radius: var(--_radius-control);
    background: var(--_hover);
    font-size: calc(var(--_font-size) * 0.9334);
    text-wrap: pretty;
    > p {
      flex: 1;
    }
    .notice-title {
      display: block;
      font-weight: 600;
    }
    .icon {
      color: var(--_muted);
    }
    &.warning {
      background: var(--_warning-soft);
      .icon {
        color: var(--_warning);
      }
    }
    &.danger {
      background: var(--_danger-soft);
      .icon {
        color: var(--_danger);
      }
    }
  }
  @media (forced-colors: active) {
    .notice {
      border-color: CanvasText;
      .icon {
        color: CanvasText;
      }
    }
  }
`);
