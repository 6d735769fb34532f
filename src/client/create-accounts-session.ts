import type { Account, ProviderId } from '../contract/types.js';
import type { AccountsSession, AccountsSessionState } from './accounts-session.js';
import { browserEnvironment } from './browser-environment.js';
import type { ConnectClient } from './connect-client.js';
import type { Environment } from './environment.js';
import { createHintStream } from './hint-stream.js';
import { withDeadline } from './repeat.js';
import { type Result, success } from './result.js';
import { createStore } from './store.js';

/** How often to look where no hints come. */
const LOOK_EVERY_MS = 15_000;

/**
 * The user's accounts. Whatever happens leads to one thing, loading the list again from its start, because an account
 * that changes may move to another page. Nothing is shown before the endpoint has said it.
 */
export function createAccountsSession(
  client: ConnectClient,
  options: { readonly environment?: Environment } = {},
): AccountsSession {
  const environment = options.environment ?? browserEnvironment(client.endpoint);
  const store = createStore<AccountsSessionState>({
    phase: 'idle',
    accounts: [],
    hasMore: false,
    pending: new Set(),
  });
  const hints = createHintStream(client, environment, ({ type }) => {
    if (type === 'account') void refresh();
  });
  let provider: ProviderId | undefined;
  /** How many accounts to show, at least; as many as there are if fewer. */
  let wanted = 1;
  let loading: Promise<void> | undefined;
  /** The next load, for those who came while one was on its way. */
  let following: Promise<void> | undefined;
  let unwatch: (() => void) | undefined;
  let timer: unknown;

  const update = (change: Partial<AccountsSessionState>) => store.set({ ...store.state, ...change });

  function refresh(): Promise<void> {
    if (!loading) return (loading = load());
    following ??= loading.then(() => {
      following = undefined;
      return (loading = load());
    });
    return following;
  }

  async function load(): Promise<void> {
    const asked = provider;
    if (store.state.phase !== 'ready') update({ phase: 'loading' });
    const result = await loadPages();
    loading = undefined;
    lookLater();
    // A load with another filter follows.
    if (asked !== provider) return;
    const { problem: _problem, ...rest } = store.state;
    if (result.ok) store.set({ ...rest, ...result.value, phase: 'ready' });
    else update({ phase: rest.phase === 'ready' ? 'ready' : 'failed', problem: result.problem });
  }

  async function loadPages(): Promise<Result<Pick<AccountsSessionState, 'accounts' | 'hasMore'>>> {
    const found = new Map<string, Account>();
    let cursor: string | undefined;
    do {
      const page = await withDeadline(environment, (signal) =>
        client.listAccounts({ signal, ...(provider && { provider }), ...(cursor && { cursor }) }),
      );
      if (!page.ok) return page;
      // An account that moved between two pages may be on both.
      for (const account of page.value.items) found.set(account.id, account);
      cursor = page.value.nextCursor ?? undefined;
    } while (cursor !== undefined && found.size < wanted);
    return success({ accounts: [...found.values()], hasMore: cursor !== undefined });
  }

  /** Shows `id` as pending until `run` is done and, when it worked, the list is loaded again. */
  async function change<Value>(id: string, run: (signal: AbortSignal) => Promise<Result<Value>>) {
    update({ pending: new Set([...store.state.pending, id]) });
    const result = await withDeadline(environment, run);
    if (result.ok) environment.announce();
    await refresh();
    update({ pending: new Set([...store.state.pending].filter((other) => other !== id)) });
    return result;
  }

  function lookLater() {
    environment.clearTimeout(timer);
    if (unwatch && environment.isVisible()) {
      timer = environment.setTimeout(() => {
        if (environment.isOnline()) void refresh();
        else lookLater();
      }, LOOK_EVERY_MS);
    }
  }

  /** Holds a stream and looks, or neither while nobody sees the page. */
  function attend() {
    if (environment.isVisible() && environment.isOnline()) {
      hints.open();
      void refresh();
    } else {
      hints.close();
      lookLater();
    }
  }

  return {
    get state() {
      return store.state;
    },
    subscribe: (listener) => store.subscribe(listener),
    refresh: async ({ signal } = {}) => {
      if (!signal?.aborted) await refresh();
    },
    async loadMore() {
      if (!store.state.hasMore) return;
      wanted = store.state.accounts.length + 1;
      await refresh();
    },
    remove: (id) => change(id, (signal) => client.removeAccount(id, { signal })),
    rename: (id, name) => change(id, (signal) => client.renameAccount(id, name, { signal })),
    restart: (id) => change(id, (signal) => client.restartAccount(id, { signal })),
    filter(next) {
      if (next === provider) return;
      provider = next;
      wanted = 1;
      update({ phase: 'loading', accounts: [], hasMore: false });
      void refresh();
    },
    connect() {
      if (unwatch) return;
      unwatch = environment.watch(attend);
      attend();
    },
    disconnect() {
      unwatch?.();
      unwatch = undefined;
      hints.close();
      environment.clearTimeout(timer);
    },
  };
}
