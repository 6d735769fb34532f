import type { Hint } from '../contract/types.js';
import {
  readAccount,
  readAccountList,
  readAccountSync,
  readProviderList,
  readSessionResult,
} from './account-guard.js';
import { createCalls } from './calls.js';
import type { ConnectClient, ConnectClientOptions } from './connect-client.js';
import { createFlowClient } from './create-flow-client.js';
import { STEP_KINDS } from './guard.js';
import { readHints } from './hints.js';
import { query } from './query.js';

/**
 * Talks to a host endpoint. Every call answers with a `Result` and rejects only when its signal aborts;
 * nothing is tried twice, but for a token that was refused.
 */
export function createConnectClient(options: ConnectClientOptions = {}): ConnectClient {
  const calls = createCalls({ stepKinds: STEP_KINDS, ...options });
  const { call, http } = calls;
  return {
    ...createFlowClient(calls, options.stepKinds ?? STEP_KINDS),
    listProviders: (options) => call(readProviderList, 'providers', options),
    listAccounts: ({ cursor, limit, provider, signal } = {}) =>
      call(readAccountList, `accounts${query({ cursor, limit, provider })}`, { signal }),
    getAccount: (id, options) => call(readAccount, account(id), options),
    renameAccount: (id, name, options) =>
      call(readAccount, account(id), { ...options, method: 'PATCH', body: { name } }),
    restartAccount: (id, options) =>
      call(readAccount, account(id, '/restart'), { ...options, method: 'POST' }),
    syncAccount: (id, options) => call(readAccountSync, account(id, '/sync'), { ...options, method: 'POST' }),
    putSession: (id, session, options) =>
      call(readSessionResult, account(id, '/session'), { ...options, method: 'PUT', body: session }),
    async removeAccount(id, options) {
      const response = await http(account(id), { ...options, method: 'DELETE' });
      return response.ok ? { ok: true, value: undefined } : response;
    },
    async *hints(options): AsyncGenerator<Hint> {
      try {
        const { signal } = options;
        yield* readHints(await http('events', { accept: 'text/event-stream', signal }), options);
      } catch {
        // Aborted, cut off, or not a stream of hints: whoever listens decides whether to come back.
      }
    },
  };
}

const account = (id: string, rest = '') => `accounts/${encodeURIComponent(id)}${rest}`;
