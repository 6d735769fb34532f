import { AsyncLocalStorage } from 'node:async_hooks';
import type { User } from './moves.js';

/** What a process of the host was asked when it calls the upstream: an answer, a start, a return. */
export interface Cause {
  /** The same for the same answer, however often it is sent. */
  readonly name: string;
  readonly user: User;
  readonly flowId?: string;
}

/** An upstream id that a process of the host has heard of as that of an attempt of a user. */
export interface Told {
  readonly upstreamId: string;
  readonly cause?: Cause;
}

/** Starts, codes and resends: what a provider counts, and what a person would notice if it came twice. */
const LOGIN = /^\/api\/v1\/accounts(\/checkpoint(\/resend)?|\/[^/]+)?$/;

/** The way from the host to the upstream, which remembers what each call was made for and what it told. */
export class Wire {
  /** The calls that an answer has led to, by its name. */
  readonly logins = new Map<string, string[]>();
  /** Flows that had two calls of a login under way at the same time. */
  readonly crowded: string[] = [];
  told: readonly Told[] = [];
  readonly #causes = new AsyncLocalStorage<Cause>();
  /** Flows that a call is made for, and whether its process lives. */
  readonly #underWay = new Map<string, () => boolean>();

  /** Everything that is called from here on, whenever it is, is called for this. */
  during<Value>(cause: Cause, work: () => Promise<Value>): Promise<Value> {
    return this.#causes.run(cause, work);
  }

  /** Sends a request on. One whose process has died in the meantime never comes to an end. */
  async pass(
    request: Request,
    forward: () => Promise<Response>,
    isAlive: () => boolean = () => true,
  ): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (!isAlive()) return never();
    if (request.method !== 'POST' || !LOGIN.test(pathname)) return survive(forward(), isAlive);
    const cause = this.#causes.getStore() ?? { name: `nobody asked for ${pathname}`, user: 'user-1' };
    this.logins.set(cause.name, [...(this.logins.get(cause.name) ?? []), pathname]);
    const { flowId = cause.name } = cause;
    if (this.#underWay.get(flowId)?.()) this.crowded.push(`${flowId}: ${pathname}`);
    this.#underWay.set(flowId, isAlive);
    try {
      const response = await survive(forward(), isAlive);
      const heard = (await response
        .clone()
        .json()
        .catch(() => ({}))) as { account_id?: unknown };
      if (typeof heard.account_id === 'string') this.tell({ upstreamId: heard.account_id, cause });
      return response;
    } finally {
      this.#underWay.delete(flowId);
    }
  }

  tell(told: Told): void {
    this.told = [...this.told, told];
  }

  /** The process that was told this died before it could write it down. */
  forget(causeName: string): void {
    this.told = this.told.filter(({ cause }) => cause?.name !== causeName);
  }
}

export const never = <Value>(): Promise<Value> => new Promise<Value>(() => {});

/** The outcome of a process's work, unless it has died by then. */
export async function survive<Value>(work: Promise<Value>, isAlive: () => boolean): Promise<Value> {
  try {
    const value = await work;
    if (isAlive()) return value;
  } catch (error) {
    if (isAlive()) throw error;
  }
  return never();
}
