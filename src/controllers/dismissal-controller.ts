import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Remembers in this browser what a user has put out of sight, by a name that says nothing: one for each place, so that
 * the next one takes its place. Other pages follow. Where a browser keeps nothing, it is remembered while the page lives.
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

  isDismissed(incident: string): boolean {
    return (this.#read() ?? this.#here.get(this.#place())) === incident;
  }

  dismiss(incident: string): void {
    this.#here.set(this.#place(), incident);
    this.#write(incident);
    this.#host.requestUpdate();
  }

  /** What was put out of sight is over: if it comes again, it is news. */
  forget(): void {
    this.#here.delete(this.#place());
    if (this.#read() !== null) this.#write(undefined);
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

  #write(incident: string | undefined): void {
    try {
      if (incident === undefined) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, incident);
    } catch {
      // Storage that is full or forbidden.
    }
  }

  get #key(): string {
    return `connect-account-kit:dismissed:${this.#place()}`;
  }

  readonly #onStorage = ({ key }: StorageEvent): void => {
    if (key === this.#key || key === null) this.#host.requestUpdate();
  };
}
