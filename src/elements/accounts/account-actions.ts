import type { ReactiveController } from 'lit';
import type { AccountsSession } from '../../client/accounts-session.js';
import type { ClientProblem } from '../../client/result.js';
import type { Account } from '../../contract/types.js';
import type { AccountMessages } from '../../locales/messages.js';
import type { LocalizedHost } from '../../locales/localize-controller.js';
import type { RowState } from './row-types.js';
import type { Renaming } from './rename-form.js';
import type { RowFocus } from './row-focus.js';

/** The account that the question is about, and whether the last try to disconnect it failed. */
export interface Question {
  readonly account: Account;
  readonly hasFailed: boolean;
}

export interface AccountActionsParts {
  readonly session: () => AccountsSession | undefined;
  readonly words: () => AccountMessages;
  readonly focus: RowFocus;
  readonly announce: (text: string) => void;
  readonly onRemoved: (account: Account) => void;
}

type Work = NonNullable<RowState['work']>;
type Failure = NonNullable<RowState['failed']>;

/** What a user does to single accounts, and what came of it: said in words, in the row where it was done. */
export class AccountActions implements ReactiveController {
  readonly #host: LocalizedHost;
  readonly #parts: AccountActionsParts;
  readonly #work = new Map<string, Work>();
  readonly #failed = new Map<string, Failure>();
  #renaming: Renaming | undefined;
  #giveFocusBack: (() => void) | undefined;
  question: Question | undefined;

  constructor(host: LocalizedHost, parts: AccountActionsParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostDisconnected(): void {
    // A dialog that is moved or taken away is closed by the browser, without an event.
    this.question = undefined;
  }

  /** Ids of the accounts that something is going on with, which are few. */
  get stirring(): ReadonlySet<string> {
    const { syncing } = this.#parts.session()?.state ?? {};
    const renaming = this.#renaming ? [this.#renaming.id] : [];
    return new Set([...this.#work.keys(), ...this.#failed.keys(), ...(syncing ?? []), ...renaming]);
  }

  stateOf({ id }: Pick<Account, 'id'>): RowState {
    return {
      work: this.#work.get(id),
      isSyncing: this.#parts.session()?.state.syncing.has(id) ?? false,
      failed: this.#failed.get(id),
      renaming: this.#renaming?.id === id ? this.#renaming : undefined,
    };
  }

  ask(account: Account): void {
    this.#giveFocusBack = this.#parts.focus.leave(account.id);
    this.#setQuestion({ account, hasFailed: false });
  }

  /** The question is answered with no, or with yes and done. */
  endQuestion(): void {
    if (!this.question) return;
    this.#setQuestion(undefined);
    this.#giveFocusBack?.();
  }

  async remove(account: Account): Promise<void> {
    this.#setQuestion({ account, hasFailed: false });
    const problem = await this.#run(account, 'remove', (session) => session.remove(account.id));
    if (problem) {
      this.#setQuestion({ account, hasFailed: true });
      return;
    }
    this.#parts.announce(this.#parts.words().removed(account.name));
    this.endQuestion();
    this.#parts.onRemoved(account);
  }

  async restart(account: Account): Promise<void> {
    const { words, announce } = this.#parts;
    const problem = await this.#run(account, 'restart', (session) => session.restart(account.id));
    this.#settle(account, problem && 'restart');
    announce(problem ? words().restartFailed : words().restarted(account.name));
  }

  async sync(account: Account): Promise<void> {
    const { session, words, announce } = this.#parts;
    this.#settle(account, undefined);
    announce(words().syncing);
    const result = await session()?.sync(account.id);
    const state = result?.ok ? result.value.state : 'failed';
    this.#settle(account, state === 'failed' ? 'sync' : undefined);
    if (state === 'failed') announce(words().syncFailed);
    else if (state === 'done') announce(words().synced(account.name));
  }

  /** Marks a row as busy while something else than the session is asked. */
  async during(account: Account, work: Work, run: () => Promise<unknown>): Promise<void> {
    this.#work.set(account.id, work);
    this.#host.requestUpdate();
    await run();
    this.#work.delete(account.id);
    this.#host.requestUpdate();
  }

  beginRenaming({ id, name }: Account): void {
    this.#renaming = { id, name, isBusy: false };
    this.#parts.focus.moveTo(id, 'name');
  }

  endRenaming(): void {
    const { id } = this.#renaming ?? {};
    this.#renaming = undefined;
    if (id !== undefined) this.#parts.focus.moveTo(id, 'more');
  }

  async rename(name: string): Promise<void> {
    const { session, words, announce } = this.#parts;
    const renaming = this.#renaming;
    if (!renaming) return;
    if (name === renaming.name) {
      this.endRenaming();
      return;
    }
    if (name === '') {
      this.#refuse({ ...renaming, error: 'missing' }, words().nameMissing);
      return;
    }
    this.#renaming = { id: renaming.id, name: renaming.name, isBusy: true };
    this.#host.requestUpdate();
    const result = await session()?.rename(renaming.id, name);
    if (this.#renaming?.id !== renaming.id) return;
    if (result?.ok === false) {
      this.#refuse({ ...renaming, error: 'failed' }, words().renameFailed);
      return;
    }
    announce(words().renamed(name));
    this.endRenaming();
  }

  #refuse(renaming: Renaming, text: string): void {
    this.#renaming = renaming;
    this.#parts.announce(text);
    this.#parts.focus.moveTo(renaming.id, 'name');
  }

  async #run(
    account: Account,
    work: Work,
    run: (session: AccountsSession) => ReturnType<AccountsSession['remove' | 'restart']>,
  ): Promise<ClientProblem | undefined> {
    const session = this.#parts.session();
    let problem: ClientProblem | undefined;
    this.#settle(account, undefined);
    await this.during(account, work, async () => {
      const result = session && (await run(session));
      problem = result?.ok === false ? result.problem : undefined;
    });
    return problem;
  }

  #settle({ id }: Account, failed: Failure | undefined): void {
    if (failed) this.#failed.set(id, failed);
    else this.#failed.delete(id);
    this.#host.requestUpdate();
  }

  #setQuestion(question: Question | undefined): void {
    this.question = question;
    this.#host.requestUpdate();
  }
}
