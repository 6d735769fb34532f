import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/connect-account-button.js';
import { deepQuery, eventually, titled, worldStory } from './support/harness.js';
import type { PageWorld } from './support/page-world.js';

const meta: Meta = {
  title: 'Button',
  component: 'connect-account-button',
};
export default meta;

const button = ({ fetch }: PageWorld) =>
  html`<connect-account-button .fetch=${fetch}></connect-account-button>`;

const drawn = (canvas: HTMLElement) => eventually(() => deepQuery(canvas, '.button'));

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
    await drawn(canvas);
    deepQuery(canvas, '.button')?.click();
    await titled(canvas, 'Connect an account');
  },
});

export const OpenForOneProvider: StoryObj = worldStory({
  draw: ({ fetch }) =>
    html`<connect-account-button provider="linkedin" .fetch=${fetch}></connect-account-button>`,
  play: async (canvas) => {
    await drawn(canvas);
    deepQuery(canvas, '.button')?.click();
    await titled(canvas, 'Sign in to LinkedIn');
  },
});

export const AsksBeforeItCloses: StoryObj = worldStory({
  draw: ({ fetch }) =>
    html`<connect-account-button provider="linkedin" .fetch=${fetch}></connect-account-button>`,
  play: async (canvas) => {
    await drawn(canvas);
    deepQuery(canvas, '.button')?.click();
    await titled(canvas, 'Sign in to LinkedIn');
    const field = deepQuery(canvas, 'input[type=text]') as HTMLInputElement | undefined;
    if (!field) throw new Error('Nothing can be typed.');
    field.value = 'member@example.com';
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
    );
    await eventually(() => deepQuery(canvas, '.dialog-question'));
  },
});

export const WithConsent: StoryObj = worldStory({
  draw: ({ fetch }) =>
    html`<connect-account-button provider="linkedin" .fetch=${fetch}
      >Connect
      <span slot="consent">By connecting you let this product read your messages.</span>
    </connect-account-button>`,
  play: async (canvas) => {
    await drawn(canvas);
    deepQuery(canvas, '.button')?.click();
    await titled(canvas, 'Sign in to LinkedIn');
  },
});
