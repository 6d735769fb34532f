import { html } from 'lit';

/** Turns only after 250 ms, by its style: what is quick shows nothing. What it waits for is said in words beside it. */
export const spinner = html`<span class="spinner" aria-hidden="true"></span>`;
