/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { definitionOf, eventually, type WorldStory } from './support/harness.js';
import './support/story-tile.js';

/*
 * Everything at once, for review. It is made of the stories themselves: whoever adds one finds it here. Those that
 * open a dialog or a menu have the page for themselves and are left out.
 */
const meta: Meta = {
  title: 'Gallery',
  parameters: {
    layout: 'padded',
    a11y: { config: { rules: [{ id: 'duplicate-id-aria', enabled: false }] } },
  },
};
export default meta;

const files = import.meta.glob<Readonly<Record<string, object>>>(
  [
    './*.stories.ts',
    '!./gallery.stories.ts',
    '!./whole-journey.stories.ts',
    '!./connect-account-button.stories.ts',
  ],
  { eager: true },
);

const opensOverPage = /Disconnect|Menu|Dialog|Open|Asks|Reconnect$|AnotherIdentity/;

const words = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

function tiles(file: RegExp): readonly { readonly label: string; readonly definition: WorldStory }[] {
  return Object.entries(files)
    .filter(([path]) => file.test(path))
    .flatMap(([, stories]) => Object.entries(stories))
    .flatMap(([name, story]) => {
      const definition = definitionOf(story);
      return definition && !opensOverPage.test(name) ? [{ label: words(name), definition }] : [];
    });
}

const gallery = (file: RegExp, column: number): StoryObj => ({
  render: () =>
    html`<div
      style="display: grid; grid-template-columns: repeat(auto-fill, ${column}px); gap: 40px 32px; align-items: start"
    >
      ${tiles(file).map(
        ({ label, definition }) => html`<story-tile label=${label} .definition=${definition}></story-tile>`,
      )}
    </div>`,
  play: async ({ canvasElement }) => {
    await eventually(() => canvasElement.querySelector('story-tile > div > *'));
  },
});

export const Steps: StoryObj = gallery(/custom-auth-wizard|ways/, 400);
export const Accounts: StoryObj = gallery(/account-|connect-result/, 520);
