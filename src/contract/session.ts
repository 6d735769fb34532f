import { z } from 'zod';
import { accountSchema } from './account.js';
import { durationSchema } from './primitives.js';

/** What RFC 6265 lets a cookie's value be, and the quotes that some sites put around it. */
const cookieSchema = z.string().regex(/^[\x21-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]{1,4096}$/);

/** Body of `PUT accounts/{id}/session`: cookies of a browser in which the user is signed in at the provider. */
export const putSessionSchema = z
  .strictObject({
    /** By the names that they have in the browser; which of them it takes is up to the provider. */
    cookies: z.strictObject({
      li_at: cookieSchema.optional(),
      li_a: cookieSchema.optional(),
      sessionid: cookieSchema.optional(),
    }),
    /** `navigator.userAgent` of that browser, whole: the provider ends a session that changes it. */
    userAgent: z.string().min(1).max(1024),
  })
  .meta({ id: 'PutSession' });

/** What became of a fresh session. */
export const sessionResultSchema = z
  .object({
    /**
     * - `applied`: the account is connected by it;
     * - `unneeded`: the account is well, nothing was done and nothing kept;
     * - `trying`: the provider takes its time, the account will show;
     * - `kept`: not taken now, sealed for the next try;
     * - `wanted`: not taken now and not kept, to be sent again after `retryAfterMs`;
     * - `refused`: never to be sent again, see `reason`.
     */
    state: z.enum(['applied', 'unneeded', 'trying', 'kept', 'wanted', 'refused']),
    /** `expired`: the provider does not know it; `other-account`: it is somebody else's; `user`: the user has to act. */
    reason: z.enum(['expired', 'other-account', 'user']).optional(),
    /** Until the next try, or until it may be sent again. */
    retryAfterMs: durationSchema.optional(),
    account: accountSchema,
  })
  .meta({ id: 'SessionResult' });
