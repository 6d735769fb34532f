import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define/custom-auth-wizard.js';
import type { ProviderId, Step } from '../src/contract/types.js';
import { wizard, type WizardDriver, type WizardReading } from '../src/testing/page.js';
import { eventually, titled, worldStory } from './support/harness.js';
import { broken, goOnline, sayOffline } from './support/network.js';
import { answer, signIn, start, waitFor, type PageWorld } from './support/page-world.js';
import { besideItsFrame, withPuzzle, withStep } from './support/replies.js';

const meta: Meta = {
  title: 'Wizard, states',
  component: 'custom-auth-wizard',
};
export default meta;

/** How a flow gets to the step that a story is about. */
interface Begin {
  readonly provider?: ProviderId;
  readonly prepare?: (world: PageWorld) => Promise<unknown>;
  readonly hasPuzzle?: boolean;
}

const blocked = () => null;

const picker: Begin = {};
const credentials: Begin = { provider: 'linkedin' };
const code: Begin = { provider: 'linkedin', prepare: (world) => signIn(world, 'sms@example.com') };
const approve: Begin = { provider: 'linkedin', prepare: (world) => signIn(world, 'app@example.com') };
const captcha: Begin = {
  provider: 'linkedin',
  prepare: (world) => signIn(world, 'captcha@example.com'),
  hasPuzzle: true,
};
const contract: Begin = { provider: 'linkedin', prepare: (world) => signIn(world, 'contract@example.com') };
const qr: Begin = {
  provider: 'whatsapp',
  prepare: async (world) => waitFor(world, await start(world, 'whatsapp'), ({ step }) => step.kind === 'qr'),
};
const pair: Begin = {
  provider: 'whatsapp',
  prepare: async (world) => {
    const flow = await start(world, 'whatsapp', undefined, 'pairing');
    const next = await answer(world, flow, { phone: '(+1)2025550143' });
    await waitFor(world, next, ({ step }) => step.kind === 'pair');
  },
};
const redirect: Begin = { provider: 'google' };

interface State {
  /** Other replies than the server's. */
  readonly change?: (step: Step) => unknown;
  /** Once the step is drawn. */
  readonly then?: (driver: WizardDriver, world: PageWorld) => unknown;
  /** Whether the state is there. */
  readonly shows: (reading: WizardReading) => unknown;
}

const story = ({ provider, prepare, hasPuzzle }: Begin, { change, then, shows }: State): StoryObj =>
  worldStory({
    prepare: async (world) => {
      await prepare?.(world);
      if (change) world.intercept = withStep(world, change);
    },
    draw: ({ fetch, client }) =>
      html`<custom-auth-wizard
        .provider=${provider}
        .client=${hasPuzzle ? withPuzzle(client) : undefined}
        .fetch=${fetch}
        .openWindow=${blocked}
      ></custom-auth-wizard>`,
    play: async (canvas, world) => {
      const driver = wizard(canvas);
      await driver.waitFor(({ title }) => title);
      await then?.(driver, world);
      await driver.waitFor(shows);
    },
  });

const timed = (begin: Begin, expiresInMs: number): StoryObj =>
  story(begin, {
    change: (step) => ({ ...step, expiresInMs, lifetime: 'stated' }),
    shows: ({ leftMs }) => (expiresInMs > 1 ? Number(leftMs) > 0 : leftMs === 0),
  });
const nearlyExpired = (begin: Begin) => timed(begin, 25_000);
const expired = (begin: Begin) => timed(begin, 1);

/** The session notices what happens to the network once it goes on by itself. */
const settled = (world: PageWorld) =>
  eventually(() => world.requests.filter((request) => request.startsWith('GET flows/')).length > 0);

const offline = (begin: Begin): StoryObj =>
  story(begin, {
    then: async (_driver, world) => {
      await settled(world);
      // Nothing that was asked before is answered any more, which would say that there is a network after all.
      world.intercept = () => new Promise(() => undefined);
      sayOffline();
    },
    shows: ({ connection }) => connection,
  });
const reconnecting = (begin: Begin): StoryObj =>
  story(begin, {
    then: async (_driver, world) => {
      await settled(world);
      world.intercept = broken;
      goOnline();
    },
    shows: ({ connection }) => connection,
  });

/** Pressed, and nothing has come of it yet. */
const busy = (begin: Begin, press: (driver: WizardDriver) => Promise<unknown>): StoryObj =>
  story(begin, {
    then: async (driver, world) => {
      world.intercept = (request) => (request.method === 'POST' ? new Promise(() => undefined) : undefined);
      await press(driver);
    },
    shows: ({ isBusy }) => isBusy,
  });

/** Takes the first of what can be chosen. */
const pickFirst = async (driver: WizardDriver) => driver.pick((await driver.step()).options[0] ?? '');

