import { within } from '../clock.js';
import type { Context } from '../context.js';
import { randomId } from '../ids.js';
import { eachOf } from '../each-of.js';
import { errorName } from '../log.js';
import { sha256Base64Url } from '../sha256.js';
import type { TenantIncidents } from '../stores/account-history.js';
import type { Tenant } from '../stores/owner.js';

/**
 * Accounts of very many users that are lost at once are hardly ever lost: the upstream has a bad day, or its key is another
 * workspace's. Then nobody is told, as by a circuit breaker. What is lost while that lasts is marked as held, in the database
 * that all processes share, and by these marks each of them comes to the same answer: it lasts until so few users are left of
 * it that it would not have begun, or until the operator releases it, and not just until an hour has passed.
 *
 * Everybody is counted, of whatever tenant, as all hang on one key of one upstream: where that is wrong it is wrong of all,
 * and its losses go through the tenants. Where they are those of some tenants alone, as when a company signs its people out,
 * these are held back and the others are told as ever.
 */
export interface Storm {
  room(): Promise<Room>;
}

/** Who may be told now. Of a storm the operator is told. */
export interface Room {
  /** How many users; 0 while there is a storm through all. */
  readonly users: number;
  /** Tenants of which nobody is told, as the storm is theirs. */
  readonly except: readonly Tenant[];
}

/** When so much is lost that users are not told, and how many are told at most. Users are counted, not their accounts. */
export interface NoticeLimits {
  /** Of fewer users than this, lost accounts are never held back. */
  readonly breakerMinUsers: number;
  /** The share of all users who have an account, from 0 to 1: where more than that have lost one, they are held back. */
  readonly breakerShare: number;
  /** Lost within this time, and still lost. Milliseconds. */
  readonly breakerWindowMs: number;
  /** Users who are told in any 60 seconds, by all processes together. */
  readonly perMinute: number;
}

export const DEFAULT_NOTICE_LIMITS: NoticeLimits = {
  breakerMinUsers: 10,
  breakerShare: 0.05,
  breakerWindowMs: 60 * 60_000,
  perMinute: 60,
};

/** What the operator is told of a storm. */
export interface HeldNotices {
  /** How many users lost an account that still is, of late or since the storm began. */
  readonly lost: number;
  /** How many users have an account at all, as it was counted within the last five minutes. */
  readonly users: number;
  /** The users are those of this tenant, without an id those of none, and they alone are held back. Absent: everybody is. */
  readonly tenant?: Tenant;
}

interface Loss {
  readonly lost: number;
  readonly users: number;
}

const CALL_LIMIT_MS = 60_000;
/** What goes through more tenants than these is nobody's own. */
const MOST_STRUCK = 3;
/** Of so many tenants at most it is asked how many users they have: of those that lost most. */
const MOST_COUNTED = 20;
/** So many users do not come and go; to count them reads a whole index. */
const USERS_KEPT_MS = 5 * 60_000;

/** `tellWithinMs`: what was lost longer ago is told to nobody, and so holds nobody up. */
export function createStorm({ options, flows, clock, log }: Context, tellWithinMs: number): Storm {
  const limits = { ...DEFAULT_NOTICE_LIMITS, ...options.noticeLimits };
  const { accounts: store } = options;
  const counted = new Map<string, { readonly users: number; readonly at: number }>();

  const countUsers = async (tenant?: Tenant): Promise<number> => {
    const now = clock.now();
    const key = tenant ? `of ${tenant.tenantId ?? ''}` : '';
    const known = counted.get(key);
    if (known && now - known.at < USERS_KEPT_MS) return known.users;
    const users = await store.countOwners(tenant);
    if (counted.size > MOST_COUNTED) counted.clear();
    counted.set(key, { users, at: now });
    return users;
  };

  const isTooMuch = ({ lost, users }: Loss): boolean =>
    lost >= limits.breakerMinUsers && lost > limits.breakerShare * users;

  /** The tenants that lose too much of their own. */
  const listStruck = async (losses: readonly TenantLoss[]): Promise<readonly StruckTenant[]> => {
    const many = losses.filter(({ lost }) => lost >= limits.breakerMinUsers);
    const known = await eachOf(many, async (loss) => ({ ...loss, users: await countUsers(loss.tenant) }));
    return known.filter(isTooMuch);
  };

  /** Whether it is more than some tenants' own: they are many, or what the others lose is too much as well. */
  const isEverywhere = (all: Loss, struck: readonly StruckTenant[]): boolean => {
    const sum = (key: keyof Loss): number => struck.reduce((total, loss) => total + loss[key], 0);
    const others = { lost: all.lost - sum('lost'), users: all.users - sum('users') };
    return !struck.length || struck.length > MOST_STRUCK || others.users <= 0 || isTooMuch(others);
  };

  /** Once in a window, for as long as it lasts, by one process of all. */
  const announce = async (held: HeldNotices): Promise<void> => {
    const now = clock.now();
    const { lost, users, tenant } = held;
    // A lease that nobody renews.
    const lease = tenant ? `notices-held.${await sha256Base64Url(tenant.tenantId ?? '')}` : 'notices-held';
    if (!(await flows.store.acquireLease(lease, randomId(), now + limits.breakerWindowMs, now))) return;
    log({
      level: 'error',
      event: 'notices.held',
      fields: { lost, users, ...(tenant && { scope: 'tenant' }) },
    });
    try {
      await within(clock, CALL_LIMIT_MS, (async () => options.onNoticesHeld?.(held))());
    } catch (error) {
      log({
        level: 'error',
        event: 'callback.failed',
        fields: { callback: 'onNoticesHeld', error: errorName(error) },
      });
    }
  };

  return {
    async room() {
      const now = clock.now();
      const begunFrom = now - limits.breakerWindowMs;
      const {
        lostOwners: lost,
        tenants,
        doneOwners,
      } = await store.countIncidents({
        begunFrom,
        heldFrom: now - tellWithinMs,
        doneFrom: now - 60_000,
        most: MOST_COUNTED,
      });
      const losses = tenants.map(toLoss);
      const open = Math.max(0, limits.perMinute - doneOwners);
      if (lost < limits.breakerMinUsers) return { users: open, except: [] };
      const all = { lost, users: await countUsers() };
      if (!isTooMuch(all)) return { users: open, except: [] };
      const struck = await listStruck(losses);
      // What comes while it lasts is a part of it: it may fade before it ends.
      if (isEverywhere(all, struck)) {
        await store.holdIncidents(begunFrom);
        await announce(all);
        return { users: 0, except: [] };
      }
      const except = struck.map(({ tenant }) => tenant);
      await store.holdIncidents(begunFrom, except);
      await Promise.all(struck.map(announce));
      return { users: open, except };
    },
  };
}

interface TenantLoss {
  readonly tenant: Tenant;
  readonly lost: number;
}

interface StruckTenant extends TenantLoss, Loss {}

const toLoss = ({ tenantId, begunOwners, heldOwners }: TenantIncidents): TenantLoss => ({
  tenant: tenantId === undefined ? {} : { tenantId },
  lost: Math.max(begunOwners, heldOwners),
});
