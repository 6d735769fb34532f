import { z } from 'zod';
import { durationSchema, idSchema } from './primitives.js';
import { methodIdSchema, providerIdSchema } from './provider.js';
import { stepSchema } from './step.js';

export const intentSchema = z.enum(['connect', 'reconnect']).meta({ id: 'Intent' });

export const flowStateSchema = z
  .enum(['open', 'connected', 'failed', 'cancelled', 'expired'])
  .meta({ id: 'FlowState' });

export const flowSchema = z
  .object({
    id: idSchema,
    /** Orders replies: a client drops any that is older than what it has. */
    rev: z.int().min(1),
    intent: intentSchema,
    provider: providerIdSchema.optional(),
    method: methodIdSchema.optional(),
    /**
     * Whether `provider` was chosen in this flow, rather than by who began it. Not said of a reconnection. A page that
     * offers one provider goes on with flows of that page, and one that lets choose with those that were chosen there.
     */
    choseProvider: z.boolean().optional(),
    /** The account being reconnected, or the one that was connected. */
    accountId: idSchema.optional(),
    state: flowStateSchema,
    step: stepSchema,
    expiresInMs: durationSchema.optional(),
    /** What a user quotes to support. */
    supportId: z.string(),
    /** The answer came for a step that has passed and changed nothing. */
    superseded: z.boolean().optional(),
  })
  .meta({ id: 'Flow', description: 'One attempt of a user to connect or reconnect one account.' });

export const flowListSchema = z.object({ items: z.array(flowSchema) }).meta({ id: 'FlowList' });
