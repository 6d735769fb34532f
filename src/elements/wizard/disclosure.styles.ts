import { css } from 'lit';
import { contentStyles } from '../../ui/content-styles.js';

export const disclosureStyles = contentStyles(css`
  .disclosure {
    > summary {
      display: flex;
      align-items: center;
      gap: calc(var(--_space) * 1.5);
      inline-size: fit-content;
      min-block-size: 44px;
      padding-block: calc(var(--_space) * 2);
      padding-inline-end: calc(var(--_space) * 2);
      border-radius: var(--_radius-control);
      color: var(--_muted);
      font-weight: 500;
      text-wrap: balance;
      list-style: none;
      cursor: pointer;
      &::-webkit-details-marker {
        display: none;
      }
      /* A chevron that turns down when it is open. */
      &::before {
        content: '';
        flex: none;
        inline-size: 7px;
        block-size: 7px;
        margin-inline: 3px 4px;
        border: solid currentColor;
        border-width: 1.5px 1.5px 0 0;
        rotate: 45deg;
        transition: rotate var(--_motion) var(--_easing);
      }
      &:dir(rtl)::before {
        rotate: -135deg;
      }
      &:hover {
        color: var(--_text);
      }
    }
    &[open] > summary {
      margin-block-end: calc(var(--_space) * 2);
      &::before,
      &:dir(rtl)::before {
        rotate: 135deg;
      }
    }
  }
  .disclosure .fields {
    margin-block-end: 0;
  }
  @media (forced-colors: active) {
    /* It opens something here and leads nowhere. */
    .disclosure > summary {
      color: ButtonText;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .disclosure > summary::before {
      transition: none;
    }
  }
`);
