import { z } from 'zod';
import { isSameSecret } from '../../ids.js';
import type { HookEvent, IncomingHook } from '../../upstream.js';
import { upstreamIdSchema } from './upstream-id.js';

/** Unipile v1 signs nothing: a header of ours, set when the webhook is made, is all there is to check. */
export const HOOK_SECRET_HEADER = 'Unipile-Auth';

const statusSchema = z.object({
  AccountStatus: z.object({
    account_id: upstreamIdSchema,
    account_type: z.string().max(64),
    message: z.string().max(64),
  }),
});

/** Unipile's words for what happened. Whatever else is said goes no further: it could be anybody's text. */
const EVENTS: ReadonlySet<string> = new Set([
  'OK',
  'ERROR',
  'STOPPED',
  'PAUSED',
  'IDLE',
  'CREDENTIALS',
  'PERMISSIONS',
  'CONNECTING',
  'DELETED',
  'CREATION_SUCCESS',
  'RECONNECTED',
  'SYNC_SUCCESS',
]);

const SUCCESSES: ReadonlySet<string> = new Set(['OK', 'RECONNECTED', 'CREATION_SUCCESS']);

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The secret is in a header: whoever lacks it need not be read. */
export const isForgedHook = async (headers: Headers, secret: string): Promise<boolean> =>
  !(await isSameSecret(headers.get(HOOK_SECRET_HEADER) ?? '', secret));

/** Reads the body as JSON whatever its content type, which v1 leaves out. An authentic body of another form says nothing. */
export async function readStatusHook(hook: IncomingHook): Promise<readonly HookEvent[] | undefined> {
  if (await isForgedHook(hook.headers, hook.secret)) return undefined;
  const parsed = statusSchema.safeParse(readJson(hook.body));
  if (!parsed.success) return [];
  const { account_id, account_type, message } = parsed.data.AccountStatus;
  return [
    {
      upstreamId: account_id,
      accountType: account_type,
      event: EVENTS.has(message) ? message : 'other',
      isSuccess: SUCCESSES.has(message),
      isRemoval: message === 'DELETED',
    },
  ];
}
