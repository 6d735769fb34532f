import { z } from 'zod';
import { idSchema, paramsSchema, timestampSchema } from './primitives.js';
import { providerIdSchema } from './provider.js';

export const accountStateSchema = z
  .enum(['connected', 'syncing', 'action_required', 'degraded', 'paused', 'removed'])
  .meta({ id: 'AccountState' });

export const reasonCodeSchema = z
  .enum([
    'session.lost',
    'permissions.missing',
    'sync.failed',
    'sync.stopped',
    'provider.connecting',
    'account.removed',
  ])
  .meta({ id: 'ReasonCode' });

export const accountActionSchema = z
  .enum(['none', 'reconnect', 'grant', 'wait', 'restart', 'contact'])
  .meta({ id: 'AccountAction' });

export const accountSourceSchema = z
  .object({ kind: z.string(), state: accountStateSchema })
  .meta({ id: 'AccountSource', description: 'One part of an account, such as messaging or a calendar.' });

export const accountSchema = z
  .object({
    id: idSchema,
    provider: providerIdSchema,
    /** As the provider says it; data, not text of ours. */
    name: z.string(),
    handle: z.string().optional(),
    state: accountStateSchema,
    reason: z.object({ code: reasonCodeSchema, params: paramsSchema.optional() }).optional(),
    action: accountActionSchema,
    sources: z.array(accountSourceSchema),
    /** Its data can be fetched again by `POST accounts/{id}/sync`. */
    canSync: z.boolean().optional(),
    /** Fresh cookies, by `PUT accounts/{id}/session`, would connect it again. */
    wantsSession: z.boolean().optional(),
    connectedAt: timestampSchema,
    /** Since when its state and action are what they are: a word of the upstream that says nothing new leaves it. */
    updatedAt: timestampSchema,
  })
  .meta({ id: 'Account' });

export const accountListSchema = z
  .object({
    items: z.array(accountSchema),
    nextCursor: z.string().nullable(),
    /** Which the user has accounts of: with a first page of all providers' accounts that is not the last. */
    providers: z.array(providerIdSchema).optional(),
  })
  .meta({ id: 'AccountList' });

/** How a resync is getting on. It is asked for again to learn more; one that has ended begins anew. */
export const accountSyncSchema = z
  .object({ state: z.enum(['started', 'running', 'done', 'failed']) })
  .meta({ id: 'AccountSync' });
