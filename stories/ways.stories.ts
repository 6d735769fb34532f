import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/custom-auth-wizard.js';
import type { MethodId, ProviderId, Step } from '../src/contract/types.js';
import { wizard as inCanvas } from '../src/testing/page.js';
import { titled, worldStory } from './support/harness.js';
import { answer, signIn, start, waitFor, type PageWorld } from './support/page-world.js';
import { besideItsFrame, withPuzzle, withStep } from './support/replies.js';

const meta: Meta = {
  title: 'Wizard, ways in',
  component: 'custom-auth-wizard',
};
export default meta;

/** As a browser that lets no window open. */
const blocked = () => null;

const wizard =
  (provider: ProviderId, accountId?: string, openWindow: typeof window.open = blocked) =>
  ({ fetch }: PageWorld) =>
    html`<custom-auth-wizard
      .provider=${provider}
      .accountId=${accountId}
      .fetch=${fetch}
      .openWindow=${openWindow}
    ></custom-auth-wizard>`;

const startBy = (provider: ProviderId, method: MethodId) => (world: PageWorld) =>
  start(world, provider, undefined, method);

const stepOf = (world: PageWorld, change: (step: Step) => unknown) => {
  world.intercept = withStep(world, change);
};

export const ChooseMethod: StoryObj = worldStory({
  prepare: async (world) => answer(world, await start(world, 'linkedin'), {}, 'switch', 'methods'),
  draw: wizard('linkedin'),
  play: (canvas) => titled(canvas, 'Connect LinkedIn'),
});

/** Four are read; the others are a button away. */
export const ChooseMethodOfMany: StoryObj = worldStory({
  prepare: async (world) => {
    const many = ['password', 'cookies', 'qr', 'pairing', 'hosted', 'oauth'];
    const options = many.map((id) => ({ id, ...(id === 'password' && { recommended: true }) }));
    await answer(world, await start(world, 'linkedin'), {}, 'switch', 'methods');
    stepOf(world, (step) => (step.kind === 'choose' ? { ...step, options } : step));
  },
  draw: wizard('linkedin'),
  play: (canvas) => titled(canvas, 'Connect LinkedIn'),
});

export const Consent: StoryObj = worldStory({
  draw: wizard('google'),
  play: (canvas) => titled(canvas, 'Continue to Google'),
});

/** No window can be opened: it offers a link. */
const blockedConsent = async (canvas: HTMLElement) => {
  await inCanvas(canvas).submit();
  return inCanvas(canvas).waitFor(({ actions }) => actions.some(({ name }) => name === 'open'));
};

export const ConsentWindowBlocked: StoryObj = worldStory({
  draw: wizard('google'),
  play: blockedConsent,
});

export const ConsentInAnotherWindow: StoryObj = worldStory({
  draw: wizard('google'),
  play: async (canvas) => {
    await blockedConsent(canvas);
    // The link leads out of the page, where a story can not follow.
    canvas.addEventListener('click', (event) => event.preventDefault(), { once: true });
    await inCanvas(canvas).press('open');
    await titled(canvas, 'Finish in the window that opened');
  },
});

export const CameBackTooEarly: StoryObj = worldStory({
  prepare: (world) => {
    stepOf(world, (step) => ({ ...step, returned: true }));
    return startBy('google', 'oauth')(world);
  },
  draw: wizard('google'),
  play: (canvas) => titled(canvas, 'You came back before it was finished'),
});

export const ConsentDenied: StoryObj = worldStory({
  prepare: (world) => {
    stepOf(world, (step) => ({ ...step, message: { code: 'consent.denied' } }));
    return startBy('google', 'oauth')(world);
  },
  draw: wizard('google'),
  play: (canvas) => inCanvas(canvas).waitFor(({ messages }) => messages.length > 0),
});

export const SeparatePage: StoryObj = worldStory({
  prepare: startBy('linkedin', 'hosted'),
  draw: wizard('linkedin'),
  play: (canvas) => titled(canvas, 'Continue on a separate page'),
});

export const PairingNumber: StoryObj = worldStory({
  prepare: startBy('whatsapp', 'pairing'),
  draw: wizard('whatsapp'),
  play: (canvas) => titled(canvas, 'What is your WhatsApp number?'),
});

