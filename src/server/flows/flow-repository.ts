import type { Clock } from '../clock.js';
import type { Hints } from '../hints.js';
import type { Timings } from '../options.js';
import { isSameOwner, ownerOnly, type Owner } from '../stores/owner.js';
import type { FlowRecord, FlowStore } from '../stores/flow-store.js';
import { advance, nextDue, purgeTime } from './advance.js';

/** More than any number of writers that could meet on one flow. */
const MAX_TRIES = 50;

export interface Changed {
  readonly flow: FlowRecord;
  /** This call wrote the flow. */
  readonly changed: boolean;
}

export interface FlowRepository {
  readonly store: FlowStore;
  now(): number;
  /** The flow as it is now, if it is this owner's; time is applied to it first. */
  read(id: string, owner: Owner): Promise<FlowRecord | undefined>;
  /**
   * Reads, edits and writes a flow until no other writer came in between. `edit` must be pure; it answers with the
   * same record, or nothing, when there is nothing to change. A record that was just read or written, handed on in place
   * of its id, saves the first reading: the write holds it to its version, and only one that was read here says that
   * there is nothing to change.
   */
  change(
    flow: string | FlowRecord,
    edit: (flow: FlowRecord, now: number) => FlowRecord | undefined,
  ): Promise<Changed | undefined>;
  /** Due time and purge time for a record about to be written for the first time. */
  schedule(flow: FlowRecord): FlowRecord;
}

export function createFlowRepository(
  store: FlowStore,
  hints: Hints,
  clock: Clock,
  timings: Timings,
): FlowRepository {
  const schedule = (flow: FlowRecord): FlowRecord => {
    const now = clock.now();
    const { dueAt: _dueAt, ...rest } = flow;
    const dueAt = nextDue(flow, now, timings);
    return { ...rest, ...(dueAt === undefined ? {} : { dueAt }), purgeAt: purgeTime(flow, now, timings) };
  };

  const change: FlowRepository['change'] = async (flow, edit) => {
    const id = typeof flow === 'string' ? flow : flow.id;
    let handedOn = typeof flow === 'string' ? undefined : flow;
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const isRead = !handedOn;
      const stored = handedOn ?? (await store.get(id));
      handedOn = undefined;
      if (!stored) return undefined;
      const now = clock.now();
      const current = advance(stored, now, timings);
      const edited = edit(current, now) ?? current;
      if (edited === stored) {
        if (isRead) return { flow: stored, changed: false };
        continue;
      }
      const next = { ...schedule(edited), version: stored.version + 1 };
      if (await store.replace(next, stored.version)) {
        if (next.rev !== stored.rev) hints.publish({ type: 'flow', id, rev: next.rev }, ownerOnly(next));
        return { flow: next, changed: true };
      }
    }
    throw new Error('The flow is being written by too many at once.');
  };

  return {
    store,
    schedule,
    change,
    now: () => clock.now(),
    async read(id, owner) {
      const stored = await store.get(id);
      if (!stored || !isSameOwner(stored, owner)) return undefined;
      if (advance(stored, clock.now(), timings) === stored) return stored;
      return (await change(stored, (flow) => flow))?.flow;
    },
  };
}
