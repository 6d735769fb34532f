import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/custom-auth-wizard.js';
import type { Flow, ProviderId } from '../src/contract/types.js';
import { wizard as inCanvas } from '../src/testing/page.js';
import { titled, worldStory } from './support/harness.js';
import { broken } from './support/network.js';
import { answer, connectWhatsApp, signIn, start, waitFor, type PageWorld } from './support/page-world.js';

const meta: Meta = {
  title: 'Wizard',
  component: 'custom-auth-wizard',
};
export default meta;

const wizard =
  (provider?: ProviderId, accountId?: string) =>
  ({ fetch }: PageWorld) =>
    html`<custom-auth-wizard
      .provider=${provider}
      .accountId=${accountId}
      .fetch=${fetch}
    ></custom-auth-wizard>`;

const linkedin = wizard('linkedin');

/** Types into the form that is drawn and sends it. */
async function send(canvas: HTMLElement, username: string, password: string): Promise<void> {
  await inCanvas(canvas).fill({ username, password });
  await inCanvas(canvas).press('submit');
}

const untilWrong = (canvas: HTMLElement) =>
  inCanvas(canvas).waitFor(({ errors }) => Object.keys(errors).length > 0);

export const ChooseProvider: StoryObj = worldStory({
  draw: wizard(),
  play: (canvas) => titled(canvas, 'Connect an account'),
});

export const Credentials: StoryObj = worldStory({
  draw: linkedin,
  play: (canvas) => titled(canvas, 'Sign in to LinkedIn'),
});

export const WrongPassword: StoryObj = worldStory({
  draw: linkedin,
  play: async (canvas) => {
    await titled(canvas, 'Sign in to LinkedIn');
    await send(canvas, 'member@example.com', 'wrong');
    await untilWrong(canvas);
  },
});

export const Missing: StoryObj = worldStory({
  draw: linkedin,
  play: async (canvas) => {
    await titled(canvas, 'Sign in to LinkedIn');
    await send(canvas, '', '');
    await untilWrong(canvas);
  },
});

export const Sending: StoryObj = worldStory({
  draw: linkedin,
  play: async (canvas, world) => {
    await titled(canvas, 'Sign in to LinkedIn');
    world.intercept = (request) => (request.method === 'POST' ? new Promise(() => undefined) : undefined);
    await send(canvas, 'member@example.com', 'any-password');
    await inCanvas(canvas).waitFor(({ isBusy }) => isBusy);
  },
});

/** The account that was connected while a story was prepared, and is reconnected in it. */
const connected = new WeakMap<PageWorld, string>();

const reconnects = (provider: ProviderId, connect: (world: PageWorld) => Promise<Flow>) => ({
  prepare: async (world: PageWorld) => {
    const { step } = await connect(world);
    if (step.kind !== 'done') throw new Error(`No account but ${step.kind}`);
    connected.set(world, step.account.id);
  },
  draw: (world: PageWorld) => wizard(provider, connected.get(world))(world),
});

export const Reconnect: StoryObj = worldStory({
  ...reconnects('linkedin', (world) => signIn(world, 'member@example.com')),
  play: (canvas) => titled(canvas, 'Sign in to LinkedIn again'),
});

export const CodeByText: StoryObj = worldStory({
  prepare: (world) => signIn(world, 'sms@example.com'),
  draw: linkedin,
  play: (canvas) => titled(canvas, /text message/),
});

export const CodeFromApp: StoryObj = worldStory({
  prepare: (world) => signIn(world, '2fa@example.com'),
  draw: linkedin,
  play: (canvas) => titled(canvas, /authenticator/),
});

export const CodeFromSomewhere: StoryObj = worldStory({
  prepare: (world) => signIn(world, 'otp@example.com'),
  draw: linkedin,
  play: (canvas) => titled(canvas, /verification code/),
});

export const WrongCode: StoryObj = worldStory({
  prepare: async (world) => {
    const flow = await signIn(world, 'sms@example.com');
    await answer(world, flow, { code: (await world.code()) === '000000' ? '111111' : '000000' });
  },
  draw: linkedin,
  play: untilWrong,
});

export const CodeSentAgain: StoryObj = worldStory({
  world: { simulator: { resendAfterMs: 0 } },
  prepare: async (world) => answer(world, await signIn(world, 'sms@example.com'), {}, 'resend'),
  draw: linkedin,
  play: (canvas) => inCanvas(canvas).waitFor(({ messages }) => messages.length > 0),
});

