import type { Accounts } from '../accounts/accounts.js';
import { TimeoutError, within } from '../clock.js';
import type { Context } from '../context.js';
import { errorName } from '../log.js';
import { needsUser, type Incident } from '../stores/account-history.js';
import type { AccountRecord } from '../stores/account-store.js';
import { ownerOnly } from '../stores/owner.js';
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
}

const OWNERS_AT_ONCE = 10;
/** Longer than any notifier may take. */
const LEASE_MS = 5 * 60_000;
/** A notifier that never ends, or a question to the host within it, must not keep everybody else from being told. */
const TELL_LIMIT_MS = 4 * 60_000;
const TELL_WITHIN_MS = 3 * 24 * 60 * 60_000;
/** A user who has begun to mend an account is left alone for this long. */
const MENDING_MS = 5 * 60_000;
const MENDING_PAUSE_MS = 30_000;
/** While the upstream does not say how an account is, its user could not mend it either; but not for ever. */
const UNSURE_PAUSE_MS = 5 * 60_000;
const UNSURE_MS = 6 * 60 * 60_000;

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
  const storm = createStorm(context);
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

  /** Those whose user is not at it already. The others come again soon. */
  const stillLost = async (incidents: readonly Incident[]): Promise<readonly Lost[]> => {
    const open = await flows.store.listOpen(ownerOnly(incidents[0] ?? { userId: '' }));
    const isBeingMended = (id: string): boolean =>
      open.some(({ accountId, createdAt }) => accountId === id && createdAt > clock.now() - MENDING_MS);
    const looked = await Promise.all(
      incidents.map(async (incident): Promise<Lost | undefined> => {
        const lateMs = (incident.tellingAt ?? -LATE_MS) + LATE_MS - clock.now();
        if (lateMs > 0) {
          await later([incident], () => lateMs);
          return undefined;
        }
        const row = await store.get(incident.accountId);
        if (!row || !needsUser(row.state) || isBeingMended(row.id)) {
          await later([incident], () => MENDING_PAUSE_MS);
          return undefined;
        }
        const seen = await lookAgain(row);
        const isUnsure = seen === 'unknown' && clock.now() - incident.since < UNSURE_MS;
        if (seen !== 'well' && !isUnsure) return { incident, row };
        await later([incident], () => UNSURE_PAUSE_MS);
        return undefined;
      }),
    );
    return looked.filter((lost) => lost !== undefined);
  };

  const tell = async (telling: Notifier, owned: readonly Incident[]): Promise<void> => {
    const lost = await stillLost(owned);
    const [first] = lost;
    if (!first) return;
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
    const room = await storm.room();
    if (!room) return;
    const now = clock.now();
    const incidents = await store.takeIncidents({
      now,
      until: now - telling.graceMs,
      from: now - TELL_WITHIN_MS,
      leaseUntil: now + LEASE_MS,
      limit: Math.min(OWNERS_AT_ONCE, room),
    });
    await Promise.all(byOwner(incidents).map((owned) => tell(telling, owned)));
  };

  let running: Promise<void> | undefined;

  return {
    async process() {
      if (!notifier) return;
      running ??= run(notifier).finally(() => {
        running = undefined;
      });
      await running;
    },
  };
}

/** A notifier that has not come to its end may have told all the same. */
function unlessLate(error: unknown): 'unknown' {
  if (error instanceof TimeoutError) return 'unknown';
  throw error;
}

function byOwner(incidents: readonly Incident[]): readonly (readonly Incident[])[] {
  const groups = new Map<string, Incident[]>();
  for (const incident of incidents) {
    const key = JSON.stringify([incident.tenantId ?? '', incident.userId]);
    groups.set(key, [...(groups.get(key) ?? []), incident]);
  }
  return [...groups.values()];
}

/** Our ids are for whoever is signed in; what goes out with a mail says nothing. */
async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 32);
}
