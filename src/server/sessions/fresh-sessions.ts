import type { PutSession, SessionResult } from '../../contract/types.js';
import type { Accounts } from '../accounts/accounts.js';
import { sleep } from '../clock.js';
import type { Context } from '../context.js';
import { randomId } from '../ids.js';
import type { AccountRecord } from '../stores/account-store.js';
import { ownerOnly } from '../stores/owner.js';
import type { SessionRecord } from '../stores/session-store.js';
import type { FlowOptions } from '../upstream.js';
import { applySession, type FreshSession, type SessionOutcome } from './apply-session.js';
import { createSealer, type Sealer } from './sealer.js';
import {
  atRest,
  isOf,
  needsSession,
  quietUntil,
  RETRY_MS,
  scheduled,
  seen,
  WAIT_MS,
  waiting,
  withoutSealed,
} from './session-record.js';
import { sessionValues } from './session-values.js';

/**
 * Background reconnection: a browser extension sends the cookies of its browser, and an account that has lost its
 * session is connected again without its user. What the provider does not take for a passing reason waits, sealed,
 * for another try every hour; after four hours the user is told instead. Without a key nothing waits, and the next
 * cookies are asked for.
 */
export interface FreshSessions {
  put(account: AccountRecord, body: PutSession, options: FlowOptions): Promise<PutOutcome>;
  /** Tries again what is due, and ends waits that were in vain. */
  tend(): Promise<void>;
  /** Deletes what is sealed and whose time is over; `if-due`: unless that was done just now. */
  forget(when?: 'now' | 'if-due'): Promise<void>;
}

export type PutOutcome =
  | (Pick<SessionResult, 'state' | 'reason' | 'retryAfterMs'> & { readonly kind: 'result' })
  | { readonly kind: 'wrong'; readonly pointer: string }
  | { readonly kind: 'unsupported' };

/** An account is not signed in to more often, whatever an extension sends. */
const CALM_MS = 60_000;
const BATCH = 20;
const PURGE_EVERY_MS = 30_000;

interface Sealed extends FreshSession {
  readonly until: number;
}

