import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ProviderId } from '../src/contract/types.js';
import '../src/define.js';
import './support/phone-panel.js';
import { deepQuery } from './support/deep-query.js';
import { eventually, worldStory } from './support/harness.js';

const meta: Meta = {
  title: 'Whole journey',
  parameters: { layout: 'padded', controls: { disable: true } },
};
export default meta;

interface Journey {
  /** None: the user chooses. */
  readonly provider?: ProviderId;
  /** As the phone calls it. */
  readonly name?: string;
  /** What the person who tries it should know first. */
  readonly hint: string;
}

/** Connect, lose, reconnect: the page on one side, the phone of the person who connects on the other. */
const journey = ({ provider, name = '', hint }: Journey): StoryObj =>
  worldStory({
    width: 840,
    draw: (world) =>
      html`<p style="margin-block: 0 24px; color: light-dark(#5b606b, #a4a9b4)">${hint}</p>
        <div style="display: flex; flex-wrap: wrap; gap: 32px; align-items: start">
          <div style="flex: 1 1 400px; display: grid; gap: 16px; justify-items: start">
            ${
              provider
                ? html`<custom-auth-wizard
                    style="inline-size: 100%"
                    provider=${provider}
                    .fetch=${world.fetch}
                  ></custom-auth-wizard>`
                : html`<connect-account-button .fetch=${world.fetch}></connect-account-button>`
            }
            <account-list style="inline-size: 100%" .fetch=${world.fetch}></account-list>
          </div>
          <phone-panel style="flex: 0 1 320px" .world=${world} .provider=${name}></phone-panel>
        </div>`,
    play: (canvas) => eventually(() => deepQuery(canvas, '.screen')),
  });

const withAnyPassword = 'Sign in as one of the accounts on the phone, with any password; “wrong” is refused.';
const elsewhere =
  'Consent is given in a window of the provider, which a page without a server cannot open. `npm start` plays it to its end.';

export const AnyProvider: StoryObj = journey({ hint: 'Choose a provider, and follow it on the phone.' });
// Storybook would write the names of some with a space in the middle.
export const LinkedIn: StoryObj = {
  ...journey({ provider: 'linkedin', name: 'LinkedIn', hint: withAnyPassword }),
  name: 'LinkedIn',
};
export const WhatsApp: StoryObj = {
  ...journey({
    provider: 'whatsapp',
    name: 'WhatsApp',
    hint: 'Scan the code from the phone, or ask for a pairing code and type it there.',
  }),
  name: 'WhatsApp',
};
export const Telegram: StoryObj = journey({
  provider: 'telegram',
  name: 'Telegram',
  hint: 'Scan the code from the phone. One number has a password of its own.',
});
export const Instagram: StoryObj = journey({
  provider: 'instagram',
  name: 'Instagram',
  hint: withAnyPassword,
});
export const Messenger: StoryObj = journey({
  provider: 'messenger',
  name: 'Messenger',
  hint: withAnyPassword,
});
export const X: StoryObj = journey({ provider: 'x', name: 'X', hint: withAnyPassword });
export const Google: StoryObj = journey({ provider: 'google', name: 'Google', hint: elsewhere });
export const Microsoft: StoryObj = journey({ provider: 'microsoft', name: 'Microsoft', hint: elsewhere });
export const Imap: StoryObj = {
  ...journey({
    provider: 'imap',
    name: 'IMAP',
    hint: 'Type any address, such as member@example.com, with any password; “wrong” is refused.',
  }),
  name: 'Mailbox (IMAP)',
};
