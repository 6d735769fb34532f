import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { definitionOf, eventually } from './support/harness.js';
import './support/story-tile.js';
import './support/token-editor.js';
import * as list from './account-list.stories.js';
import * as ways from './ways.stories.js';
import * as wizard from './custom-auth-wizard.stories.js';

const meta: Meta = { title: 'Guides/Token editor', parameters: { layout: 'padded' } };
export default meta;

const shown = {
  'Choose a provider': wizard.ChooseProvider,
  'A wrong password': wizard.WrongPassword,
  'A code to scan': wizard.QrCode,
  'A code to type': wizard.CodeByText,
  'A choice': ways.Contract,
  Connected: wizard.Done,
  Refused: wizard.FailedRestricted,
  'No accounts yet': list.Empty,
};

/** Change tokens and see the screens follow; take the CSS along. */
export const Editor: StoryObj = {
  render: () =>
    html`<div
      style="display: grid; grid-template-columns: 340px minmax(0, 1fr); gap: 32px; align-items: start"
    >
      <token-editor style="position: sticky; inset-block-start: 16px"></token-editor>
      <div
        style="display: grid; grid-template-columns: repeat(auto-fill, minmax(360px, 1fr)); gap: 32px; align-items: start"
      >
        ${Object.entries(shown).map(
          ([label, story]) =>
            html`<story-tile label=${label} .definition=${definitionOf(story)}></story-tile>`,
        )}
      </div>
    </div>`,
  play: async ({ canvasElement }) => {
    await eventually(() => canvasElement.querySelector('story-tile > div > *'));
  },
};
