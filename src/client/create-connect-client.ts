import type { Flow, Hint } from '../contract/types.js';
import type { ConnectClient, ConnectClientOptions } from './connect-client.js';
import {
  flowListReader,
  flowReader,
  readAccount,
  readAccountList,
  readAccountSync,
  type Reader,
  readProviderList,
  STEP_KINDS,
} from './guard.js';
import { readHints } from './hints.js';
import { createHttp, type HttpRequest, readJson } from './http.js';
import { MAX_POLL_SECONDS } from './protocol.js';
import { failure, type Result, success } from './result.js';

/**
 * Talks to a host endpoint. Every call answers with a `Result` and rejects only when its signal aborts;
 * nothing is tried twice, but for a token that was refused.
 */
export function createConnectClient(options: ConnectClientOptions = {}): ConnectClient {
  const endpoint = (options.endpoint ?? '/api/connect').replace(/\/+$/, '');
  const http = createHttp(endpoint, options);
  const readFlow = flowReader(options.stepKinds ?? STEP_KINDS);

  async function call<Value>(
    read: Reader<Value>,
    path: string,
    request?: HttpRequest,
  ): Promise<Result<Value>> {
    const response = await http(path, request);
    if (!response.ok) return response;
    const body = await readJson(response.value, request?.signal);
    if (!body.ok) return body;
    const value = read(body.value);
    return value === undefined ? failure('protocol.invalid') : success(value);
  }

  return {
    endpoint,
    listProviders: (options) => call(readProviderList, 'providers', options),
    startFlow: (body, options) => call(readFlow, 'flows', { ...options, method: 'POST', body }),
    listOpenFlows: (options) => call(flowListReader(readFlow), 'flows?open=1', options),
    async getFlow(id, { after, waitSeconds, signal } = {}) {
      const wait = waitSeconds && Math.min(waitSeconds, MAX_POLL_SECONDS);
      const response = await call<Flow | null>(orNothing(readFlow), flow(id, query({ after, wait })), {
        signal,
      });
      return response.ok ? success(response.value ?? undefined) : response;
    },
    answerFlow: (id, body, options) =>
      call(readFlow, flow(id, '/answers'), { ...options, method: 'POST', body }),
    cancelFlow: (id, options) => call(readFlow, flow(id), { ...options, method: 'DELETE' }),
    listAccounts: ({ cursor, limit, provider, signal } = {}) =>
      call(readAccountList, `accounts${query({ cursor, limit, provider })}`, { signal }),
    getAccount: (id, options) => call(readAccount, account(id), options),
    renameAccount: (id, name, options) =>
      call(readAccount, account(id), { ...options, method: 'PATCH', body: { name } }),
    restartAccount: (id, options) =>
      call(readAccount, account(id, '/restart'), { ...options, method: 'POST' }),
    syncAccount: (id, options) => call(readAccountSync, account(id, '/sync'), { ...options, method: 'POST' }),
    async removeAccount(id, options) {
      const response = await http(account(id), { ...options, method: 'DELETE' });
      return response.ok ? success(undefined) : response;
    },
    async *hints({ signal }): AsyncGenerator<Hint> {
      try {
        yield* readHints(await http('events', { accept: 'text/event-stream', signal }), signal);
      } catch {
        // Aborted, cut off, or not a stream of hints: whoever listens decides whether to come back.
      }
    },
  };
}

const flow = (id: string, rest = '') => `flows/${encodeURIComponent(id)}${rest}`;
const account = (id: string, rest = '') => `accounts/${encodeURIComponent(id)}${rest}`;

/** A query of what is set, or nothing. */
function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const set = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, `${value}`]],
  );
  return set.length > 0 ? `?${new URLSearchParams(set)}` : '';
}

const orNothing =
  <Value>(read: Reader<Value>): Reader<Value | null> =>
  (value) =>
    value === null ? null : read(value);
