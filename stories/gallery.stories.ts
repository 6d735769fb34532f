/// <reference types="vite/client" />
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { definitionOf, eventually, type WorldStory } from './support/harness.js';
import './support/story-tile.js';

/*
 * Everything at once, for review. It is made of the stories themselves: whoever adds one finds it here. Those that
 * open a dialog or a menu, or take the focus, have the page for themselves and are left out.
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

const opensOverPage = /Disconnect|Menu|Dialog|Open|Asks|Reconnect$|AnotherIdentity|^Renaming/;

const words = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');

interface Tile {
  readonly name: string;
  readonly path: string;
  readonly definition: WorldStory;
}

function tiles(file: RegExp): readonly Tile[] {
  return Object.entries(files)
    .filter(([path]) => file.test(path))
    .flatMap(([path, stories]) => Object.entries(stories).map(([name, story]) => ({ path, name, story })))
    .flatMap(({ path, name, story }) => {
      const definition = definitionOf(story);
      return definition && !opensOverPage.test(name) ? [{ name, path, definition }] : [];
    });
}

interface Section {
  readonly title: string;
  /** Of a tile's file and name; each tile is in the first section that takes it. */
  readonly takes: RegExp;
}

/** In the order in which somebody who connects comes by. */
const steps: readonly Section[] = [
  { title: 'Choosing a provider', takes: / (Choose|Picker)(?!Method)/ },
  { title: 'Choosing a way in', takes: / ChooseMethod/ },
  { title: 'Name and password', takes: / (Credentials|WrongPassword|Missing|Sending|Reconnect|NoAnswer)/ },
  { title: 'Mailbox', takes: / Mail/ },
  { title: 'Browser session, phone number', takes: / (Cookies|PhoneNumber)/ },
  { title: 'Code', takes: / (Code|WrongCode)/ },
  { title: 'QR code', takes: / Qr/ },
  { title: 'Pairing code', takes: / Pair/ },
  { title: 'Approval in the app', takes: / Approve/ },
  { title: 'Puzzle', takes: / (Puzzle|Captcha)/ },
  { title: 'The provider’s own page', takes: / (Consent|Came|Separate|Redirect)/ },
  { title: 'Subscription', takes: / Contract/ },
  { title: 'Another person', takes: / (Another|Confirm)/ },
  { title: 'Waiting', takes: / Wait/ },
  { title: 'Connected', takes: / Done/ },
  { title: 'Not connected', takes: / (Failed|Provider|Cancelled|SignedOut)/ },
  { title: 'In the page around it', takes: /./ },
];

const accounts: readonly Section[] = [
  { title: 'List', takes: /account-list/ },
  { title: 'Banner', takes: /banner/ },
  { title: 'Result of a round trip', takes: /./ },
];

const gallery = (file: RegExp, sections: readonly Section[], column: number): StoryObj => ({
  render: () => {
    const left = [...tiles(file)];
    return html`${sections.map(({ title, takes }) => {
      const own = left.filter(({ path, name }) => takes.test(`${path} ${name}`));
      for (const tile of own) left.splice(left.indexOf(tile), 1);
      return html`<h2 style="margin-block: 56px 20px; font-size: 20px; font-weight: 600">${title}</h2>
        <div
          style="display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, ${column}px), 1fr)); gap: 40px 32px; align-items: start"
        >
          ${own.map(
            ({ name, definition }) =>
              html`<story-tile label=${words(name)} .definition=${definition}></story-tile>`,
          )}
        </div>`;
    })}`;
  },
  play: async ({ canvasElement }) => {
    await eventually(() => canvasElement.querySelector('story-tile > div > *'));
  },
});

export const Steps: StoryObj = gallery(/custom-auth-wizard|ways|wizard-states/, steps, 400);
export const Accounts: StoryObj = gallery(/account-|connect-result/, accounts, 520);
