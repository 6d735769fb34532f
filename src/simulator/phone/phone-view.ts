import type { Accounts } from '../accounts.js';
import type { Authentication } from '../authentication.js';
import { challengeOf, type PhoneScreen } from '../challenges.js';
import type { Intents } from '../intents.js';
import { scenarios, WRONG_PASSWORD } from '../scenarios.js';
import type { IntentRecord, Provider, SourceStatus } from '../state.js';
import type { World } from '../world.js';

/** What `GET /phone/pending.json` answers. Times are milliseconds. */
export interface PhoneView {
  readonly attempts: readonly PhoneAttempt[];
  readonly accounts: readonly PhoneAccount[];
  /** The numbers that the scanner offers to scan with. Any other works as well. */
  readonly phoneNumbers: readonly string[];
  readonly testAccounts: readonly { readonly username: string; readonly summary: string }[];
  /** The password that is refused for every username. */
  readonly wrongPassword: string;
}

export interface PhoneAttempt {
  /** For `POST /phone/{id}/approve`, `deny` and `scan`. */
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

export interface PhoneAccount {
  readonly id: string;
  readonly provider: Provider;
  readonly name: string;
  readonly handle: string;
  readonly status: SourceStatus;
}

/** Numbers from the range that is reserved for fiction. */
const phoneNumbers = ['+1 202 555 0143', '+1 202 555 0178', '+1 202 555 0192'];

export interface PhoneViewParts {
  readonly world: World;
  readonly accounts: Accounts;
  readonly intents: Intents;
  readonly authentication: Authentication;
}

/** Everything that the phone shows now, the newest attempt first. */
export async function phoneView({
  world,
  accounts,
  intents,
  authentication,
}: PhoneViewParts): Promise<PhoneView> {
  const shown = intents
    .live()
    .filter((intent) => intent.ways[intent.way] !== 'qr' || authentication.isScannable(intent));
  const now = world.now();
  const toAttempt = async (intent: IntentRecord): Promise<PhoneAttempt> => {
    const identity = intent.identity ?? accounts.find(intent.accountId)?.identity;
    const screen = await challengeOf(intent).screen(intent, { codes: world.codes, now });
    const lifetimeMs = screen.kind === 'scanner' ? world.settings.qrLifetimeMs : Infinity;
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
  };
  return {
    attempts: (await Promise.all(shown.map(toAttempt))).reverse(),
    accounts: accounts.all.map(({ id, provider, identity, status }) => ({
      id,
      provider,
      name: identity.name,
      handle: identity.handle,
      status,
    })),
    phoneNumbers,
    testAccounts: scenarios.map(({ example, summary }) => ({ username: example, summary })),
    wrongPassword: WRONG_PASSWORD,
  };
}
