import type { FlowRecord } from '../stores/flow-store.js';

/** The key of another request: whoever sends it would take the old flow for the one that was asked for. */
export const isKeyReused = (existing: FlowRecord, { idempotencyKey, requestHash }: FlowRecord): boolean =>
  idempotencyKey !== undefined &&
  existing.idempotencyKey === idempotencyKey &&
  existing.requestHash !== undefined &&
  existing.requestHash !== requestHash;
