import { expect, fixture, html } from '@open-wc/testing';
import { a11ySnapshot } from '@web/test-runner-commands';
import '../../src/define/custom-auth-wizard.js';
import type { ProviderId, Step } from '../../src/contract/types.js';
import { wizard } from '../../src/testing/page.js';
import { answer, signIn, start, waitFor, type PageWorld } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { closeWorlds, openWorld } from './support/drawn.js';
import { itInChromium } from './support/in-chromium.js';
import { asConfirm, asDone, asFailed, asWait, pairByCode } from './support/step-replies.js';

interface Case {
  readonly provider?: ProviderId;
  readonly prepare?: (world: PageWorld) => Promise<unknown>;
  readonly change?: (step: Step) => unknown;
  /** Everything that is read, in the order in which it is. */
  readonly reads: readonly string[];
}

interface Node {
  readonly role: string;
  readonly name?: string;
  readonly description?: string;
  readonly value?: string;
  readonly level?: number;
  readonly checked?: boolean;
  readonly required?: boolean;
  readonly invalid?: unknown;
  readonly children?: readonly Node[];
}

const buttons = (...names: readonly string[]) => names.map((name) => `button "${name}"`);

const credentials = [
  '"With your LinkedIn password. Used once to connect, never stored."',
  '"E-mail or phone"',
];

const cases: Readonly<Record<Step['kind'] | 'form with an error' | 'choose a way', Case>> = {
  choose: {
    reads: [
      'heading 2 "Connect an account"',
      '"Choose the service you want to connect."',
      'searchbox "Search"',
      ...buttons('LinkedIn', 'WhatsApp', 'Instagram', 'Telegram', 'Messenger', 'X'),
      ...buttons('Google', 'Microsoft', 'Other e-mail', 'Cancel'),
    ],
  },
  'choose a way': {
    provider: 'linkedin',
    prepare: async (world) => answer(world, await start(world, 'linkedin'), {}, 'switch', 'methods'),
    reads: [
      'heading 2 "Connect LinkedIn"',
      '"Choose how you want to sign in."',
      'radio "E-mail and password Recommended The usual way. Used once, never stored." checked',
      'radio "Browser session For single sign-on, Recruiter, or when the password does not work."',
      'radio "Separate page A page of our connection partner guides you through LinkedIn."',
      ...buttons('Continue', 'Back', 'Cancel'),
    ],
  },
  form: {
    provider: 'linkedin',
    reads: [
      'heading 2 "Sign in to LinkedIn"',
      ...credentials,
      'textbox "E-mail or phone" required',
      '"Password"',
      'textbox "Password" required',
      ...buttons('Show password', 'Continue', 'Other ways to connect', 'Cancel'),
    ],
  },
  'form with an error': {
    provider: 'linkedin',
    prepare: async (world) =>
      answer(world, await start(world, 'linkedin'), { username: 'member@example.com', password: 'wrong' }),
    reads: [
      'heading 2 "Sign in to LinkedIn"',
      ...credentials,
      'textbox "E-mail or phone" = member@example.com required',
      '"Password"',
      'textbox "Password" (That did not match. Check both and try again.) required wrong',
      'button "Show password"',
      '"That did not match. Check both and try again."',
      ...buttons('Continue', 'Other ways to connect', 'Cancel'),
    ],
  },
  code: {
    provider: 'linkedin',
    prepare: (world) => signIn(world, 'sms@example.com'),
    reads: [
      'heading 2 "Enter the code from the text message"',
      '"LinkedIn sent it to the phone number of your account."',
      '"Code"',
      'textbox "Code" (Enter the code from the text message LinkedIn sent it to the phone number of your account.) required',
      'button "Continue"',
      '"5 minutes left"',
      ...buttons('Send again', 'Try another way', 'Cancel'),
    ],
  },
  qr: {
    provider: 'whatsapp',
    prepare: async (world) =>
      waitFor(world, await start(world, 'whatsapp'), ({ step }) => step.kind === 'qr'),
    reads: [
      'heading 2 "Scan with WhatsApp"',
      '"1"',
      '"Open WhatsApp on your phone"',
      '"2"',
      '"In Settings, or the menu, tap Linked devices, then Link a device"',
      '"3"',
      '"Point your phone at this code"',
      'image "QR code to scan with WhatsApp"',
      '"The code renews itself. Scan whenever you are ready."',
      ...buttons('Can’t scan? Use a pairing code', 'Other ways to connect', 'Cancel'),
    ],
  },
  pair: {
    provider: 'whatsapp',
    prepare: pairByCode,
    reads: [
      'heading 2 "Type this code into WhatsApp"',
      '"A B C D E F G H"',
      'button "Copy the code"',
      '"1"',
      '"Open WhatsApp on your phone"',
      '"2"',
      '"In Settings, or the menu, tap Linked devices, then Link a device"',
      '"3"',
      '"Tap Link with phone number instead, and type the code"',
      '"Good for 5 minutes"',
      'button "Cancel"',
    ],
  },
  approve: {
    provider: 'linkedin',
    prepare: (world) => signIn(world, 'app@example.com'),
    reads: [
      'heading 2 "Confirm in the LinkedIn app"',
      '"Open the notification on your phone and confirm that it is you. This page goes on by itself."',
      '"No notification? Open the app yourself, it often waits there."',
      '"5 minutes left"',
      ...buttons('Send again', 'Try another way', 'Cancel'),
    ],
  },
  captcha: {
    provider: 'linkedin',
    prepare: (world) => signIn(world, 'captcha@example.com'),
    reads: [
      'heading 2 "Show that you are a person"',
      '"LinkedIn asks for this puzzle. When it is solved, this page goes on by itself."',
      'Iframe "Puzzle"',
      '"5 minutes left"',
      ...buttons('Use a separate page instead', 'Cancel'),
    ],
  },
  redirect: {
    provider: 'google',
    reads: [
      'heading 2 "Continue to Google"',
      '"A window of Google opens. Sign in there and allow access. Your password stays with Google."',
      ...buttons('Continue to Google', 'Other ways to connect', 'Cancel'),
    ],
  },
  wait: {
    provider: 'linkedin',
    change: asWait,
    reads: ['heading 2 "Signing in to LinkedIn"', '"You do not need to do anything."', 'button "Cancel"'],
  },
  confirm: {
    provider: 'linkedin',
    change: asConfirm('expected', 'typed'),
    reads: [
      'heading 2 "That is another LinkedIn account"',
      '"You are reconnecting an account, and signed in to a different one."',
      '"You are reconnecting"',
      '"expected"',
      '"You signed in as"',
      '"typed"',
      ...buttons('Try again', 'Connect as another account', 'Cancel'),
    ],
  },
  done: {
    provider: 'linkedin',
    prepare: (world) => signIn(world, 'app@example.com'),
    change: asDone,
    reads: ['heading 2 "LinkedIn is connected"', '"LinkedIn member"', 'button "Connect another account"'],
  },
  failed: {
    provider: 'linkedin',
    change: asFailed,
    reads: [
      'heading 2 "LinkedIn could not be connected"',
      '"Try again in a moment."',
      'button "Try again"',
      '"Support ID XXXX-XXXX"',
      'button "Copy the support ID"',
    ],
  },
};

