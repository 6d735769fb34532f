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
  cursor: z.string().nullish(),
});

type Webhook = z.infer<typeof webhookListSchema>['items'][number];

/** More than an account could have; a list that does not end is none. */
const MAX_PAGES = 100;

/** Every webhook there is; `undefined` when the upstream does not tell all of them. */
async function listWebhooks(call: Call, signal: AbortSignal): Promise<readonly Webhook[] | undefined> {
  const all: Webhook[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const query = new URLSearchParams({ limit: '250', ...(cursor === undefined ? {} : { cursor }) });
    const reply = await call('GET', `webhooks?${query.toString()}`, signal);
    const parsed = webhookListSchema.safeParse(reply.kind === 'answer' ? reply.body : undefined);
    if (!parsed.success) return undefined;
    all.push(...parsed.data.items);
    cursor = parsed.data.cursor ?? undefined;
    if (cursor === undefined) return all;
  }
  return undefined;
}

/** Makes sure that `url` is told of status changes, with the secret in a header of ours. */
export async function registerWebhook(
  call: Call,
  url: string,
  secret: string,
  signal: AbortSignal,
): Promise<boolean> {
  const webhooks = await listWebhooks(call, signal);
  // Without the whole list a second one could be made, and every message would come twice: try again later.
  if (!webhooks) return false;
  const same = webhooks.filter(({ request_url }) => request_url === url);
  const isRight = ({ headers }: Webhook) =>
    headers?.some(({ key, value }) => key === HOOK_SECRET_HEADER && value === secret) ?? false;
  // A webhook with an older secret would only be refused, and of two right ones one is enough.
  const kept = same.find(isRight);
  for (const stale of same.filter((webhook) => webhook !== kept)) {
    await call('DELETE', `webhooks/${encodeURIComponent(stale.id)}`, signal);
  }
  if (kept) return true;
  const headers = [
    { key: HOOK_SECRET_HEADER, value: secret },
    { key: 'Content-Type', value: 'application/json' },
  ];
  const body = { source: 'account_status', request_url: url, name: 'connect-account-kit', headers };
  return (await call('POST', 'webhooks', signal, body)).kind === 'answer';
}
