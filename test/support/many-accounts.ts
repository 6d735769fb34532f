import type { AccountRecord } from '../../src/server/index.js';
import type { OpenStores } from '../../src/server/node.js';
import { API_KEY, type ServerProcess } from './processes.js';

const MESSAGES = ['OK', 'CREDENTIALS', 'ERROR', 'CONNECTING', 'RECONNECTED', 'SYNC_SUCCESS'] as const;

const cookieOf = (n: number): string => `member.${String(n)}@example.com`;

/** Accounts that change upstream while hooks of theirs come as hooks never should. The same changes in every run. */
export class ManyAccounts {
  readonly #ids: string[] = [];
  readonly #simulator: string;
  readonly #stores: OpenStores;
  #random = 1;

  constructor(simulator: string, stores: OpenStores) {
    this.#simulator = simulator;
    this.#stores = stores;
  }

  /** Connects them upstream, each a user's own, with a row as a connection leaves it. */
  async connect(count: number): Promise<void> {
    const now = Date.now();
    for (let n = 0; n < count; n += 1) {
      const begin = { provider: 'LINKEDIN', access_token: cookieOf(n) };
      const { account_id: id } = await this.#call<{ account_id: string }>('POST', 'accounts', begin);
      this.#ids.push(id);
      await this.#stores.accounts.insert({
        id: `account-${String(n).padStart(6, '0')}`,
        userId: `member-${String(n)}`,
        provider: 'linkedin',
        accountType: 'LINKEDIN',
        upstreamId: id,
        status: 'OK',
        state: 'connected',
        action: 'none',
        sources: [],
        name: cookieOf(n),
        createdOn: now,
        lastUpdate: now,
      });
    }
  }

  /** Signs one out at the provider, or in again. */
  async move(n = this.#next(this.#ids.length)): Promise<void> {
    const id = this.#ids[n] ?? '';
    if (this.#next(2) === 0) {
      await fetch(`${this.#simulator}/phone/accounts/${id}/sign-out`, { method: 'POST', body: '{}' });
    } else {
      await this.#call('POST', `accounts/${id}`, { provider: 'LINKEDIN', access_token: cookieOf(n) });
    }
  }

  /** Hooks of all accounts: doubled, in any order, with any word, to any of the processes. */
  async tell(count: number, to: readonly ServerProcess[]): Promise<void> {
    const hooks = Array.from({ length: count }, (_, n) => ({
      id: this.#ids[n % this.#ids.length] ?? '',
      message: MESSAGES[this.#next(MESSAGES.length)] ?? 'OK',
      place: this.#next(count),
    })).sort((a, b) => a.place - b.place);
    for (let at = 0; at < hooks.length; at += 20) {
      const some = hooks.slice(at, at + 20);
      await Promise.all(some.map(async ({ id, message }) => to[this.#next(to.length)]?.hook(id, message)));
      // Meanwhile the accounts go on changing.
      await Promise.all([this.move(), this.move()]);
    }
    await this.tellLast(to);
  }

  /** One more of each account: after its last change some hook comes, as late as it may be. */
  async tellLast(to: readonly ServerProcess[]): Promise<void> {
    await Promise.all(this.#ids.map(async (id, n) => to[n % to.length]?.hook(id, 'OK')));
  }

  async rows(): Promise<readonly AccountRecord[]> {
    const rows = await Promise.all(this.#ids.map((id) => this.#stores.accounts.findByUpstreamId(id)));
    return rows.flatMap((row) => row ?? []);
  }

  /** Every row is there and has the status that the upstream says. */
  async areRight(): Promise<boolean> {
    const rows = await this.rows();
    const truth = await this.#statuses();
    return rows.length === this.#ids.length && rows.every((row) => truth.get(row.upstreamId) === row.status);
  }

  async #statuses(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    for (let cursor: string | undefined, isFirst = true; isFirst || cursor; isFirst = false) {
      const page = await this.#call<{
        items: { id: string; sources: { status: string }[] }[];
        cursor?: string | null;
      }>('GET', `accounts?limit=250${cursor ? `&cursor=${cursor}` : ''}`);
      for (const { id, sources } of page.items) found.set(id, sources[0]?.status ?? '');
      cursor = page.cursor ?? undefined;
    }
    return found;
  }

  async #call<Body>(method: string, resource: string, body?: unknown): Promise<Body> {
    const response = await fetch(`${this.#simulator}/api/v1/${resource}`, {
      method,
      headers: { 'x-api-key': API_KEY, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${resource}: ${String(response.status)} ${await response.text()}`);
    return (await response.json()) as Body;
  }

  #next(below: number): number {
    this.#random = (this.#random * 48_271) % 2_147_483_647;
    return this.#random % below;
  }
}
