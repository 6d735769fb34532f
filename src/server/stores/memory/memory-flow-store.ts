import type { FlowRecord, FlowStore } from '../flow-store.js';
import { isSameOwner } from '../owner.js';
import { compareText } from './compare-text.js';
import { createMemoryInbox } from './memory-inbox.js';
import { createMemoryLeases } from './memory-leases.js';
import { createMemoryMissing } from './memory-missing.js';

/** A `FlowStore` that lives as long as the object does: for pages, stories and tests. */
export const createMemoryFlowStore = (): FlowStore => {
  const flows = new Map<string, FlowRecord>();

  const findAll = (matches: (flow: FlowRecord) => boolean): FlowRecord[] =>
    [...flows.values()].filter(matches);

  /** Another flow that stands in the way of this one; the one with the same key first. */
  const findConflict = (flow: FlowRecord): FlowRecord | undefined => {
    const others = findAll((other) => other.id !== flow.id && isSameOwner(other, flow));
    return (
      others.find(
        (other) => flow.idempotencyKey !== undefined && other.idempotencyKey === flow.idempotencyKey,
      ) ?? others.find((other) => isOpenFor(flow.accountId, other) && isOpenFor(flow.accountId, flow))
    );
  };

  return {
    async insert(flow) {
      if (flows.has(flow.id)) throw new Error('There already is a flow with this id.');
      const existing = findConflict(flow);
      if (existing !== undefined) return { inserted: false, existing: structuredClone(existing) };
      flows.set(flow.id, structuredClone(flow));
      return { inserted: true };
    },

    async get(id) {
      return structuredClone(flows.get(id));
    },

    async listOpen(owner) {
      const open = findAll((flow) => flow.state === 'open' && isSameOwner(flow, owner));
      return structuredClone(open.sort(compareNewest));
    },

    async startTimes(owner, since, limit) {
      const begun = findAll((flow) => flow.createdAt > since && isSameOwner(flow, owner));
      return begun
        .map(({ createdAt }) => createdAt)
        .sort((a, b) => b - a)
        .slice(0, limit);
    },

    async replace(flow, expectedVersion) {
      if (flows.get(flow.id)?.version !== expectedVersion || findConflict(flow) !== undefined) return false;
      flows.set(flow.id, structuredClone(flow));
      return true;
    },

    async findByUpstreamId(upstreamId) {
      const found = findAll((flow) => flow.attempts.some((attempt) => attempt.upstreamId === upstreamId));
      return structuredClone(found.sort(compareNewest));
    },

    async listDue(now, limit) {
      const due = findAll((flow) => dueAt(flow) <= now).sort(
        (a, b) => dueAt(a) - dueAt(b) || compareText(a.id, b.id),
      );
      return structuredClone(due.slice(0, limit));
    },

    async purge(now) {
      const over = findAll((flow) => flow.purgeAt <= now);
      over.forEach((flow) => flows.delete(flow.id));
      return over.length;
    },

    ...createMemoryInbox(),
    ...createMemoryLeases(),
    ...createMemoryMissing(),
  };
};

const isOpenFor = (accountId: string | undefined, flow: FlowRecord): boolean =>
  accountId !== undefined && flow.state === 'open' && flow.accountId === accountId;

const dueAt = (flow: FlowRecord): number => flow.dueAt ?? Infinity;

const compareNewest = (a: FlowRecord, b: FlowRecord): number =>
  b.createdAt - a.createdAt || compareText(b.id, a.id);
