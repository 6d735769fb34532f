import { z } from 'zod';
import { actionTypeSchema } from './action.js';
import { intentSchema } from './flow.js';
import { idSchema } from './primitives.js';
import { methodIdSchema, providerIdSchema } from './provider.js';

/** Body of `POST flows`. */
export const startFlowSchema = z
  .strictObject({
    intent: intentSchema,
    provider: providerIdSchema.optional(),
    method: methodIdSchema.optional(),
    /** Required to reconnect. */
    accountId: idSchema.optional(),
    /** Where a round trip ends; must be on the server's allow-list. */
    returnTo: z.string().max(2048).optional(),
  })
  .refine((body) => body.intent === 'connect' || body.accountId !== undefined, {
    path: ['accountId'],
    error: 'required',
  })
  .meta({ id: 'StartFlow' });

/** Body of `POST flows/{id}/answers`. */
export const answerSchema = z
  .strictObject({
    stepId: idSchema,
    /** Chosen by the client; the same one twice reaches the upstream once. */
    answerId: idSchema,
    action: actionTypeSchema,
    /** Where a `switch` goes. */
    to: z.string().max(64).optional(),
    values: z.record(z.string().max(64), z.string().max(8192)).optional(),
  })
  .meta({ id: 'Answer' });

/** Body of `PATCH accounts/{id}`. */
export const renameAccountSchema = z
  .strictObject({ name: z.string().trim().min(1).max(200) })
  .meta({ id: 'RenameAccount' });

/** Query of `GET flows/{id}`. */
export const flowQuerySchema = z.object({
  after: z.coerce.number().int().min(0).optional(),
  wait: z.coerce.number().min(0).max(60).optional(),
});

/** Query of `GET accounts`. */
export const accountQuerySchema = z.object({
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  provider: providerIdSchema.optional(),
});

/** Body of `POST captcha/{ticket}`, sent by the kit's own frame. */
export const captchaAnswerSchema = z
  .strictObject({ token: z.string().min(1).max(8192) })
  .meta({ id: 'CaptchaAnswer' });
