import type { ConnectClientOptions } from './connect-client.js';
import { isProblem, STEP_KINDS } from './guard.js';
import { PROTOCOL_VERSION } from './protocol.js';
import type { ClientProblem, ClientProblemCode, Result } from './result.js';

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
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
  const { getToken, stepKinds = STEP_KINDS } = options;
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
      return response.ok
        ? { ok: true, value: response }
        : { ok: false, problem: await readProblem(response) };
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

/** What statuses mean when something in front of the endpoint answered in its place. */
const STATUS_CODES: Readonly<Record<number, ClientProblemCode>> = {
  401: 'session.required',
  404: 'request.not-found',
  413: 'request.body-too-large',
  429: 'rate.limited',
  500: 'server.error',
};

async function readProblem(response: Response): Promise<ClientProblem> {
  const { status, headers } = response;
  const retryAfterMs = Number(headers.get('Retry-After')) * 1000;
  const base = { status, ...(retryAfterMs > 0 && { retryAfterMs }) };
  const body = parseJson(await response.text());
  if (isProblem(body)) return { ...base, ...(body as ClientProblem) };
  // A gateway that can not reach the endpoint.
  const unknown = status > 500 ? 'network.unreachable' : 'protocol.invalid';
  return { ...base, code: STATUS_CODES[status] ?? unknown };
}
