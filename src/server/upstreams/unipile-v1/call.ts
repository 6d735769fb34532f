import { z } from 'zod';
import type { MethodId } from '../../../contract/types.js';
import type { OAuthApps } from './consent.js';
import type { HostedSettingsFor } from './hosted-link.js';

export interface UnipileV1Options {
  /** The host's own apps, for consent at Google and Microsoft without the hosted wizard. */
  readonly oauth?: OAuthApps;
  /** What hosted links are made with. */
  readonly hosted?: HostedSettingsFor;
  /** Ways in that are offered at all. Default: every one. */
  readonly methods?: readonly MethodId[];
  /**
   * Where a Telegram account's own password is asked for after the scan, as Unipile does not say how its API asks for it:
   * `here`, as a checkpoint like any other, with the hosted wizard as the way out; or in the `hosted` wizard at once,
   * where that is offered. Default `here`.
   */
  readonly telegramPassword?: 'here' | 'hosted';
  /** Epoch milliseconds, for the expiry of links. */
  readonly now?: () => number;
  /** Lets the consent speak to providers without TLS, as a local simulator is. */
  readonly allowInsecureProviders?: boolean;
  /** Host and port of the tenant as the dashboard shows them, such as `api1.example.com:13111`; a URL works too. */
  readonly dsn: string;
  /** Access token. It stays on the server. */
  readonly apiKey: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** What came of one request. An answer that is no JSON, or none at all, is `unreachable`; nothing throws. */
export type Reply =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown }
  | {
      readonly kind: 'refusal';
      readonly status: number;
      readonly type: string;
      /** What a mail provider was found to use instead. */
      readonly connectionParams?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'unreachable'; readonly isTimeout: boolean };

export type Call = (method: string, path: string, signal: AbortSignal, body?: unknown) => Promise<Reply>;

const errorSchema = z.object({
  type: z.string(),
  connectionParams: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export function baseUrl(dsn: string): URL {
  const address = /^https?:\/\//.test(dsn) ? dsn : `https://${dsn}`;
  if (!dsn || !URL.canParse(address))
    throw new TypeError('unipileV1 needs a dsn: the host and port of the tenant.');
  const url = new URL(address);
  if (url.pathname !== '/' || url.search || url.username) {
    throw new TypeError('dsn must be the host and port of the tenant, without a path.');
  }
  return new URL('/api/v1/', url);
}

/** `errors/invalid_credentials` becomes `invalid_credentials`; without a type, the status speaks. */
function toRefusalReply(status: number, body: unknown): Reply {
  const parsed = errorSchema.safeParse(body);
  if (!parsed.success) return { kind: 'refusal', status, type: '' };
  const { type, connectionParams } = parsed.data;
  const found = Object.entries(connectionParams ?? {}).map(([name, value]) => [name, String(value)] as const);
  return {
    kind: 'refusal',
    status,
    type: type.replace(/^errors\//, ''),
    ...(found.length ? { connectionParams: Object.fromEntries(found) } : {}),
  };
}

export function createCall(options: UnipileV1Options): Call {
  const base = baseUrl(options.dsn);
  if (!options.apiKey) throw new TypeError('unipileV1 needs an apiKey.');
  const send =
    options.fetch ?? ((input: RequestInfo | URL, init?: RequestInit) => globalThis.fetch(input, init));

  return async (method, path, signal, body) => {
    try {
      const response = await send(new URL(path, base), {
        method,
        signal,
        redirect: 'error',
        headers: {
          'X-API-KEY': options.apiKey,
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const json: unknown = await response.json().catch(() => undefined);
      if (!response.ok) return toRefusalReply(response.status, json);
      return json === undefined
        ? { kind: 'unreachable', isTimeout: false }
        : { kind: 'answer', status: response.status, body: json };
    } catch {
      // The error may hold the request; only that there was none to answer is kept.
      return { kind: 'unreachable', isTimeout: signal.aborted };
    }
  };
}
