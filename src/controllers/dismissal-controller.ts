import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Remembers in this browser what a user has put out of sight, by names that say nothing: for each place what was kept
 * last. Other pages follow. Where a browser keeps nothing, it is remembered while the page lives.
 */
export class DismissalController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #place: () => string;
  readonly #here = new Map<string, string>();

  constructor(host: ReactiveControllerHost, place: () => string) {
    this.#host = host;
    this.#place = place;
    host.addController(this);
  }

  /** What was kept last, here or in another page. */
  get kept(): string {
    return this.#here.get(this.#place()) ?? this.#read() ?? '';
  }

  /** In place of what was kept before. */
  keep(text: string): void {
    this.#write(text);
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    globalThis.addEventListener('storage', this.#onStorage);
  }

  hostDisconnected(): void {
    globalThis.removeEventListener('storage', this.#onStorage);
  }

  #read(): string | null {
    try {
      return localStorage.getItem(this.#key);
    } catch {
      return null;
    }
  }

  #write(text: string): void {
    try {
      if (text === '') localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, text);
      this.#here.delete(this.#place());
    } catch {
      // Storage that is full or forbidden.
      this.#here.set(this.#place(), text);
    }
  }

  get #key(): string {
    return `connect-account-kit:dismissed:${this.#place()}`;
  }

  readonly #onStorage = ({ key }: StorageEvent): void => {
    if (key === this.#key || key === null) this.#host.requestUpdate();
  };
}
