import { z } from 'zod';
import type { Call } from './call.js';
import { HOOK_SECRET_HEADER } from './hook.js';

const webhookListSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      request_url: z.string().optional(),
      headers: z.array(z.object({ key: z.string(), value: z.string() })).nullish(),
    }),
  ),
});

async function hasWebhook(call: Call, url: string, secret: string, signal: AbortSignal): Promise<boolean> {
  const reply = await call('GET', 'webhooks', signal);
  const parsed = webhookListSchema.safeParse(reply.kind === 'answer' ? reply.body : undefined);
  if (!parsed.success) return false;
  const same = parsed.data.items.filter(({ request_url }) => request_url === url);
  const isRight = (item: (typeof same)[number]) =>
    item.headers?.some(({ key, value }) => key === HOOK_SECRET_HEADER && value === secret) ?? false;
  // A webhook with an older secret would only be refused.
  for (const stale of same.filter((item) => !isRight(item))) {
    await call('DELETE', `webhooks/${encodeURIComponent(stale.id)}`, signal);
  }
  return same.some(isRight);
}

/** Makes sure that `url` is told of status changes, with the secret in a header of ours. */
export async function registerWebhook(
  call: Call,
  url: string,
  secret: string,
  signal: AbortSignal,
): Promise<boolean> {
  if (await hasWebhook(call, url, secret, signal)) return true;
  const headers = [
    { key: HOOK_SECRET_HEADER, value: secret },
    { key: 'Content-Type', value: 'application/json' },
  ];
  const body = { source: 'account_status', request_url: url, name: 'connect-account-kit', headers };
  return (await call('POST', 'webhooks', signal, body)).kind === 'answer';
}
