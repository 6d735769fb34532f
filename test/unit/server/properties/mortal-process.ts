import type { ConnectServer } from '../../../../src/server/index.js';
import { survive, never } from './wire.js';

/**
 * A process of the host that can be killed between any two of its steps: from then on nothing that it waits for comes to
 * an end, and nothing that it does reaches a store or the upstream.
 */
export class MortalProcess {
  readonly server: ConnectServer;
  #isAlive = true;

  /** Whatever the server does has to go through `mortal` or ask `isAlive`. */
  constructor(start: (process: MortalProcess) => ConnectServer) {
    this.server = start(this);
  }

  readonly isAlive = (): boolean => this.#isAlive;

  kill(): void {
    this.#isAlive = false;
  }

  /** A store of which a dead process hears nothing more, and into which it writes nothing more. */
  mortal<Store extends object>(store: Store): Store {
    return new Proxy(store, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return (...args: unknown[]): unknown => {
          if (!this.#isAlive) return never();
          const result: unknown = Reflect.apply(method, target, args);
          return result instanceof Promise ? survive(result, this.isAlive) : result;
        };
      },
    });
  }
}
