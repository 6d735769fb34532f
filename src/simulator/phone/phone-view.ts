import { statusOf } from '../accounts.js';
import { challengeOf, type PhoneScreen } from '../challenges.js';
import { challengeNameOf } from '../intents.js';
import type { Parts } from '../parts.js';
import { elsewhere } from '../providers/elsewhere.js';
import { providers } from '../providers/index.js';
import { NUMBER_WITH_PASSWORD } from '../providers/telegram.js';
import { scenarios, scenariosOf, WRONG_PASSWORD } from '../scenarios.js';
import type { AccountType, IntentRecord, Provider, SourceRecord, SourceStatus } from '../state.js';

/** What `GET /phone/pending.json` answers. Times are milliseconds. */
export interface PhoneView {
  readonly attempts: readonly PhoneAttempt[];
  /** The e-mails with codes, the newest first, void codes included. */
  readonly inbox: readonly PhoneMail[];
  /** The consent screens that are open in a browser. */
  readonly consents: readonly PhoneConsent[];
  readonly accounts: readonly PhoneAccount[];
  /** The numbers that the scanner offers to scan with. Any other works as well. */
  readonly phoneNumbers: readonly string[];
  /** The number whose Telegram account has a password of its own. */
  readonly numberWithPassword: string;
  readonly testAccounts: readonly PhoneTestAccount[];
  /** The password that is refused for every username. */
  readonly wrongPassword: string;
  /** Types of accounts that can be added from elsewhere. */
  readonly elsewhere: readonly AccountType[];
  readonly hostedLinks: number;
  /** How many requests are still to go wrong. */
  readonly faultsLeft: number;
}

export interface PhoneAttempt {
  /** For `POST /phone/{id}/approve`, `deny`, `scan`, `pair`, `captcha` and `expire`. */
  readonly id: string;
  /** The account id on Unipile's wire. */
  readonly accountId: string;
  readonly provider: Provider;
  readonly intent: 'connect' | 'reconnect';
  /** What was typed as the username, or the account that a QR code would reconnect; null when nobody knows yet. */
  readonly handle: string | null;
  readonly ageMs: number;
  readonly expiresInMs: number;
  readonly screen: PhoneScreen;
}

export interface PhoneMail {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly code: string;
  readonly ageMs: number;
}

export interface PhoneConsent {
  readonly id: string;
  readonly vendor: 'google' | 'microsoft';
  /** The application that asks. */
  readonly app: string;
  readonly ageMs: number;
}

export interface PhoneAccount {
  readonly id: string;
  readonly provider: AccountType;
  readonly name: string;
  readonly handle: string;
  /** That of its worst source. */
  readonly status: SourceStatus;
  readonly sources: readonly SourceRecord[];
}

export interface PhoneTestAccount {
  readonly username: string;
  readonly summary: string;
  /** The names of the providers that have it. */
  readonly providers: readonly string[];
}

/** Numbers from the range that is reserved for fiction. */
const phoneNumbers = ['+1 202 555 0143', '+1 202 555 0178', '+1 202 555 0192', NUMBER_WITH_PASSWORD];

/** Everything that the phone shows now, the newest attempt first. */
export async function phoneView(parts: Parts): Promise<PhoneView> {
  const { world, accounts, intents, authentication, oauth, hosted, faults } = parts;
  const shown = intents
    .live()
    .filter((intent) => challengeNameOf(intent) !== 'qr' || authentication.isScannable(intent));
  // After a restart a code is another one; then this is the first that knows.
  for (const intent of shown) authentication.deliverMail(intent);
  const now = world.now();
  return {
    attempts: (await Promise.all(shown.map((intent) => attemptView(parts, intent)))).reverse(),
    inbox: world.mailbox.mails.map(({ sentAt, ...mail }) => ({ ...mail, ageMs: now - sentAt })),
    consents: oauth.open.map(({ id, vendor, clientId, startedAt }) => ({
      id,
      vendor,
      app: clientId,
      ageMs: now - startedAt,
    })),
    accounts: accounts.all.map((account) => ({
      id: account.id,
      provider: account.provider,
      name: account.identity.name,
      handle: account.identity.handle,
      status: statusOf(account),
      sources: account.sources,
    })),
    phoneNumbers,
    numberWithPassword: NUMBER_WITH_PASSWORD,
    testAccounts: testAccounts(),
    wrongPassword: WRONG_PASSWORD,
    elsewhere: Object.keys(elsewhere) as AccountType[],
    hostedLinks: hosted.count,
    faultsLeft: faults.left,
  };
}

async function attemptView({ world, accounts }: Parts, intent: IntentRecord): Promise<PhoneAttempt> {
  const identity = intent.identity ?? accounts.find(intent.accountId)?.identity;
  const screen = await challengeOf(intent).screen(intent, world);
  const lifetimeMs = screen.kind === 'scanner' ? world.settings.qrLifetimeMs : Infinity;
  const now = world.now();
  return {
    id: intent.id,
    accountId: intent.accountId,
    provider: intent.provider,
    intent: intent.kind === 'create' ? 'connect' : 'reconnect',
    handle: identity?.handle ?? null,
    ageMs: now - intent.startedAt,
    expiresInMs: Math.min(intent.deadline, intent.startedAt + lifetimeMs) - now,
    screen,
  };
}

/** Every scenario, with the providers that are signed in to by a username and have it. */
function testAccounts(): readonly PhoneTestAccount[] {
  const withUsername = Object.values(providers).filter(({ methods }) =>
    methods.some(({ fields }) => fields.some(({ name }) => name === 'username' || name === 'imap_user')),
  );
  return scenarios.map((scenario) => ({
    username: scenario.example,
    summary: scenario.summary,
    providers: withUsername
      .filter((provider) => scenariosOf(provider).includes(scenario))
      .map(({ name }) => name),
  }));
}
