import { z } from 'zod';
import type { HostedLinkRequest, HostedNotice, LinkResult } from '../../upstream.js';
import { linkOptions } from './body-options.js';
import type { Call } from './call.js';
import type { V1Provider } from './providers/provider.js';
import { toRefusal } from './refusals.js';
import { upstreamIdSchema } from './upstream-id.js';

/** What the host may set for every hosted link; names and meanings are Unipile's. */
export interface HostedSettings {
  readonly bypass_success_screen?: boolean;
  readonly disabled_features?: readonly string[];
  readonly disabled_options?: readonly string[];
  readonly sync_limit?: Readonly<Record<string, unknown>>;
  readonly unilogin?: Readonly<Record<string, unknown>>;
}

// Documentation and reference spell it differently.
const linkSchema = z.object({
  object: z.string().regex(/^hostedauthurl$/i),
  url: z.url({ protocol: /^https?$/ }),
});

const noticeSchema = z.object({
  status: z.enum(['CREATION_SUCCESS', 'RECONNECTED']),
  account_id: upstreamIdSchema,
});

export async function requestHostedLink(
  call: Call,
  provider: V1Provider,
  apiUrl: string,
  settings: HostedSettings,
  request: HostedLinkRequest,
  signal: AbortSignal,
): Promise<LinkResult> {
  const { upstreamId, options } = request;
  const body = {
    ...settings,
    ...(upstreamId === undefined
      ? { type: 'create', providers: [provider.hostedType ?? provider.type] }
      : { type: 'reconnect', reconnect_account: upstreamId }),
    api_url: apiUrl,
    expiresOn: new Date(request.expiresAt).toISOString(),
    name: request.name,
    notify_url: request.notifyUrl,
    success_redirect_url: request.successUrl,
    failure_redirect_url: request.failureUrl,
    single_use: true,
    ...linkOptions(provider, options, upstreamId !== undefined),
  };
  const reply = await call('POST', 'hosted/accounts/link', signal, body);
  if (reply.kind !== 'answer') return toRefusal(reply, { phase: 'begin' });
  const parsed = linkSchema.safeParse(reply.body);
  return parsed.success
    ? { kind: 'link', url: parsed.data.url }
    : { kind: 'refused', failure: { code: 'upstream.error' }, then: 'stay', canRetry: true };
}

/** The body is JSON whatever its content type says. No failure is ever notified. */
export function readHostedNotice(body: string): HostedNotice | undefined {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    return undefined;
  }
  const parsed = noticeSchema.safeParse(json);
  return parsed.success ? { upstreamId: parsed.data.account_id } : undefined;
}
