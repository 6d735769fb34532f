import { css } from 'lit';
import { contentStyles } from '../../ui/content-styles.js';

/** A drawing above the title, of what happens elsewhere. */
export const sceneStyles = contentStyles(css`
  .scene {
    display: grid;
    justify-items: center;
    block-size: 172px;
    margin-block-end: calc(var(--_space) * -2);
    overflow: hidden;
    border-radius: var(--_radius-control);
    background: var(--_accent-soft);
  }
  .card.bare .scene {
    margin-block-start: calc(var(--_padding) * -1);
    margin-inline: calc(var(--_padding) * -1);
    border-radius: 0;
  }
  /* Below what the page has put above every step, it takes nothing of its space. */
  &[data-headed] .card.bare .scene {
    margin-block-start: 0;
  }
  /* Zoomed in, or a phone on its side: the words come first. */
  @media (height < 420px) {
    .scene {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .scene {
      border: 1px solid CanvasText;
    }
  }
`);