/** What is read of it and of what is in it, without what only holds it together. */
function readings(node: Node): readonly string[] {
  const { role, name = '', children = [] } = node;
  // The label of a radio card is its name, and is not read twice.
  const inside = children.flatMap(readings);
  if (['RootWebArea', 'form', 'status', 'none', 'generic'].includes(role)) return inside;
  const parts = [
    role === 'StaticText' ? '' : role,
    node.level,
    `"${name.trim()}"`,
    node.value && `= ${node.value}`,
    node.description && `(${node.description})`,
    node.required && 'required',
    node.checked && 'checked',
    node.invalid && node.invalid !== 'false' && 'wrong',
  ];
  return [parts.filter(Boolean).join(' '), ...inside];
}

/** Codes that are others every time. */
const settled = (texts: readonly string[]): readonly string[] =>
  texts
    .map((text) => text.replace(/^"(?:[A-Z0-9] ){7}[A-Z0-9]"$/, '"A B C D E F G H"'))
    .join('\n')
    .replace(/"Support ID"\n"[\w-]+"|"Support ID [\w-]+"/, '"Support ID XXXX-XXXX"')
    .split('\n');

describe('what a screen reader finds', () => {
  afterEach(closeWorlds);

  for (const [kind, { provider, prepare, change, reads }] of Object.entries(cases))
    itInChromium(`on the step ${kind}, in the order in which it is read`, async () => {
      const world = await openWorld();
      await prepare?.(world);
      if (change) world.intercept = withStep(world, change);
      const driver = wizard(
        await fixture(
          html`<custom-auth-wizard .fetch=${world.fetch} .provider=${provider}></custom-auth-wizard>`,
        ),
      );
      // Its tools come a moment after a password.
      const isWhole = ({ text }: { readonly text: string }) => text !== '';
      await driver.waitFor((reading) => reading.kind !== 'loading' && reading.flow && isWhole(reading));
      let found: readonly string[] = [];
      for (let tries = 0; tries < 40 && found.join() !== reads.join(); tries++) {
        const tree = await (a11ySnapshot({}) as unknown as Promise<Node>);
        const inCards = kind === 'choose a way' ? (text: string) => !text.startsWith('"') : () => true;
        found = settled(readings(tree)).filter(
          (text) => inCards(text) || text === '"Choose how you want to sign in."',
        );
      }
      expect(found).to.eql(reads);
    });
});
