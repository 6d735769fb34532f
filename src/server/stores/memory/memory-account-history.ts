import {
  needsUser,
  statusWord,
  type AccountHistoryStore,
  type ChangeNote,
  type HistoryEntry,
  type Incident,
  type TenantIncidents,
} from '../account-history.js';
import type { AccountRecord } from '../account-store.js';
import { keyOf } from '../../limits/key-of.js';
import { isSameOwner, isSameTenant, ownerOnly } from '../owner.js';
import { createMemoryOutbox } from './memory-outbox.js';

interface MemoryIncident extends Incident {
  readonly nextAt?: number;
  readonly doneAt?: number;
  readonly held?: boolean;
}

export interface MemoryAccountHistory extends AccountHistoryStore {
  /** Writes what a change of a row brings with it. `before` or `after` is absent for a row that was or is not there. */
  readonly note: (
    before: AccountRecord | undefined,
    after: AccountRecord | undefined,
    note?: ChangeNote,
  ) => void;
}

/** History, incidents and outbox of the rows of a memory store. */
export const createMemoryAccountHistory = (): MemoryAccountHistory => {
  let entries: HistoryEntry[] = [];
  const incidents = new Map<string, MemoryIncident>();
  const { add: addToOutbox, ...outbox } = createMemoryOutbox();

  const isWaiting = (incident: MemoryIncident, now: number): boolean =>
    incident.doneAt === undefined && (incident.nextAt ?? 0) <= now;

  const change = (incident: Incident, changes: Partial<MemoryIncident>): void => {
    const current = incidents.get(incident.accountId);
    if (current?.since === incident.since) incidents.set(incident.accountId, { ...current, ...changes });
  };

  return {
    ...outbox,

    note(before, after, note) {
      const row = after ?? before;
      if (!row) return;
      addToOutbox(note?.tells ?? []);
      if (note && isChange(before, after)) {
        entries.push({
          accountId: row.id,
          at: note.at,
          ...(before && { from: before.state }),
          to: after?.state ?? 'removed',
          status: statusWord(row.status),
          cause: note.cause,
          ...(before && after && before.upstreamId !== after.upstreamId && { moved: true as const }),
        });
      }
      if (!after || after.state === 'connected') incidents.delete(row.id);
      else if (note && needsUser(after.state) && !needsUser(before?.state) && !incidents.has(row.id)) {
        incidents.set(row.id, { ...ownerOnly(row), accountId: row.id, since: note.at, tries: 0 });
      }
    },

    async history(accountId, limit) {
      return structuredClone(
        entries
          .filter((entry) => entry.accountId === accountId)
          .reverse()
          .slice(0, limit),
      );
    },

    async purgeHistory(before) {
      const kept = entries.filter(({ at }) => at >= before);
      const purged = entries.length - kept.length;
      entries = kept;
      return purged;
    },

    async takeIncidents({ now, until, from, leaseUntil, limit, except = [] }) {
      const waiting = [...incidents.values()]
        .filter((incident) => isWaiting(incident, now) && incident.since >= from)
        .filter((incident) => !except.some((tenant) => isSameTenant(tenant, incident)))
        .sort((a, b) => a.since - b.since);
      // Those that came first and have to wait again and again keep nobody else waiting.
      const due = waiting
        .filter(({ since }) => since <= until)
        .sort((a, b) => (a.nextAt ?? a.since) - (b.nextAt ?? b.since))
        .slice(0, limit);
      return waiting
        .filter((incident) => due.some((other) => isSameOwner(other, incident)))
        .map((incident) => {
          const taken = { ...incident, tries: incident.tries + 1 };
          incidents.set(incident.accountId, { ...taken, nextAt: leaseUntil });
          const { accountId, since, tries, tellingAt } = taken;
          return {
            ...ownerOnly(taken),
            accountId,
            since,
            tries,
            ...(tellingAt !== undefined && { tellingAt }),
          };
        });
    },

    async settleIncident(incident, outcome) {
      if (!('nextAt' in outcome)) {
        change(incident, outcome);
        return;
      }
      const current = incidents.get(incident.accountId);
      if (outcome.isUntold && current?.since === incident.since) {
        const { tellingAt: _tellingAt, doneAt: _doneAt, ...untold } = current;
        const { tellingAt } = incident;
        incidents.set(incident.accountId, { ...untold, ...(tellingAt !== undefined && { tellingAt }) });
      }
      change(incident, { nextAt: outcome.nextAt });
    },

    async hasDueIncidents({ now, until, from }) {
      return [...incidents.values()].some(
        (incident) => isWaiting(incident, now) && incident.since >= from && incident.since <= until,
      );
    },

    async countIncidents({ begunFrom, heldFrom, doneFrom, most }) {
      const all = [...incidents.values()];
      const isBegun = ({ since, held }: MemoryIncident) => since >= begunFrom && held !== false;
      const isHeld = ({ since, held, doneAt }: MemoryIncident) =>
        held === true && doneAt === undefined && since >= heldFrom;
      const tenants = new Map<string, MemoryIncident[]>();
      for (const one of all.filter((incident) => isBegun(incident) || isHeld(incident))) {
        const own = tenants.get(tenantOf(one));
        if (own) own.push(one);
        else tenants.set(tenantOf(one), [one]);
      }
      const losses = [...tenants].map(([tenantId, own]) => ({
        ...(tenantId !== '' && { tenantId }),
        begunOwners: countOwners(own.filter(isBegun)),
        heldOwners: countOwners(own.filter(isHeld)),
      }));
      const lostOf = ({ begunOwners, heldOwners }: TenantIncidents) => Math.max(begunOwners, heldOwners);
      return {
        lostOwners: losses.reduce((total, loss) => total + lostOf(loss), 0),
        tenants: losses.sort((one, other) => lostOf(other) - lostOf(one)).slice(0, most),
        doneOwners: countOwners(all.filter(({ doneAt }) => doneAt !== undefined && doneAt >= doneFrom)),
      };
    },

    async holdIncidents(from, tenants) {
      for (const incident of incidents.values()) {
        const { since, doneAt, held } = incident;
        if (tenants && !tenants.some((tenant) => isSameTenant(tenant, incident))) continue;
        if (since >= from && doneAt === undefined && held === undefined) change(incident, { held: true });
      }
    },

    async releaseIncidents() {
      for (const incident of incidents.values()) change(incident, { held: false });
    },

    async postponeIncident(accountId, until) {
      const incident = incidents.get(accountId);
      if (!incident || incident.doneAt !== undefined) return false;
      change(incident, { nextAt: Math.max(incident.nextAt ?? 0, until) });
      return true;
    },
  };
};

const tenantOf = ({ tenantId }: Incident): string => tenantId ?? '';

const countOwners = (incidents: readonly Incident[]): number => new Set(incidents.map(keyOf)).size;

const isChange = (before: AccountRecord | undefined, after: AccountRecord | undefined): boolean =>
  before?.state !== after?.state ||
  before?.status !== after?.status ||
  before?.upstreamId !== after?.upstreamId;
