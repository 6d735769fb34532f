import { css } from 'lit';
import { contentStyles } from './content-styles.js';

/**
 * A sentence may begin with a name that is written small within it, such as "your mailbox". No sentence of a first
 * screen does, so this comes after it.
 */
export const sentenceStartStyles = contentStyles(css`
  :is(.title, .heading > .help, .notice-title)::first-letter {
    text-transform: uppercase;
  }
`);