export function createFreshSessions(context: Context, accounts: Accounts): FreshSessions {
  const { options, flows, clock, timings } = context;
  const { sessions: store } = options;
  const keys = [options.sessionKey ?? []].flat();
  const sealer: Sealer | undefined = store && keys.length ? createSealer(keys) : undefined;
  const tryingMs = timings.upstream + timings.look + timings.stale;
  let purgedAt = -Infinity;

  const change = async (
    accountId: string,
    edit: (record: SessionRecord | undefined) => SessionRecord | undefined,
  ): Promise<SessionRecord | undefined> => {
    for (let tries = 0; store && tries < 20; tries += 1) {
      const record = await store.get(accountId);
      const edited = edit(record);
      if (!edited || edited === record) return record;
      const version = record?.version ?? 0;
      const next = { ...edited, version: version + 1 };
      if (await store.put(next, version)) return next;
    }
    return undefined;
  };

  const placeOf = (account: AccountRecord) => ({ ...ownerOnly(account), accountId: account.id });

  const seal = (account: AccountRecord, session: FreshSession, until: number): Promise<string> | undefined =>
    sealer?.seal(JSON.stringify({ ...session, until } satisfies Sealed), placeOf(account));

  const unseal = async (account: AccountRecord, sealed: string): Promise<FreshSession | undefined> => {
    const text = await sealer?.open(sealed, placeOf(account));
    if (text === undefined) return undefined;
    const { until, ...session } = JSON.parse(text) as Sealed;
    return clock.now() < until ? session : undefined;
  };

  const keepQuiet = (record: SessionRecord, now: number) =>
    options.accounts.postponeIncident(record.accountId, quietUntil(record, now));

  /** Its user is signing in by hand just now. */
  const isBeingMended = async (account: AccountRecord): Promise<boolean> => {
    const open = await flows.store.listOpen(ownerOnly(account));
    return open.some(
      ({ accountId, claim, attempts }) =>
        accountId === account.id && (claim !== undefined || attempts.some(({ phase }) => phase === 'live')),
    );
  };

  /** One try at a time and a minute, over all processes. */
  const attempt = async (account: AccountRecord, session: FreshSession): Promise<SessionOutcome> => {
    const lease = `session:${account.id}`;
    const holder = randomId();
    const now = clock.now();
    if (await isBeingMended(account)) return { kind: 'failed' };
    if (!(await flows.store.acquireLease(lease, holder, now + tryingMs, now))) return { kind: 'failed' };
    const outcome = await applySession(context, accounts, account, session);
    if (outcome.kind === 'applied') await flows.store.releaseLease(lease, holder);
    else await flows.store.acquireLease(lease, holder, clock.now() + CALM_MS, clock.now());
    return outcome;
  };

  /** Writes down what came of the session that is sealed as `sealed`; a newer one stays. */
  const conclude = async (account: AccountRecord, outcome: SessionOutcome, sealed: string | undefined) => {
    const now = clock.now();
    const record = await change(account.id, (current) => {
      if (!current) return undefined;
      if (outcome.kind === 'applied') return atRest(current);
      const isNewer = current.sealed !== undefined && current.sealed !== sealed;
      const kept = outcome.kind === 'refused' && !isNewer ? withoutSealed(current) : current;
      const isForUser = outcome.kind === 'refused' && outcome.reason === 'user';
      return scheduled(isForUser ? { ...kept, waitsUntil: now } : waiting(kept, now), now, now + RETRY_MS);
    });
    if (outcome.kind !== 'applied' && record) await keepQuiet(record, now);
    return record;
  };

  const resultOf = (outcome: SessionOutcome, record: SessionRecord | undefined): PutOutcome => {
    if (outcome.kind === 'applied') return { kind: 'result', state: 'applied' };
    if (outcome.kind === 'refused') return { kind: 'result', state: 'refused', reason: outcome.reason };
    const isKept = record?.sealed !== undefined;
    const retryAfterMs = isKept ? Math.max(0, (record.nextTryAt ?? 0) - clock.now()) : CALM_MS;
    return { kind: 'result', state: isKept ? 'kept' : 'wanted', retryAfterMs };
  };

  const put: FreshSessions['put'] = async (account, body, flowOptions) => {
    const checked = sessionValues(options.upstream, account, body);
    if (checked.kind !== 'values') return checked;
    const session = { values: checked.values, options: flowOptions };
    const now = clock.now();
    if (!needsSession(account)) {
      await change(account.id, (record) => atRest(seen(record, account, now)));
      return { kind: 'result', state: 'unneeded' };
    }
    const sealedUntil = now + WAIT_MS - PURGE_EVERY_MS;
    const sealed = await seal(account, session, sealedUntil);
    await change(account.id, (record) => {
      const noted = waiting(withoutSealed(seen(record, account, now)), now);
      // Written down before it is tried: a process that dies meanwhile has not lost it.
      return scheduled(sealed === undefined ? noted : { ...noted, sealed, sealedUntil }, now, now + tryingMs);
    });
    const trying = attempt(account, session).then(async (outcome) =>
      resultOf(outcome, await conclude(account, outcome, sealed)),
    );
    context.background('session.put', trying);
    const patience = new AbortController();
    const late = sleep(clock, timings.patience, patience.signal).then((): PutOutcome => ({
      kind: 'result',
      state: 'trying',
    }));
    return Promise.race([trying, late]).finally(() => {
      patience.abort();
    });
  };

  const tendOne = async (record: SessionRecord): Promise<void> => {
    const account = await options.accounts.get(record.accountId);
    if (!account || !isOf(record, account)) {
      await store?.remove(record.accountId);
      return;
    }
    if (!needsSession(account)) {
      await change(account.id, (current) => current && atRest(current));
      return;
    }
    const now = clock.now();
    const isOver = (record.waitsUntil ?? 0) <= now;
    if (!isOver && (record.nextTryAt === undefined || record.nextTryAt > now)) {
      await change(account.id, (current) => current && scheduled(current, now));
      await keepQuiet(record, now);
      return;
    }
    const session = record.sealed === undefined || isOver ? undefined : await unseal(account, record.sealed);
    if (session) await conclude(account, await attempt(account, session), record.sealed);
    else {
      // What is too late, or can not be opened, is of no use to anybody.
      await change(account.id, (current) =>
        current?.sealed === record.sealed ? current && scheduled(withoutSealed(current), now) : undefined,
      );
    }
  };

  return {
    put,
    async tend() {
      if (!store) return;
      const now = clock.now();
      for (const record of await store.takeDue(now, now + tryingMs, BATCH)) {
        context.background('session.retry', tendOne(record));
      }
    },
    async forget(when = 'now') {
      const now = clock.now();
      if (!store || (when === 'if-due' && now - purgedAt < PURGE_EVERY_MS)) return;
      await store.purge(now);
      purgedAt = now;
    },
  };
}
