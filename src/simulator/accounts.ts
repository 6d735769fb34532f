import { ApiError } from './api-error.js';
import type { Deliveries } from './deliveries.js';
import type { AccountRecord, Identity, Provider } from './state.js';
import type { World } from './world.js';

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
  create(id: string, provider: Provider, identity: Identity): AccountRecord {
    const account: AccountRecord = {
      id,
      sequence: this.#world.nextSequence(),
      provider,
      identity,
      createdAt: new Date(this.#world.now()).toISOString(),
      status: 'OK',
    };
    this.#world.state.accounts.push(account);
    this.#deliveries.emit(account, 'CREATION_SUCCESS');
    this.#deliveries.emit(account, 'OK');
    this.#deliveries.emit(account, 'SYNC_SUCCESS', this.#world.settings.syncMs);
    this.#world.changed();
    return account;
  }

  reconnect(account: AccountRecord): void {
    account.status = 'OK';
    this.#deliveries.emit(account, 'RECONNECTED');
    this.#deliveries.emit(account, 'OK');
    this.#world.changed();
  }

  /** The provider ends the session, as "sign out everywhere" does. Nothing happens when it has ended already. */
  signOut(id: string): void {
    const account = this.get(id);
    if (account.status === 'CREDENTIALS') return;
    account.status = 'CREDENTIALS';
    this.#deliveries.emit(account, 'CREDENTIALS');
    this.#world.changed();
  }

  remove(account: AccountRecord): void {
    const { state } = this.#world;
    state.accounts = state.accounts.filter((other) => other !== account);
    this.#deliveries.forgetSync(account.id);
    this.#deliveries.emit(account, 'DELETED');
    this.#world.changed();
  }
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
    sources: [{ id: `${account.id}_MESSAGING`, status: account.status }],
    connection_params: account.identity.connectionParams,
  };
}
