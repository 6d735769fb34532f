import { z } from 'zod';

export interface UnipileV1Options {
  /** Host and port of the tenant as the dashboard shows them, such as `api1.example.com:13111`; a URL works too. */
  readonly dsn: string;
  /** Access token. It stays on the server. */
  readonly apiKey: string;
  readonly fetch?: typeof globalThis.fetch;
}

/** What came of one request. An answer that is no JSON, or none at all, is `unreachable`; nothing throws. */
export type Reply =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'refusal'; readonly status: number; readonly type: string }
  | { readonly kind: 'unreachable'; readonly isTimeout: boolean };

export type Call = (method: string, path: string, signal: AbortSignal, body?: unknown) => Promise<Reply>;

const errorSchema = z.object({ type: z.string() });

function baseUrl(dsn: string): URL {
  const url = new URL(/^https?:\/\//.test(dsn) ? dsn : `https://${dsn}`);
  if (url.pathname !== '/' || url.search || url.username) {
    throw new TypeError('dsn must be the host and port of the tenant, without a path.');
  }
  return new URL('/api/v1/', url);
}

/** `errors/invalid_credentials` becomes `invalid_credentials`; without a type, the status speaks. */
function refusalType(body: unknown): string {
  const parsed = errorSchema.safeParse(body);
  return parsed.success ? parsed.data.type.replace(/^errors\//, '') : '';
}

export function createCall(options: UnipileV1Options): Call {
  const base = baseUrl(options.dsn);
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
      if (!response.ok) return { kind: 'refusal', status: response.status, type: refusalType(json) };
      return json === undefined
        ? { kind: 'unreachable', isTimeout: false }
        : { kind: 'answer', status: response.status, body: json };
    } catch {
      // The error may hold the request; only that there was none to answer is kept.
      return { kind: 'unreachable', isTimeout: signal.aborted };
    }
  };
}
