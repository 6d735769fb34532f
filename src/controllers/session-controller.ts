import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What flow sessions and account sessions have in common. */
export interface ObservableSession<State> {
  readonly state: State;
  subscribe(listener: () => void): () => void;
  connect(): void;
  disconnect(): void;
}

/**
 * Connects a session while its host is connected, and updates the host whenever the session's state has changed.
 * The session may be set, replaced or taken away at any time; the one it replaces is disconnected.
 */
export class SessionController<Session extends ObservableSession<unknown>> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #session: Session | undefined;
  #unsubscribe: (() => void) | undefined;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, session?: Session) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  get session(): Session | undefined {
    return this.#session;
  }

  set session(session: Session | undefined) {
    if (session === this.#session) return;
    this.#detach();
    this.#session = session;
    if (this.#isConnected) this.#attach();
    this.#host.requestUpdate();
  }

  /** The session's newest state, also what it became while the host was not connected. */
  get state(): Session['state'] | undefined {
    return this.#session?.state;
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#attach();
    // The state may have moved on while nobody listened.
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#detach();
  }

  #attach(): void {
    this.#unsubscribe = this.#session?.subscribe(() => this.#host.requestUpdate());
    this.#session?.connect();
  }

  #detach(): void {
    if (!this.#unsubscribe) return;
    this.#unsubscribe();
    this.#unsubscribe = undefined;
    this.#session?.disconnect();
  }
}
