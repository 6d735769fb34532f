import type { ConnectClientOptions } from './connect-client.js';
import { PROTOCOL_VERSION } from './protocol.js';
import { isProblem, readProblem } from './read-problem.js';
import type { Result } from './result.js';

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly idempotencyKey?: string;
  readonly accept?: string;
  readonly signal?: AbortSignal | undefined;
}

export type Http = (path: string, request?: HttpRequest) => Promise<Result<Response>>;

/**
 * One request to the endpoint, answered with a good response or a problem; it rejects only when `signal` aborts.
 * It never tries twice, but for a refused token. Redirects are not followed: a password would travel with them.
 */
export function createHttp(endpoint: string, options: ConnectClientOptions): Http {
  const { getToken, stepKinds = [] } = options;
  const fetch =
    options.fetch ?? ((...call: Parameters<typeof globalThis.fetch>) => globalThis.fetch(...call));

  async function attempt(path: string, request: HttpRequest): Promise<Response> {
    const { method = 'GET', body, idempotencyKey, accept = 'application/json', signal } = request;
    const headers: Record<string, string> = {
      Accept: accept,
      'Connect-Protocol': PROTOCOL_VERSION,
      'Connect-Steps': stepKinds.join(','),
    };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    if (idempotencyKey !== undefined) headers['Idempotency-Key'] = idempotencyKey;
    const token = await getToken?.();
    if (token) headers['Authorization'] = `Bearer ${token}`;
    return fetch(`${endpoint}/${path}`, {
      method,
      headers,
      credentials: getToken ? 'omit' : 'same-origin',
      redirect: 'manual',
      body: JSON.stringify(body) as string | null,
      signal: signal ?? null,
    });
  }

  return async (path, request = {}) => {
    try {
      let response = await attempt(path, request);
      if (response.status === 401 && getToken) response = await attempt(path, request);
      if (response.ok) return { ok: true, value: response };
      const body = parseJson(await response.text());
      return { ok: false, problem: readProblem(response, isProblem(body) ? body : undefined) };
    } catch (error) {
      return unreachable(error, request.signal);
    }
  };
}

/** The body of a response as JSON: `null` when there is no content, `undefined` when it is not JSON. */
export async function readJson(response: Response, signal?: AbortSignal): Promise<Result<unknown>> {
  try {
    return { ok: true, value: response.status === 204 ? null : parseJson(await response.text()) };
  } catch (error) {
    return unreachable(error, signal);
  }
}

function unreachable(error: unknown, signal: AbortSignal | undefined): Result<never> {
  if (signal?.aborted) throw error;
  const { navigator } = globalThis as { readonly navigator?: Partial<Navigator> };
  const code = navigator?.onLine === false ? 'network.offline' : 'network.unreachable';
  return { ok: false, problem: { code } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
