import { ApiError } from './api-error.js';
import type { Deliveries } from './deliveries.js';
import type { AccountRecord, AccountType, Identity, SourceStatus, StatusMessage } from './state.js';
import type { World } from './world.js';

/** The worst first: the status of an account as a whole is that of its worst source. */
const BY_URGENCY: readonly SourceStatus[] = [
  'CREDENTIALS',
  'PERMISSIONS',
  'ERROR',
  'STOPPED',
  'CONNECTING',
  'OK',
];

/** The connected accounts, and what their webhooks are told when they change. */
export class Accounts {
  readonly #world: World;
  readonly #deliveries: Deliveries;

  constructor(world: World, deliveries: Deliveries) {
    this.#world = world;
    this.#deliveries = deliveries;
  }

  get all(): readonly AccountRecord[] {
    return this.#world.state.accounts;
  }

  find(id: string): AccountRecord | undefined {
    return this.all.find((account) => account.id === id);
  }

  /** The account, or 404. */
  get(id: string): AccountRecord {
    const account = this.find(id);
    if (!account) throw new ApiError('resource_not_found', 'Account not found.');
    return account;
  }

  /** Adds an account. An identity that is there already becomes a second account, as v1 has it. */
  create(id: string, provider: AccountType, identity: Identity): AccountRecord {
    const names = identity.sources ?? ['MESSAGING'];
    const account: AccountRecord = {
      id,
      sequence: this.#world.nextSequence(),
      provider,
      identity,
      createdAt: new Date(this.#world.now()).toISOString(),
      sources: names.map((name) => ({ name, status: 'OK' })),
    };
    this.#world.state.accounts.push(account);
    this.#emit(account, 'CREATION_SUCCESS');
    this.#emit(account, 'OK');
    this.#emit(account, 'SYNC_SUCCESS', this.#world.settings.syncMs);
    // LinkedIn says so a second time for its premium product.
    if (provider === 'LINKEDIN' && names.length > 1) {
      this.#emit(account, 'SYNC_SUCCESS', this.#world.settings.syncMs);
    }
    return account;
  }

  reconnect(account: AccountRecord, identity: Identity): void {
    account.identity = identity;
    for (const source of account.sources) source.status = 'OK';
    delete account.restartedAt;
    this.#emit(account, 'RECONNECTED');
    this.#emit(account, 'OK');
  }

  /** The provider ends the session, as "sign out everywhere" does. Nothing happens when it has ended already. */
  signOut(id: string): void {
    const account = this.get(id);
    if (statusOf(account) !== 'CREDENTIALS') this.setStatus(account, 'CREDENTIALS');
  }

  /** Puts all sources of an account, or the one of that name, into a status, and says so. */
  setStatus(account: AccountRecord, status: SourceStatus, sourceName?: string): void {
    const sources = account.sources.filter(({ name }) => sourceName === undefined || name === sourceName);
    if (sources.length === 0) throw new ApiError('resource_not_found', 'Source not found.');
    for (const source of sources) source.status = status;
    delete account.restartedAt;
    this.#emit(account, status);
  }

  /** Begins to wake the sources that stopped. False when one of them needs its person instead. */
  restart(account: AccountRecord): boolean {
    if (account.sources.some(({ status }) => status === 'CREDENTIALS' || status === 'PERMISSIONS'))
      return false;
    const stopped = account.sources.filter(({ status }) => status === 'ERROR' || status === 'STOPPED');
    if (stopped.length === 0) return true;
    for (const source of stopped) source.status = 'CONNECTING';
    account.restartedAt = this.#world.now() + this.#world.settings.restartMs;
    this.#emit(account, 'CONNECTING');
    this.#finishRestart(account);
    return true;
  }

  /** Says that a synchronisation will have ended so many milliseconds from now. */
  announceSync(account: AccountRecord, inMs: number): void {
    this.#emit(account, 'SYNC_SUCCESS', inMs);
  }

  remove(account: AccountRecord): void {
    const { state } = this.#world;
    state.accounts = state.accounts.filter((other) => other !== account);
    this.#deliveries.forgetSync(account.id);
    this.#emit(account, 'DELETED');
  }

  /** Takes up the restarts that a restart of the simulator interrupted. */
  resume(): void {
    for (const account of this.all) this.#finishRestart(account);
  }

  #finishRestart(account: AccountRecord): void {
    const dueAt = account.restartedAt;
    if (dueAt === undefined) return;
    this.#world.later(Math.max(0, dueAt - this.#world.now()), () => {
      if (this.find(account.id) !== account || account.restartedAt !== dueAt) return;
      this.setStatus(account, 'OK');
    });
  }

  #emit(account: AccountRecord, message: StatusMessage, delayMs = 0): void {
    this.#deliveries.emit(account, message, delayMs);
    this.#world.changed();
  }
}

/** The status of an account as a whole. */
export function statusOf({ sources }: AccountRecord): SourceStatus {
  return BY_URGENCY.find((status) => sources.some((source) => source.status === status)) ?? 'OK';
}

/** The account as `GET /accounts/{id}` answers it. */
export function accountObject(account: AccountRecord): Readonly<Record<string, unknown>> {
  return {
    object: 'Account',
    id: account.id,
    type: account.provider,
    name: account.identity.name,
    created_at: account.createdAt,
    groups: [],
    sources: account.sources.map(({ name, status }) => ({ id: `${account.id}_${name}`, status })),
    connection_params: account.identity.connectionParams,
  };
}
