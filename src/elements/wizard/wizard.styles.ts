import { css } from 'lit';
import { contentStyles } from '../../ui/content-styles.js';

/** The frame. The host element only takes part in the page's layout. */
export const frameStyles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
`;

export const wizardStyles = contentStyles(
  css`
    .card {
      position: relative;
      inline-size: 100%;
      max-inline-size: var(--_card-width);
      padding: var(--_padding);
      border: 1px solid var(--_border);
      border-radius: var(--_radius-card);
      background: var(--_surface);
    }
    .card.bare {
      max-inline-size: none;
      border: 0;
      border-radius: 0;
      background: transparent;
      /* Room for the frame's own close button beside the mark or the title. */
      .heading > :is(.mark, .title:first-child) {
        margin-inline-end: calc(var(--_space) * 10);
      }
    }
    ::slotted(*) {
      display: block;
      margin-block: 0 calc(var(--_space) * 4);
    }
    ::slotted(:not([slot='heading'])) {
      margin-block: calc(var(--_space) * 4) 0;
      color: var(--_muted);
      font-size: var(--_help-size);
    }
    .step {
      animation: connect-enter var(--_motion) var(--_easing) backwards;
    }
    .loading {
      display: grid;
      place-content: center;
      justify-items: center;
      gap: calc(var(--_space) * 3);
      min-block-size: 240px;
      color: var(--_muted);
      .spinner {
        inline-size: 24px;
        block-size: 24px;
      }
      /* A spinner alone says nothing: after two seconds there are words. */
      p {
        opacity: 0;
        animation: connect-appear 200ms 2s forwards;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .step {
        --_rise: 0;
      }
    }
  `,
  css`
    @keyframes connect-enter {
      from {
        opacity: 0;
        translate: 0 var(--_rise, 8px);
      }
    }
  `,
);
