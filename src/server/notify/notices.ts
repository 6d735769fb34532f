import type { Accounts } from '../accounts/accounts.js';
import { TimeoutError, within } from '../clock.js';
import type { Context } from '../context.js';
import { eachOf } from '../each-of.js';
import { keyOf } from '../limits/key-of.js';
import { errorName } from '../log.js';
import { sha256Hex } from '../sha256.js';
import { needsUser, type Incident } from '../stores/account-history.js';
import type { AccountRecord } from '../stores/account-store.js';
import { ownerOnly, type Owner } from '../stores/owner.js';
import { createLookAgain } from './look-again.js';
import type { Notifier } from './notifier.js';
import { createStorm } from './storm.js';

/**
 * Sees to it that users are told of accounts that need them: once an incident, whatever processes there are and
 * whenever they start and end. An incident is taken in the store before anybody is told of it; what could not be told
 * comes again, later and later, for three days. Right before, the upstream is asked once more: who has nothing to mend is
 * told nothing. While very much is lost at once, nobody is told: see `Storm`.
 */
export interface Notices {
  /** Tells what is due. Does nothing while it is at it. */
  process(): Promise<void>;
  /** Holds nothing back any more of what is lost now: the operator knows that it really is. */
  release(): Promise<void>;
}

const OWNERS_AT_ONCE = 10;
/** Longer than the looks and a notifier may take together. */
const LEASE_MS = 5 * 60_000;
/** A notifier that never ends, or a question to the host within it, must not keep everybody else from being told. */
const TELL_LIMIT_MS = 4 * 60_000;
const TELL_WITHIN_MS = 3 * 24 * 60 * 60_000;
/** A user who has begun to mend an account is left alone for this long. */
const MENDING_MS = 5 * 60_000;
const MENDING_PAUSE_MS = 30_000;
/** No look is begun later than this after the first; what is left is looked at another time. */
const LOOK_WITHIN_MS = 30_000;
const LOOK_PAUSE_MS = 30_000;
/** While the upstream does not say how an account is, its user could not mend it either; but not for ever. */
const UNSURE_PAUSE_MS = 5 * 60_000;
const UNSURE_MS = 6 * 60 * 60_000;
/** While nothing is due, a storm is looked for this often: what it takes may have been put off for hours. */
const STORM_LOOK_MS = 60_000;

const retryDelay = (tries: number): number => Math.min(60 * 60_000, 30_000 * 2 ** (tries - 1));

/** Who may have been told has this long to mend the account before they are told once more. */
const LATE_MS = 60 * 60_000;

interface Lost {
  readonly incident: Incident;
  readonly row: AccountRecord;
}

