import type { Account, AccountSync, ProviderId } from '../contract/types.js';
import { type AccountPages, followedBy, keepUnchanged, loadPages, PAGE_SIZE } from './account-pages.js';
import type { AccountsSession, AccountsSessionState } from './accounts-session.js';
import { browserEnvironment } from './browser-environment.js';
import type { ConnectClient } from './connect-client.js';
import type { Environment } from './environment.js';
import { withDeadline } from './repeat.js';
import { isNetworkProblem, type Result } from './result.js';
import { sharedHints } from './shared-hints.js';
import { createStore } from './store.js';

/** How often to look where no hints come. */
const LOOK_EVERY_MS = 15_000;

/** How often to ask how far a resync is. */
const SYNC_EVERY_MS = 2_000;

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
    isLoadingMore: false,
    pending: new Set(),
    syncing: new Set(),
    connection: environment.isOnline() ? 'online' : 'offline',
  });
  const hints = sharedHints(client, environment);
  let provider: ProviderId | undefined;
  /** How many accounts to show, at least; as many as there are if fewer. */
  let wanted = PAGE_SIZE;
  let cursor: string | undefined;
  let loading: Promise<void> | undefined;
  /** The next load, for those who came while one was on its way. */
  let following: Promise<void> | undefined;
  let unwatch: (() => void) | undefined;
  let unlisten: (() => void) | undefined;
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

  /** What is there from the start, or with `from` what comes after it. */
  async function load(from?: string): Promise<void> {
    const asked = provider;
    if (store.state.phase === 'idle') update({ phase: 'loading' });
    const result = await loadPages(client, environment, {
      wanted: from ? PAGE_SIZE : wanted,
      provider,
      from,
    });
    loading = undefined;
    lookLater();
    // A load with another filter follows.
    if (asked !== provider) return;
    const { problem: _problem, ...rest } = store.state;
    if (result.ok)
      store.set({ ...rest, ...loaded(result.value, from), phase: 'ready', connection: 'online' });
    else {
      const { problem } = result;
      const connection = isNetworkProblem(problem) && !environment.isOnline() ? 'offline' : 'reconnecting';
      update({ phase: rest.phase === 'ready' ? 'ready' : 'failed', problem, connection });
    }
  }

  function loaded(pages: AccountPages, from: string | undefined): Partial<AccountsSessionState> {
    const known = store.state.accounts;
    const all = from ? followedBy(known, pages.accounts) : pages.accounts;
    cursor = pages.cursor;
    const { providers = store.state.providers } = pages;
    return { accounts: keepUnchanged(known, all), hasMore: cursor !== undefined, providers };
  }

  /** Shows `id` as pending until `run` is done and, when it worked, the list is loaded again. */
  async function change<Value>(id: string, run: (signal: AbortSignal) => Promise<Result<Value>>) {
    update({ pending: new Set([...store.state.pending, id]) });
    const result = await withDeadline(environment, run);
    if (result.ok) environment.announce();
    await refresh();
    update({ pending: without(store.state.pending, id) });
    return result;
  }

  async function sync(id: string): Promise<Result<AccountSync>> {
    update({ syncing: new Set([...store.state.syncing, id]) });
    let result: Result<AccountSync>;
    for (;;) {
      result = await withDeadline(environment, (signal) => client.syncAccount(id, { signal }));
      // The end is told once, and asking after it would begin anew.
      const isOver = !result.ok || result.value.state === 'done' || result.value.state === 'failed';
      if (isOver || !unwatch) break;
      await new Promise<void>((resolve) => environment.setTimeout(resolve, SYNC_EVERY_MS));
      if (!(unwatch as unknown)) break;
    }
    update({ syncing: without(store.state.syncing, id) });
    if (unwatch) await refresh();
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
      unlisten ??= hints.listen((hint) => {
        if (hint?.type !== 'flow') void refresh();
      });
      void refresh();
    } else {
      deafen();
      if (!environment.isOnline()) update({ connection: 'offline' });
      lookLater();
    }
  }

  function deafen() {
    unlisten?.();
    unlisten = undefined;
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
      await loading;
      if (cursor === undefined || store.state.isLoadingMore) return;
      wanted = store.state.accounts.length + PAGE_SIZE;
      update({ isLoadingMore: true });
      await (loading ??= load(cursor));
      update({ isLoadingMore: false });
    },
    remove: (id) => change(id, (signal) => client.removeAccount(id, { signal })),
    rename: (id, name) => change<Account>(id, (signal) => client.renameAccount(id, name, { signal })),
    restart: (id) => change(id, (signal) => client.restartAccount(id, { signal })),
    sync,
    filter(next) {
      if (next === provider) return;
      provider = next;
      wanted = PAGE_SIZE;
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
      deafen();
      environment.clearTimeout(timer);
    },
  };
}

const without = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...ids].filter((other) => other !== id));