export const PairingCode: StoryObj = worldStory({
  prepare: async (world) => {
    const flow = await start(world, 'whatsapp', undefined, 'pairing');
    const next = await answer(world, flow, { phone: '(+1)2025550143' });
    await waitFor(world, next, ({ step }) => step.kind === 'pair');
  },
  draw: wizard('whatsapp'),
  play: (canvas) => titled(canvas, 'Type this code into WhatsApp'),
});

export const Puzzle: StoryObj = {
  parameters: besideItsFrame,
  ...worldStory({
    prepare: (world) => signIn(world, 'captcha@example.com'),
    draw: ({ client }) =>
      html`<custom-auth-wizard provider="linkedin" .client=${withPuzzle(client)}></custom-auth-wizard>`,
    play: (canvas) => titled(canvas, 'Show that you are a person'),
  }),
};

export const PhoneNumber: StoryObj = worldStory({
  prepare: (world) => signIn(world, 'phone@example.com'),
  draw: wizard('linkedin'),
  play: (canvas) => titled(canvas, 'Add your phone number'),
});

export const Contract: StoryObj = worldStory({
  prepare: (world) => signIn(world, 'contract@example.com'),
  draw: wizard('linkedin'),
  play: (canvas) => titled(canvas, 'Choose a subscription'),
});

export const ApproveAndSaySo: StoryObj = worldStory({
  prepare: async (world) => {
    const flow = await start(world, 'messenger');
    await answer(world, flow, { username: 'app@example.com', password: 'any-password' });
  },
  draw: wizard('messenger'),
  play: (canvas) => titled(canvas, 'Confirm in the Messenger app'),
});

export const AnotherIdentity: StoryObj = worldStory({
  prepare: async (world) => {
    const flow = await signIn(world, 'member@example.com');
    if (flow.step.kind !== 'done') throw new Error(`No account but ${flow.step.kind}`);
    const again = await start(world, 'linkedin', flow.step.account.id);
    await answer(world, again, { username: 'somebody.else@example.com', password: 'any-password' });
  },
  draw: ({ fetch, client }) => {
    void client.listOpenFlows().then((result) => {
      const flow = result.ok ? result.value.items[0] : undefined;
      document.querySelector('custom-auth-wizard')?.setAttribute('flow-id', flow?.id ?? '');
    });
    return html`<custom-auth-wizard flow-id="pending-flow" .fetch=${fetch}></custom-auth-wizard>`;
  },
  play: (canvas) => titled(canvas, 'That is another LinkedIn account'),
});

export const MailboxAddress: StoryObj = worldStory({
  draw: wizard('imap'),
  play: (canvas) => titled(canvas, 'What is your e\u2011mail address?'),
});

const mailbox = (address: string) => async (world: PageWorld) =>
  answer(world, await start(world, 'imap'), { imap_user: address });

export const MailboxKnown: StoryObj = worldStory({
  prepare: mailbox('member@gmail.com'),
  draw: wizard('imap'),
  play: (canvas) => titled(canvas, 'Connect your mailbox'),
});

export const MailboxUnknown: StoryObj = worldStory({
  prepare: mailbox('member@example.com'),
  draw: wizard('imap'),
  play: (canvas) => titled(canvas, 'Connect your mailbox'),
});

export const MailServerRefused: StoryObj = worldStory({
  prepare: async (world) => {
    const flow = await mailbox('member@gmail.com')(world);
    await answer(world, flow, {
      ...(flow.step.kind === 'form' ? flow.step.prefill : {}),
      imap_password: 'any-password',
      smtp_host: 'wrong.example.com',
    });
  },
  draw: wizard('imap'),
  play: (canvas) =>
    inCanvas(canvas).waitFor(({ fields }) => fields.some(({ error, isFolded }) => error && !isFolded)),
});

export const FrenchNarrow: StoryObj = worldStory({
  width: 288,
  prepare: startBy('whatsapp', 'pairing'),
  draw: ({ fetch }) =>
    html`<custom-auth-wizard lang="fr" provider="whatsapp" .fetch=${fetch}></custom-auth-wizard>`,
  play: (canvas) => titled(canvas, 'Quel est votre numéro WhatsApp ?'),
});

export const Cookies: StoryObj = worldStory({
  prepare: startBy('linkedin', 'cookies'),
  draw: wizard('linkedin'),
  play: (canvas) => titled(canvas, /browser session/),
});
