import { emptyState, parseState, type SimulatorState } from './state.js';
import type { SimulatorStorage } from './options.js';

/** Holds the state in memory and writes it, whole and in order, after every change. */
export class Persistence {
  state: SimulatorState = emptyState();
  readonly #storage: SimulatorStorage | undefined;
  readonly #log: (line: string) => void;
  #isDirty = false;
  #saving: Promise<void> = Promise.resolve();

  constructor(storage: SimulatorStorage | undefined, log: (line: string) => void) {
    this.#storage = storage;
    this.#log = log;
  }

  async load(): Promise<void> {
    const json = await this.#storage?.load();
    if (json === undefined) return;
    const state = parseState(json);
    if (state) this.state = state;
    else this.#log('the saved state is not readable: starting empty');
  }

  /** Says that the state has changed; the next `flush` writes it. */
  changed(): void {
    this.#isDirty = true;
  }

  /** Resolves when everything that changed so far is written. An answer waits for it, so no kill can undo one. */
  flush(): Promise<void> {
    if (this.#isDirty) {
      this.#isDirty = false;
      const json = JSON.stringify(this.state);
      this.#saving = this.#saving.then(() => this.#save(json));
    }
    return this.#saving;
  }

  async #save(json: string): Promise<void> {
    try {
      await this.#storage?.save(json);
    } catch (error) {
      this.#log(`the state could not be saved: ${error instanceof Error ? error.message : 'unknown error'}`);
    }
  }
}
