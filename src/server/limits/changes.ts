import type { Context } from '../context.js';
import { ProblemException } from '../http/problem-response.js';
import type { Owner } from '../stores/owner.js';
import { keyOf } from './key-of.js';
import { createTokenBucket } from './token-bucket.js';

/** Throws a problem when this owner changes accounts more often than a person does. */
export type LimitChanges = (owner: Owner) => void;

export function createChangeLimit({ clock, limits }: Pick<Context, 'clock' | 'limits'>): LimitChanges {
  const bucket = createTokenBucket(clock, limits.changesPerMinute);
  return (owner) => {
    const retryAfterMs = bucket.take(keyOf(owner));
    if (retryAfterMs !== undefined) throw new ProblemException('account.too-many-changes', { retryAfterMs });
  };
}