export function createNotices(context: Context, accounts: Accounts): Notices {
  const { options, flows, clock, log } = context;
  const { accounts: store, notifier } = options;
  const storm = createStorm(context, TELL_WITHIN_MS);
  const lookAgain = createLookAgain(context, accounts);

  const later = (
    incidents: readonly Incident[],
    ms: (incident: Incident) => number,
    more: { readonly isUntold?: true } = {},
  ) =>
    Promise.all(
      incidents.map((incident) =>
        store.settleIncident(incident, { nextAt: clock.now() + ms(incident), ...more }),
      ),
    );

  const done = (incidents: readonly Incident[]) =>
    Promise.all(incidents.map((incident) => store.settleIncident(incident, { doneAt: clock.now() })));

  /**
   * Written down before it is told. What was begun before, of which nobody knows the end, is told once more, and given up
   * before that: whatever happens then, it is not told a third time.
   */
  const begin = (incidents: readonly Incident[]) =>
    Promise.all(
      incidents.map((incident) =>
        store.settleIncident(
          incident,
          incident.tellingAt === undefined ? { tellingAt: clock.now() } : { doneAt: clock.now() },
        ),
      ),
    );

  /** Accounts that their users are mending. */
  const listMending = async (owners: readonly Owner[]): Promise<ReadonlySet<string | undefined>> => {
    const open = await eachOf(owners, (owner) => flows.store.listOpen(owner));
    const fresh = open.flat().filter(({ createdAt }) => createdAt > clock.now() - MENDING_MS);
    return new Set(fresh.map(({ accountId }) => accountId));
  };

  /** Those whose user is not at it already. The others come again soon. */
  const stillLost = async (incidents: readonly Incident[]): Promise<readonly Lost[]> => {
    const owned = byOwner(incidents, (incident) => incident);
    const mending = await listMending(owned.map(([first]) => ownerOnly(first)));
    const lookUntil = clock.now() + LOOK_WITHIN_MS;
    const look = async (incident: Incident): Promise<Lost | undefined> => {
      const putOff = async (ms: number): Promise<undefined> => {
        await later([incident], () => ms);
      };
      const lateMs = (incident.tellingAt ?? -LATE_MS) + LATE_MS - clock.now();
      if (lateMs > 0) return putOff(lateMs);
      const row = await store.get(incident.accountId);
      if (!row || !needsUser(row.state) || mending.has(row.id)) return putOff(MENDING_PAUSE_MS);
      if (clock.now() > lookUntil) return putOff(LOOK_PAUSE_MS);
      const seen = await lookAgain(row);
      const isUnsure = seen === 'unknown' && clock.now() - incident.since < UNSURE_MS;
      return seen === 'well' || isUnsure ? putOff(UNSURE_PAUSE_MS) : { incident, row };
    };
    const looked = await eachOf(inTurns(owned), look);
    return looked.filter((lost) => lost !== undefined);
  };

  const tell = async (telling: Notifier, lost: OneOrMore<Lost>): Promise<void> => {
    const [first] = lost;
    const incidents = lost.map(({ incident }) => incident);
    const { accountId, since } = first.incident;
    await begin(incidents);
    try {
      const notice = {
        owner: ownerOnly(first.row),
        accounts: lost.map(({ row }) => row),
        id: await hash(`${accountId} ${since}`),
      };
      const outcome = await within(clock, TELL_LIMIT_MS, telling.tell(notice)).catch(unlessLate);
      if (outcome === 'unknown') await later(incidents, () => LATE_MS);
      else await done(incidents);
      log({
        level: outcome === 'refused' || outcome === 'unknown' ? 'warn' : 'info',
        event: `notice.${outcome}`,
        fields: { account: accountId, accounts: lost.length },
      });
    } catch (error) {
      await later(incidents, ({ tries }) => retryDelay(tries), { isUntold: true });
      log({
        level: 'warn',
        event: 'notice.failed',
        fields: { account: accountId, tries: first.incident.tries, error: errorName(error) },
      });
    }
  };

  const run = async (telling: Notifier): Promise<void> => {
    const now = clock.now();
    const due = { now, until: now - telling.graceMs, from: now - TELL_WITHIN_MS };
    if (now - countedAt < STORM_LOOK_MS && !(await store.hasDueIncidents(due))) return;
    countedAt = now;
    const { users, except } = await storm.room();
    if (!users) return;
    const taking = { ...due, leaseUntil: now + LEASE_MS, limit: Math.min(OWNERS_AT_ONCE, users), except };
    const lost = await stillLost(await store.takeIncidents(taking));
    await Promise.all(byOwner(lost, ({ incident }) => incident).map((owned) => tell(telling, owned)));
  };

  let countedAt = -Infinity;
  let running: Promise<void> | undefined;

  return {
    async process() {
      if (!notifier) return;
      running ??= run(notifier).finally(() => {
        running = undefined;
      });
      await running;
    },

    async release() {
      await store.releaseIncidents();
      log({ level: 'info', event: 'notices.released', fields: {} });
    },
  };
}

/** A notifier that has not come to its end may have told all the same. */
function unlessLate(error: unknown): 'unknown' {
  if (error instanceof TimeoutError) return 'unknown';
  throw error;
}

type OneOrMore<Item> = readonly [Item, ...Item[]];

function byOwner<Item>(items: readonly Item[], ownerOf: (item: Item) => Owner): readonly OneOrMore<Item>[] {
  const groups = new Map<string, OneOrMore<Item>>();
  for (const item of items) {
    const key = keyOf(ownerOf(item));
    const [first, ...others] = groups.get(key) ?? [];
    groups.set(key, first === undefined ? [item] : [first, ...others, item]);
  }
  return [...groups.values()];
}

/** The first of each, then the second of each: one who has many keeps nobody else waiting. */
const inTurns = (groups: readonly (readonly Incident[])[]): readonly Incident[] =>
  groups
    .flatMap((incidents) => incidents.map((incident, turn) => ({ incident, turn })))
    .sort((a, b) => a.turn - b.turn)
    .map(({ incident }) => incident);

/** Our ids are for whoever is signed in; what goes out with a mail says nothing. */
const hash = (text: string): Promise<string> => sha256Hex(text, 16);