export const PickerBusy = busy(picker, pickFirst);
export const PickerOffline = offline(picker);
export const PickerWithWhatIsNotAvailable = story(picker, {
  change: (step) =>
    step.kind === 'choose'
      ? {
          ...step,
          options: step.options.map((option) =>
            option.id === 'instagram' ? { ...option, unavailable: { code: 'provider.down' } } : option,
          ),
        }
      : step,
  shows: ({ choices }) => choices.some(({ isDisabled }) => isDisabled),
});
export const CredentialsOffline = offline(credentials);
export const CredentialsReconnecting = reconnecting(credentials);
export const ContractOffline = offline(contract);
export const ContractBusy = busy(contract, async (driver) => {
  await pickFirst(driver);
  await driver.press('submit');
});
export const CodeBusy = busy(code, async (driver) => {
  await driver.fill({ code: '123456' });
  await driver.press('submit');
});
export const CodeNearlyExpired = nearlyExpired(code);
export const CodeExpired = expired(code);
export const CodeOffline = offline(code);
export const CodeReconnecting = reconnecting(code);
export const CodeInCells = story(code, {
  change: (step) => (step.kind === 'code' ? { ...step, length: 6, destination: '+1 ••• ••• 43' } : step),
  then: (driver) => driver.fill({ code: '123' }),
  shows: ({ fields }) => fields.some(({ isFilled }) => isFilled),
});
export const QrRenewing = story(qr, {
  then: (_driver, world) => {
    world.intercept = (request) => (request.method === 'POST' ? new Promise(() => undefined) : undefined);
    world.advance(61_000);
  },
  change: (step) => (step.kind === 'qr' ? { ...step, expiresInMs: 300 } : step),
  shows: ({ qr }) => qr === 'renewing',
});
/** Drawn while the page believes that it is on a phone, which it is asked but once. */
const onThisPhone = (provider: ProviderId, title: RegExp): StoryObj => {
  const { matchMedia } = globalThis;
  return worldStory({
    width: 358,
    draw: ({ fetch }) => {
      globalThis.matchMedia = (query) => matchMedia(query.includes('pointer: coarse') ? 'all' : query);
      return html`<custom-auth-wizard .provider=${provider} .fetch=${fetch}></custom-auth-wizard>`;
    },
    play: async (canvas) => {
      try {
        await titled(canvas, title);
      } finally {
        globalThis.matchMedia = matchMedia;
      }
    },
  });
};
export const QrOnThisPhone = onThisPhone('whatsapp', /WhatsApp on this phone/);
export const QrOnThisPhoneByLink = onThisPhone('telegram', /Telegram on this phone/);
export const QrNearlyExpired = story(qr, {
  change: (step) => ({ ...step, expiresInMs: 25_000, lifetime: 'stated', actions: [{ type: 'cancel' }] }),
  shows: ({ leftMs }) => Number(leftMs) > 0,
});
export const QrOffline = offline(qr);
export const QrReconnecting = reconnecting(qr);
export const PairNearlyExpired = nearlyExpired(pair);
export const PairExpired = expired(pair);
export const PairOffline = offline(pair);
export const ApproveNearlyExpired = nearlyExpired(approve);
export const ApproveExpired = expired(approve);
export const ApproveOffline = offline(approve);
export const CaptchaNearlyExpired = { ...nearlyExpired(captcha), parameters: besideItsFrame };
export const CaptchaExpired = { ...expired(captcha), parameters: besideItsFrame };
export const CaptchaOffline = { ...offline(captcha), parameters: besideItsFrame };
export const RedirectBusy = busy(redirect, (driver) => driver.press('submit'));
export const RedirectOffline = offline(redirect);
export const WaitOffline = offline({
  provider: 'linkedin',
  prepare: (world) => {
    world.intercept = withStep(world, (step) => step);
    return signIn(world, 'slow@example.com');
  },
});
export const ConfirmWithoutWhatWasTyped = story(credentials, {
  change: (step) => ({
    ...step,
    kind: 'confirm',
    question: 'connect-other',
    expected: 'member@example.com',
    actions: [{ type: 'retry' }, { type: 'confirm' }, { type: 'cancel' }],
  }),
  shows: ({ kind }) => kind === 'confirm',
});
export const DoneOnWhatsApp = story(
  { provider: 'whatsapp' },
  {
    then: async (driver, world) => {
      await driver.waitFor('qr');
      const [attempt] = (await world.phone()).attempts;
      await world.act(`${attempt?.id ?? ''}/scan`, { phoneNumber: '+1 202 555 0143' });
    },
    shows: ({ kind }) => kind === 'done',
  },
);
export const FailedAfterAll = story(credentials, {
  change: (step) => ({ ...step, kind: 'failed', failure: { code: 'upstream.error' }, actions: [] }),
  shows: ({ actions }) => actions.some(({ name }) => name === 'copy'),
});
export const FailedForGood = story(credentials, {
  change: (step) => ({
    ...step,
    kind: 'failed',
    failure: { code: 'flow.expired' },
    actions: [{ type: 'retry' }],
  }),
  shows: ({ actions }) => actions.some(({ name }) => name === 'copy'),
});
export const WithSlotsAndMarks: StoryObj = worldStory({
  draw: ({ fetch }) =>
    html`<custom-auth-wizard
      provider="linkedin"
      .fetch=${fetch}
      .marks=${{
        linkedin:
          'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"%3E%3Crect width="40" height="40" fill="%23124"/%3E%3Ccircle cx="20" cy="20" r="9" fill="none" stroke="%23fff" stroke-width="3"/%3E%3C/svg%3E',
      }}
    >
      <b slot="heading">Your inbox, in one place</b>
      <p slot="consent" style="margin-block-end: 0">
        By connecting you let this product read your messages. You can take that back at any time.
      </p>
    </custom-auth-wizard>`,
  play: (canvas) => titled(canvas, 'Sign in to LinkedIn'),
});
