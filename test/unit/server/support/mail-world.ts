import {
  type AccountRecord,
  type ConnectServerOptions,
  type Notifier,
} from '../../../../src/server/index.js';
import { createMailNotifier, type MailNotifierOptions } from '../../../../src/server/mail.js';
import { createAccount } from '../../../../src/testing/conformance/records.js';
import { startMailServer, type MailServer } from './smtp.js';
import { HOST, World } from './world.js';

export const GRACE_MS = 120_000;

/** A server that writes mails, and a real mail server that takes them. */
export class MailWorld {
  readonly post: MailServer;
  world: World = new World();
  readonly #telling: Promise<unknown>[] = [];
  readonly #working: Promise<unknown>[] = [];
  #rows = 0;

  constructor(post: MailServer) {
    this.post = post;
  }

  notifier(changes: Partial<MailNotifierOptions> = {}): Notifier {
    const made = createMailNotifier({
      transport: this.post.url,
      from: { name: 'Fieldnote', address: 'connect@host.test' },
      productName: 'Fieldnote',
      getContact: ({ userId }) => ({ email: `${userId}@example.com`, locale: 'en' }),
      reconnectUrl: `${HOST}/settings/accounts?tab=all`,
      ...changes,
    });
    return {
      ...made,
      tell: (notice) => {
        const told = made.tell(notice);
        this.#telling.push(told);
        return told;
      },
    };
  }

  open(changes: Partial<MailNotifierOptions> = {}, server: Partial<ConnectServerOptions> = {}): void {
    const waitUntil = (work: Promise<unknown>) => void this.#working.push(work);
    this.world = new World({
      server: { notifier: this.notifier(changes), sweepEveryMs: 0, waitUntil, ...server },
    });
  }

  /** Lets the server do what is due, and the mail server answer in its own time. */
  async turn(): Promise<void> {
    this.#working.length = 0;
    await this.world.server.sweep();
    // What waits for the test itself is not waited for.
    await Promise.race([Promise.allSettled([...this.#working]), this.#patience()]);
    for (let quiet = 0; quiet < 3; quiet += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      await Promise.allSettled(this.#telling);
    }
  }

  async insert(changes: Partial<AccountRecord> = {}): Promise<AccountRecord> {
    this.#rows += 1;
    const { tenantId: _tenant, ...row } = createAccount({
      id: `account-${this.#rows}`,
      userId: 'user-1',
      ...changes,
    });
    await this.world.stores.accounts.insert(row, { at: this.world.clock.now(), cause: 'flow' });
    return row;
  }

  lose({ id }: AccountRecord) {
    return this.#change(id, { state: 'action_required', status: 'CREDENTIALS', action: 'reconnect' });
  }

  mend({ id }: AccountRecord) {
    return this.#change(id, { state: 'connected', status: 'OK', action: 'none' });
  }

  passGrace(): Promise<void> {
    return this.world.clock.advance(GRACE_MS);
  }

  async close(): Promise<void> {
    await this.world.close();
    await this.post.close();
  }

  #patience(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, 1_000));
  }

  #change(id: string, changes: Pick<AccountRecord, 'state' | 'status' | 'action'>) {
    const note = { at: this.world.clock.now(), cause: 'hook' as const };
    return this.world.stores.accounts.update(id, changes, undefined, note);
  }
}

export const startMailWorld = async (): Promise<MailWorld> => new MailWorld(await startMailServer());
