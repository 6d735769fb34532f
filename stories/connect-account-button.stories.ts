import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/connect-account-button.js';
import { connectButton } from '../src/testing/page.js';
import { titled, worldStory } from './support/harness.js';
import type { PageWorld } from './support/page-world.js';

const meta: Meta = {
  title: 'Button',
  component: 'connect-account-button',
};
export default meta;

const button = ({ fetch }: PageWorld) =>
  html`<connect-account-button .fetch=${fetch}></connect-account-button>`;

const drawn = (canvas: HTMLElement) => connectButton(canvas).label();

export const Default: StoryObj = worldStory({ draw: button, play: drawn });

export const ForOneProvider: StoryObj = worldStory({
  draw: ({ fetch }) =>
    html`<connect-account-button provider="linkedin" .fetch=${fetch}></connect-account-button>`,
  play: drawn,
});

export const OwnWords: StoryObj = worldStory({
  draw: ({ fetch }) => html`<connect-account-button .fetch=${fetch}>Add your inbox</connect-account-button>`,
  play: drawn,
});

export const Small: StoryObj = worldStory({
  draw: ({ fetch }) => html`<connect-account-button size="small" .fetch=${fetch}></connect-account-button>`,
  play: drawn,
});

export const Disabled: StoryObj = worldStory({
  draw: ({ fetch }) => html`<connect-account-button disabled .fetch=${fetch}></connect-account-button>`,
  play: drawn,
});

export const Open: StoryObj = worldStory({
  draw: button,
  play: async (canvas) => {
    await connectButton(canvas).open();
    await titled(canvas, 'Connect an account');
  },
});

export const OpenForOneProvider: StoryObj = worldStory({
  draw: ({ fetch }) =>
    html`<connect-account-button provider="linkedin" .fetch=${fetch}></connect-account-button>`,
  play: async (canvas) => {
    await connectButton(canvas).open();
    await titled(canvas, 'Sign in to LinkedIn');
  },
});

export const AsksBeforeItCloses: StoryObj = worldStory({
  draw: ({ fetch }) =>
    html`<connect-account-button provider="linkedin" .fetch=${fetch}></connect-account-button>`,
  play: async (canvas) => {
    await connectButton(canvas).open();
    await titled(canvas, 'Sign in to LinkedIn');
    const { wizard, dialog } = connectButton(canvas);
    await wizard.fill({ username: 'member@example.com' });
    await dialog.escape();
    await dialog.waitFor(({ isAsking }) => isAsking);
  },
});

export const WithConsent: StoryObj = worldStory({
  draw: ({ fetch }) =>
    html`<connect-account-button provider="linkedin" .fetch=${fetch}
      >Connect
      <span slot="consent">By connecting you let this product read your messages.</span>
    </connect-account-button>`,
  play: async (canvas) => {
    await connectButton(canvas).open();
    await titled(canvas, 'Sign in to LinkedIn');
  },
});
