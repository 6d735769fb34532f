import type { Hint } from '../contract/types.js';
import type { ConnectClient, ConnectClientOptions } from './connect-client.js';
import { eventData, streamChunks } from './event-stream.js';
import {
  flowListReader,
  flowReader,
  readAccount,
  readAccountList,
  type Reader,
  readHint,
  readProviderList,
} from './guard.js';
import { createHttp, type HttpRequest, readJson } from './http.js';
import { MAX_POLL_SECONDS, STEP_KINDS } from './protocol.js';
import { failure, type Result, success } from './result.js';

/**
 * Talks to a host endpoint. Every call answers with a `Result` and rejects only when its signal aborts;
 * nothing is tried twice, but for a token that was refused.
 */
export function createConnectClient(options: ConnectClientOptions = {}): ConnectClient {
  const endpoint = (options.endpoint ?? '/api/connect').replace(/\/+$/, '');
  const http = createHttp(endpoint, options);
  const readFlow = flowReader(options.stepKinds ?? STEP_KINDS);
  const readFlowList = flowListReader(readFlow);

  /** A reply without content is `undefined`, which only some calls accept. */
  async function maybe<Value>(
    read: Reader<Value>,
    path: string,
    request: HttpRequest,
  ): Promise<Result<Value | undefined>> {
    const response = await http(path, request);
    if (!response.ok) return response;
    if (response.value.status === 204) return success(undefined);
    const body = await readJson(response.value, request.signal);
    if (!body.ok) return body;
    const value = read(body.value);
    return value === undefined ? failure('protocol.invalid') : success(value);
  }

  async function call<Value>(
    read: Reader<Value>,
    path: string,
    request: HttpRequest,
  ): Promise<Result<Value>> {
    const result = await maybe(read, path, request);
    if (!result.ok) return result;
    return result.value === undefined ? failure('protocol.invalid') : success(result.value);
  }

  return {
    endpoint,
    listProviders: ({ signal } = {}) => call(readProviderList, 'providers', { signal }),
    startFlow: (body, { idempotencyKey, signal }) =>
      call(readFlow, 'flows', { method: 'POST', body, idempotencyKey, signal }),
    listOpenFlows: ({ signal } = {}) => call(readFlowList, 'flows?open=1', { signal }),
    getFlow: (id, { after, waitSeconds, signal } = {}) =>
      maybe(
        readFlow,
        `flows/${encodeURIComponent(id)}${query({
          after,
          wait: waitSeconds && Math.min(waitSeconds, MAX_POLL_SECONDS),
        })}`,
        { signal },
      ),
    answerFlow: (id, body, { signal } = {}) =>
      call(readFlow, `flows/${encodeURIComponent(id)}/answers`, { method: 'POST', body, signal }),
    cancelFlow: (id, { signal } = {}) =>
      call(readFlow, `flows/${encodeURIComponent(id)}`, { method: 'DELETE', signal }),
    listAccounts: ({ cursor, limit, provider, signal } = {}) =>
      call(readAccountList, `accounts${query({ cursor, limit, provider })}`, { signal }),
    getAccount: (id, { signal } = {}) => call(readAccount, account(id), { signal }),
    renameAccount: (id, name, { signal } = {}) =>
      call(readAccount, account(id), { method: 'PATCH', body: { name }, signal }),
    async removeAccount(id, { signal } = {}) {
      const response = await http(account(id), { method: 'DELETE', signal });
      return response.ok ? success(undefined) : response;
    },
    async *hints({ signal }): AsyncGenerator<Hint> {
      try {
        const response = await http('events', { accept: 'text/event-stream', signal });
        if (!response.ok || !response.value.body) return;
        for await (const data of eventData(streamChunks(response.value.body))) {
          const hint = readHint(JSON.parse(data));
          if (hint) yield hint;
        }
      } catch {
        // Aborted, cut off, or not a stream of hints: whoever listens decides whether to come back.
      }
    },
  };
}

const account = (id: string) => `accounts/${encodeURIComponent(id)}`;

function query(values: Readonly<Record<string, string | number | undefined>>): string {
  const set = Object.entries(values).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  return set.length > 0 ? `?${new URLSearchParams(set.map(([key, value]) => [key, String(value)]))}` : '';
}
