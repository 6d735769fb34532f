import type { CSSResult, ReactiveControllerHost } from 'lit';
import type { Flow, Step } from '../../contract/types.js';
import type { StepClock } from './step-clock.js';
import { COUNTING_KINDS, findLoader, type StepLoader } from './step-modules.js';
import type { StepHost, StepView } from './step-host.js';

/** What is on the screen. Without a view, the step is of a kind that cannot be drawn here. */
export interface Scene {
  /** Another instance of a step has another key. */
  readonly key: string;
  /** Counts the scenes of a stage. */
  readonly turn: number;
  readonly flow: Flow;
  readonly view: StepView<Step> | undefined;
}

type AnyModule = Awaited<ReturnType<StepLoader>>;

export type OutcomeViews = typeof import('./outcome-views.js');

/** What is fetched when a step first needs it. */
interface Needs {
  readonly loader?: StepLoader | undefined;
  readonly outcomes: boolean;
  readonly clock: boolean;
}

/**
 * Puts the flow's steps on the screen one after the other. A step's code and words are fetched when it comes; until
 * they are there the step before stays, so that nothing goes blank in between. What did not load can be asked for again;
 * Firefox gives the same answer until the page is loaded anew.
 */
export class StepStage {
  readonly #host: StepHost;
  readonly #element: ReactiveControllerHost;
  readonly #modules = new Map<StepLoader, AnyModule>();
  #loading: Promise<void> | undefined;
  #turns = 0;

  scene: Scene | undefined;
  outcomes: OutcomeViews | undefined;
  clock: StepClock | undefined;
  /** How many scenes there were since the last `clear`. */
  shown = 0;
  hasFailed = false;

  constructor(host: StepHost, element: ReactiveControllerHost) {
    this.#host = host;
    this.#element = element;
  }

  /** The styles of the steps shown so far. */
  get styles(): readonly CSSResult[] {
    const ofSteps = [...this.#modules.values()].flatMap(({ styles }) => styles);
    return [...ofSteps, ...(this.outcomes?.outcomeViewStyles ?? [])];
  }

  /** Shows `flow`, now or as soon as what it needs is there. */
  show(flow: Flow, needsOutcomes: boolean): void {
    const { step } = flow;
    const { id, kind, message, expiresInMs, actions } = step;
    // One QR code after the other, and the moment in between, are one scene: nothing but the code changes.
    const key = `${flow.id} ${kind === 'qr' ? kind : id}`;
    if (this.scene?.key === `${flow.id} qr` && kind === 'wait' && step.reason === 'preparing-qr') return;
    const loader = findLoader(flow.step);
    const isTimed = expiresInMs !== undefined || actions.some(({ afterMs }) => afterMs);
    const isReady = this.#has({
      loader,
      outcomes: needsOutcomes || !loader || message !== undefined,
      clock: isTimed || COUNTING_KINDS.includes(kind),
    });
    if (this.scene?.key === key) this.scene = { ...this.scene, flow };
    else if (isReady) {
      this.#leave();
      const view = loader && this.#modules.get(loader)?.createView(this.#host);
      this.scene = { key, turn: ++this.#turns, flow, view };
      this.shown++;
    }
  }

  /** What says what did not work, which the first screen seldom needs. */
  loadOutcomes(): void {
    this.#has({ outcomes: true, clock: false });
  }

  retry(): void {
    this.hasFailed = false;
    this.#element.requestUpdate();
  }

  clear(): void {
    this.#leave();
    this.scene = undefined;
    this.shown = 0;
    this.hasFailed = false;
  }

  #leave(): void {
    this.scene?.view?.removed?.();
    this.clock?.countDown(undefined);
  }

  /** Whether all of it is there; otherwise it is fetched. */
  #has({ loader, outcomes, clock }: Needs): boolean {
    const missing = {
      loader: loader && !this.#modules.has(loader) ? loader : undefined,
      outcomes: outcomes && !this.outcomes,
      clock: clock && !this.clock,
    };
    if (!missing.loader && !missing.outcomes && !missing.clock) return true;
    if (!this.#loading && !this.hasFailed)
      this.#loading = this.#fetch(missing).then(
        () => this.#settle(false),
        () => this.#settle(true),
      );
    return false;
  }

  async #fetch({ loader, outcomes, clock }: Needs): Promise<void> {
    const [module, views, clocks] = await Promise.all([
      loader?.(),
      outcomes && import('./outcome-views.js'),
      clock && import('./step-clock.js'),
    ]);
    if (loader && module) this.#modules.set(loader, module);
    if (views) this.outcomes = views;
    if (clocks) this.clock = new clocks.StepClock(this.#element);
  }

  #settle(hasFailed: boolean): void {
    this.#loading = undefined;
    this.hasFailed = hasFailed;
    this.#element.requestUpdate();
  }
}
