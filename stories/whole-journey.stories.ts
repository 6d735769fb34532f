import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import './support/phone-panel.js';
import { deepQuery, eventually, worldStory } from './support/harness.js';

const meta: Meta = {
  title: 'Whole journey',
  parameters: { layout: 'padded' },
};
export default meta;

/** Connect, lose, reconnect: the page on one side, the phone of the person who connects on the other. */
export const WithThePhone: StoryObj = worldStory({
  width: 1040,
  draw: (world) =>
    html`<div style="display: flex; flex-wrap: wrap; gap: 32px; align-items: start">
      <div style="flex: 1 1 420px; display: grid; gap: 16px; justify-items: start">
        <connect-account-button .fetch=${world.fetch}></connect-account-button>
        <account-list style="inline-size: 100%" .fetch=${world.fetch}></account-list>
      </div>
      <phone-panel style="flex: 0 1 320px" .world=${world}></phone-panel>
    </div>`,
  play: (canvas) => eventually(() => deepQuery(canvas, '.screen')),
});
