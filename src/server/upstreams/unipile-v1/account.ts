import { z } from 'zod';
import type { AccountAction, AccountState, ProviderId } from '../../../contract/types.js';
import type { UpstreamAccount } from '../../upstream.js';

const text = z.string().nullish();

const accountSchema = z.object({
  object: z.literal('Account'),
  id: z.string().min(1),
  type: z.string(),
  name: z.string(),
  created_at: text,
  sources: z.array(z.object({ id: z.string(), status: z.string() })),
  connection_params: z
    .object({
      im: z
        .object({ id: text, user_id: text, username: text, publicIdentifier: text, phone_number: text })
        .partial()
        .optional(),
      mail: z.object({ id: text, username: text, imap_user: text }).partial().optional(),
    })
    .partial(),
});

type V1Account = z.infer<typeof accountSchema>;

const PROVIDERS: Readonly<Record<string, ProviderId>> = {
  LINKEDIN: 'linkedin',
  WHATSAPP: 'whatsapp',
  TELEGRAM: 'telegram',
  INSTAGRAM: 'instagram',
  MESSENGER: 'messenger',
  TWITTER: 'x',
  GOOGLE_OAUTH: 'google',
  GOOGLE_CALENDAR: 'google',
  OUTLOOK: 'microsoft',
  MAIL: 'imap',
  ICLOUD: 'imap',
  EXCHANGE: 'imap',
};

const STATES: Readonly<Record<string, AccountState>> = {
  OK: 'connected',
  CONNECTING: 'syncing',
  CREDENTIALS: 'action_required',
  PERMISSIONS: 'action_required',
  ERROR: 'degraded',
  STOPPED: 'paused',
  PAUSED: 'paused',
  IDLE: 'connected',
  NOT_SETUP: 'syncing',
};

/** The worst word first: an account is as well as its worst source. */
const WORST_FIRST = ['CREDENTIALS', 'PERMISSIONS', 'ERROR', 'STOPPED', 'PAUSED', 'NOT_SETUP', 'CONNECTING'];

const ACTIONS: Readonly<Record<string, AccountAction>> = {
  OK: 'none',
  IDLE: 'none',
  CONNECTING: 'wait',
  NOT_SETUP: 'wait',
  CREDENTIALS: 'reconnect',
  PERMISSIONS: 'grant',
  ERROR: 'restart',
  STOPPED: 'restart',
  PAUSED: 'restart',
};

const stateOf = (status: string): AccountState => STATES[status] ?? 'degraded';

function aggregate(sources: V1Account['sources']): string {
  const words = sources.map(({ status }) => status);
  return WORST_FIRST.find((word) => words.includes(word)) ?? words.find((word) => !(word in STATES)) ?? 'OK';
}

/**
 * The part of a source's id that says what it is, as in `…_MESSAGING`. Before it stands the account's own id, which may end in
 * what looks like a part of that, and of which nothing is to be told.
 */
function kindOf(sourceId: string, accountId: string): string {
  const rest = sourceId.startsWith(`${accountId}_`) ? sourceId.slice(accountId.length) : undefined;
  const found =
    rest === undefined ? /_((?:SALES_)?[A-Z]{3,})$/.exec(sourceId) : /^_([A-Z][A-Z_]*)$/.exec(rest);
  return found?.[1]?.toLowerCase() ?? 'main';
}

/** One mailbox is one, however its address was typed. */
const addressOf = (mail: V1Account['connection_params']['mail']): string | undefined =>
  (mail?.imap_user ?? mail?.username)?.toLowerCase();

function identityOf({ im, mail }: V1Account['connection_params']): string | undefined {
  return im?.id ?? im?.user_id ?? im?.phone_number ?? mail?.id ?? addressOf(mail) ?? undefined;
}

function handleOf({ im, mail }: V1Account['connection_params']): string | undefined {
  if (im?.phone_number) return im.phone_number.startsWith('+') ? im.phone_number : `+${im.phone_number}`;
  return im?.publicIdentifier ?? im?.username ?? mail?.username ?? mail?.imap_user ?? undefined;
}

/** `undefined` when it is not an account, or of a kind that the kit does not know. */
export function toUpstreamAccount(body: unknown): UpstreamAccount | undefined {
  const parsed = accountSchema.safeParse(body);
  if (!parsed.success) return undefined;
  const { id, type, name, sources, connection_params, created_at } = parsed.data;
  const provider = PROVIDERS[type];
  if (!provider) return undefined;
  const status = aggregate(sources);
  const createdOn = Date.parse(created_at ?? '');
  const handle = handleOf(connection_params);
  const identityKey = identityOf(connection_params);
  return {
    upstreamId: id,
    provider,
    accountType: type,
    name,
    status,
    state: stateOf(status),
    action: ACTIONS[status] ?? 'contact',
    sources: sources.map((source) => ({
      kind: kindOf(source.id, id),
      status: source.status,
      state: stateOf(source.status),
    })),
    ...(Number.isNaN(createdOn) ? {} : { createdOn }),
    ...(handle === undefined ? {} : { handle }),
    ...(identityKey === undefined ? {} : { identityKey }),
  };
}