export const QrCode: StoryObj = worldStory({
  draw: wizard('whatsapp'),
  play: (canvas) => titled(canvas, 'Scan with WhatsApp'),
});

export const QrCodeReconnect: StoryObj = worldStory({
  ...reconnects('whatsapp', connectWhatsApp),
  play: (canvas) => inCanvas(canvas).waitFor(({ qr, messages }) => qr === 'current' && messages.length > 0),
});

export const QrCodeExpired: StoryObj = worldStory({
  prepare: async (world) => {
    let flow = await waitFor(world, await start(world, 'whatsapp'), ({ step }) => step.kind === 'qr');
    for (let renewals = 0; renewals < 3; renewals++) {
      const { id } = flow.step;
      flow = await answer(world, flow, {}, 'refresh');
      flow = await waitFor(world, flow, ({ step }) => step.kind === 'qr' && step.id !== id);
    }
    world.advance(61_000);
  },
  draw: wizard('whatsapp'),
  play: (canvas) => inCanvas(canvas).waitFor(({ qr }) => qr === 'expired'),
});

export const Approve: StoryObj = worldStory({
  prepare: (world) => signIn(world, 'app@example.com'),
  draw: linkedin,
  play: (canvas) => titled(canvas, /LinkedIn app/),
});

export const ApproveSentAgain: StoryObj = worldStory({
  world: { simulator: { resendAfterMs: 0 } },
  prepare: async (world) => answer(world, await signIn(world, 'app@example.com'), {}, 'resend'),
  draw: linkedin,
  play: (canvas) => inCanvas(canvas).waitFor(({ messages }) => messages.length > 0),
});

export const Wait: StoryObj = worldStory({
  world: { server: { timings: { patience: 50 } } },
  prepare: (world) => signIn(world, 'slow@example.com'),
  draw: linkedin,
  play: (canvas) => titled(canvas, 'Signing in to LinkedIn'),
});

export const Done: StoryObj = worldStory({
  draw: linkedin,
  play: async (canvas) => {
    await titled(canvas, 'Sign in to LinkedIn');
    await send(canvas, 'member@example.com', 'any-password');
    await titled(canvas, 'LinkedIn is connected');
  },
});

export const FailedRestricted: StoryObj = worldStory({
  draw: linkedin,
  play: async (canvas) => {
    await titled(canvas, 'Sign in to LinkedIn');
    await send(canvas, 'restricted@example.com', 'any-password');
    await titled(canvas, /restricted/);
  },
});

export const ProviderDown: StoryObj = worldStory({
  draw: linkedin,
  play: async (canvas) => {
    await titled(canvas, 'Sign in to LinkedIn');
    await send(canvas, 'down@example.com', 'any-password');
    await inCanvas(canvas).waitFor(({ kind, messages }) => kind === 'failed' || messages.length > 0);
  },
});

export const Cancelled: StoryObj = worldStory({
  draw: linkedin,
  play: async (canvas) => {
    await titled(canvas, 'Sign in to LinkedIn');
    await canvas.querySelector('custom-auth-wizard')?.cancel();
    await titled(canvas, 'Cancelled');
  },
});

export const SignedOutOfThisSite: StoryObj = worldStory({
  world: { server: { getUser: () => undefined } },
  draw: linkedin,
  play: (canvas) => titled(canvas, 'You are signed out'),
});

export const NoAnswer: StoryObj = worldStory({
  draw: linkedin,
  play: async (canvas, world) => {
    await titled(canvas, 'Sign in to LinkedIn');
    world.intercept = broken;
    await send(canvas, 'member@example.com', 'any-password');
    await inCanvas(canvas).waitFor(({ connection }) => connection);
  },
});

export const French: StoryObj = worldStory({
  draw: ({ fetch }) =>
    html`<custom-auth-wizard lang="fr" provider="linkedin" .fetch=${fetch}></custom-auth-wizard>`,
  play: (canvas) => titled(canvas, 'Connectez\u2011vous à LinkedIn'),
});

export const Narrow: StoryObj = worldStory({
  width: 288,
  prepare: (world) => signIn(world, 'sms@example.com'),
  draw: linkedin,
  play: (canvas) => titled(canvas, /text message/),
});

export const LightDom: StoryObj = worldStory({
  draw: ({ fetch }) =>
    html`<custom-auth-wizard light-dom provider="linkedin" .fetch=${fetch}></custom-auth-wizard>`,
  play: (canvas) => titled(canvas, 'Sign in to LinkedIn'),
});
