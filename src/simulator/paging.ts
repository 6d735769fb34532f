import { ApiError } from './api-error.js';

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 250;

interface Cursor {
  readonly limit: number;
  /** The sequence is beside Unipile's own `last_id`, so that a listing survives the removal of that last one. */
  readonly cursor: { readonly last_id: string; readonly sequence: number };
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly cursor: string | null;
}

/** One page of a list in order of creation, by the query's `limit` (1 to 250, default 100) and opaque `cursor`. */
export function pageOf<T extends { readonly id: string; readonly sequence: number }>(
  all: readonly T[],
  query: URLSearchParams,
): Page<T> {
  const encoded = query.get('cursor');
  const start = encoded === null ? undefined : decodeCursor(encoded);
  const limit = parseLimit(query.get('limit')) ?? start?.limit ?? DEFAULT_LIMIT;
  const rest = start ? all.filter(({ sequence }) => sequence > start.cursor.sequence) : all;
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  if (!last || rest.length <= limit) return { items, cursor: null };
  return { items, cursor: encodeCursor({ limit, cursor: { last_id: last.id, sequence: last.sequence } }) };
}

function parseLimit(text: string | null): number | undefined {
  if (text === null) return undefined;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 1) throw new ApiError('invalid_parameters', 'Invalid: limit');
  if (limit > MAX_LIMIT) throw new ApiError('limit_too_high', `The limit is ${MAX_LIMIT}.`);
  return limit;
}

function encodeCursor(cursor: Cursor): string {
  return btoa(JSON.stringify(cursor));
}

function decodeCursor(text: string): Cursor {
  try {
    const value = JSON.parse(atob(text)) as Partial<Cursor>;
    const sequence = value.cursor?.sequence;
    if (typeof sequence === 'number' && typeof value.limit === 'number') return value as Cursor;
  } catch {
    // Not base64 or not JSON: told below.
  }
  throw new ApiError('invalid_parameters', 'Invalid: cursor');
}
