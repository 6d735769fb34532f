import { css } from 'lit';
import { contentStyles } from '../../ui/content-styles.js';

export const accountListStyles = contentStyles(css`
  .list-frame {
    container: connect-list / inline-size;
  }
  .accounts {
    overflow: clip;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
    background: var(--_surface);
  }
  .row {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 3.5);
    min-block-size: 84px;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    /* Rows out of sight are neither laid out nor painted. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 84px;
    & + & {
      border-block-start: 1px solid var(--_border);
    }
    &[data-leaving] > :not(.row-actions) {
      opacity: 0.55;
    }
  }
  .row-text {
    overflow-wrap: anywhere;
  }
  .row-name {
    font-weight: 600;
    &[hidden] {
      display: none;
    }
  }
  .row-state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.85em;
    overflow-x: clip;
    color: var(--_muted);
    > svg {
      margin-inline-end: calc(var(--_space) * 1.5 - 0.85em);
    }
    /* The word stays beside its mark, and breaks by itself. */
    > svg + span {
      max-inline-size: calc(100% - 14px - var(--_space) * 1.5);
    }
    &.connected {
      color: var(--_success);
    }
    &:is(.action_required, .degraded) {
      color: var(--_warning);
    }
    &.syncing svg {
      animation: connect-turn 1.6s linear infinite;
    }
  }
  :is(.row-state, .row-sources) svg {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .row-reason {
    display: contents;
    color: var(--_muted);
    > :not(:empty) {
      position: relative;
      /* In the gap before it; where it begins a line, outside of what is seen. */
      &::before {
        content: '·' / '';
        position: absolute;
        inset-inline-start: -0.85em;
        inline-size: 0.85em;
        text-align: center;
      }
    }
    time {
      white-space: nowrap;
    }
  }
  .row-sources {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 3);
    margin-block-start: var(--_space);
    color: var(--_muted);
    svg {
      margin-inline-end: calc(var(--_space) * 1.5);
      vertical-align: -2px;
    }
    .connected svg {
      color: var(--_success);
    }
    :is(.action_required, .degraded) svg {
      color: var(--_warning);
    }
  }
  .row-failure {
    color: var(--_danger);
  }
  .row-actions {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    margin-inline-end: calc(var(--_space) * -2);
  }
  :is(.row-actions, .rename, .more) .button {
    min-block-size: 36px;
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 3);
    white-space: nowrap;
  }
  .row-actions .row-more {
    inline-size: 36px;
    padding: 0;
    .icon {
      stroke-width: 2.5;
    }
    &:disabled {
      cursor: default;
      opacity: 0.55;
    }
  }
  .button[data-busy] > .spinner {
    inset-inline: 0;
    margin: auto;
  }
  .button[data-busy]:has(> .spinner) > .button-label {
    opacity: 0.3;
  }
  .rename {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
    max-inline-size: 420px;
    margin-block: 2px calc(var(--_space) * 1.5);
    .field-input {
      min-block-size: 36px;
      padding-block: calc(var(--_space) * 1.5);
      font-weight: 600;
    }
    .row-failure {
      grid-column: 1 / -1;
    }
  }
  .rename-actions {
    display: flex;
    gap: var(--_space);
  }
  @container connect-list (inline-size < 460px) {
    .row {
      --_beside-menu: calc(var(--_space) * 7);
      align-items: start;
    }
    /* Only the name makes room for the menu; the other lines take the whole width. */
    .row-text {
      grid-area: 1 / 2 / auto / -1;
    }
    .row-name {
      padding-inline-end: var(--_beside-menu);
    }
    .row-actions {
      display: contents;
      .row-more {
        grid-area: 1 / 3;
        margin-block: calc(var(--_space) * -2);
        margin-inline-end: calc(var(--_space) * -2);
      }
      .button:not(.row-more) {
        grid-area: 2 / 2 / auto / -1;
        justify-self: start;
        margin-block-end: var(--_space);
      }
    }
    .row:has(.rename) .row-more {
      display: none;
    }
    .rename {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    :is(.row-actions, .rename, .more) .button,
    .chip {
      min-block-size: 44px;
    }
    .row-actions .row-more {
      inline-size: 44px;
    }
    .row {
      --_beside-menu: calc(var(--_space) * 9);
    }
  }
  .more {
    display: grid;
    justify-items: center;
    padding-block-start: calc(var(--_space) * 3);
  }
  .not-opened {
    /* Where there is little height it would lie over what has the focus. */
    @media (height >= 420px) {
      position: sticky;
      inset-block-end: calc(var(--_space) * 3);
    }
    margin-block-start: calc(var(--_space) * 3);
    border-radius: var(--_radius-control);
    background: var(--_surface);
  }
  .stale {
    margin-block-end: calc(var(--_space) * 3);
  }
  .filter {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    margin-block-end: calc(var(--_space) * 3);
  }
  .chip {
    min-block-size: 32px;
    padding: calc(var(--_space)) calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: 999px;
    background: var(--_surface);
    color: var(--_muted);
    font: inherit;
    font-size: var(--_help-size);
    font-weight: 500;
    cursor: pointer;
    &:hover {
      background: var(--_hover);
      color: var(--_text);
    }
    &[aria-pressed='true'] {
      border-color: var(--_accent);
      background: var(--_accent-soft);
      color: var(--_text);
    }
  }
  .none {
    padding: calc(var(--_space) * 8) var(--_padding);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
    background: var(--_surface);
    text-align: center;
  }
  .question-body {
    display: grid;
    gap: calc(var(--_space) * 5);
    padding: var(--_padding);
  }
  .question-actions {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: calc(var(--_space) * 2);
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .row-state.syncing svg {
      animation: none;
    }
  }
`);
