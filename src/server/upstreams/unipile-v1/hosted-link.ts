import { z } from 'zod';
import type { HostedLinkRequest, HostedNotice, LinkResult } from '../../upstream.js';
import { linkOptions } from './body-options.js';
import type { Call } from './call.js';
import type { V1Provider } from './providers/provider.js';
import { toRefusal } from './refusals.js';
import { upstreamIdSchema } from './upstream-id.js';

/**
 * What the host may set for hosted links; names and meanings are Unipile's. What makes a link safe is ours: its use, its
 * addresses and whom it connects again. What `flowOptions` says of a flow comes before what is said here.
 */
export interface HostedSettings {
  /**
   * Which providers the wizard of a new connection offers. Default: the one that the user has chosen. What else is offered
   * here can be connected, whatever `offers` says of it.
   */
  readonly providers?: '*' | '*:MAILING' | '*:MESSAGING' | '*:CALENDAR' | readonly string[];
  /** The server that the wizard calls, where it is another than that of the `dsn`, as behind a proxy of yours. */
  readonly api_url?: string;
  /** ISO 8601. A link ends ten minutes after its click all the same. */
  readonly expiresOn?: string;
  /** Comes back with the notification, where the kit does not go by it. Default: our id of the flow. */
  readonly name?: string;
  readonly bypass_success_screen?: boolean;
  readonly disabled_features?: readonly string[];
  readonly disabled_options?: readonly string[];
  readonly sync_limit?: Readonly<Record<string, unknown>>;
  readonly proxy?: Readonly<Record<string, unknown>>;
  readonly unilogin?: Readonly<Record<string, unknown>>;
}

/**
 * The same for every link, or made for each. The request holds a proxy's password and the secret address of the
 * notification: keep it out of logs.
 */
export type HostedSettingsFor = HostedSettings | ((request: HostedLinkRequest) => HostedSettings);

/** Never later than the kit says; what is no time is not looked at. */
const endOf = (latest: number, { expiresOn = '' }: HostedSettings): string => {
  const asked = Date.parse(expiresOn);
  return new Date(Number.isNaN(asked) ? latest : Math.min(latest, asked)).toISOString();
};

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
  settingsFor: HostedSettingsFor,
  request: HostedLinkRequest,
  signal: AbortSignal,
): Promise<LinkResult> {
  const { upstreamId, options } = request;
  const settings = typeof settingsFor === 'function' ? settingsFor(request) : settingsFor;
  const { providers = [provider.hostedType ?? provider.type], ...others } = settings;
  const body = {
    ...others,
    ...(upstreamId === undefined
      ? { type: 'create', providers }
      : { type: 'reconnect', reconnect_account: upstreamId }),
    api_url: settings.api_url ?? apiUrl,
    expiresOn: endOf(request.expiresAt, settings),
    name: settings.name ?? request.name,
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
