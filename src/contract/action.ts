import { z } from 'zod';
import { durationSchema } from './primitives.js';

export const actionTypeSchema = z
  .enum(['submit', 'resend', 'refresh', 'switch', 'back', 'retry', 'confirm', 'cancel'])
  .meta({ id: 'ActionType' });

export const actionSchema = z
  .object({
    type: actionTypeSchema,
    /** Where a `switch` leads: a method, or `another-way` when only the provider knows. */
    to: z.string().max(64).optional(),
    /** The action is offered after this many milliseconds. */
    afterMs: durationSchema.optional(),
    /** How often it may still be used; for `refresh`, how often the client may do it by itself. */
    left: z.int().min(0).optional(),
  })
  .meta({
    id: 'Action',
    description: 'Something the user may do on a step. A UI shows these and no others.',
  });
