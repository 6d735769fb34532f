import { css } from 'lit';
import { newsTokens } from '../../../theme/news-tokens.js';
import { contentStyles } from '../../../ui/content-styles.js';

export const confirmStyles = contentStyles(css`
  ${newsTokens}
  .identities {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
    gap: calc(var(--_space) * 2);
    margin: 0;
  }
  .identity {
    display: grid;
    align-content: start;
    gap: var(--_space);
    padding: calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-control);
    dd {
      margin: 0;
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    & + & {
      border-color: color-mix(in oklab, var(--_warning) 40%, var(--_border));
      background: var(--_warning-soft);
    }
  }
  .apart {
    gap: calc(var(--_space) * 2);
  }
`);
