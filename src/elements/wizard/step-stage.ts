import type { CSSResult } from 'lit';
import type { Flow, Step } from '../../contract/types.js';
import { findLoader, type StepLoader } from './step-modules.js';
import type { StepHost, StepView } from './step-host.js';

/** What is on the screen. Without a view, the step is of a kind that cannot be drawn here. */
export interface Scene {
  /** Another instance of a step has another key. */
  readonly key: string;
  readonly flow: Flow;
  readonly view: StepView<Step> | undefined;
}

type AnyModule = Awaited<ReturnType<StepLoader>>;

export type OutcomeViews = typeof import('./outcome-views.js');

/**
 * Puts the flow's steps on the screen one after the other. A step's code and words are fetched when it comes; until
 * they are there the step before stays, so that nothing goes blank in between.
 */
export class StepStage {
  readonly #host: StepHost;
  readonly #changed: () => void;
  readonly #modules = new Map<StepLoader, AnyModule>();
  #loading: Promise<void> | undefined;
  scene: Scene | undefined;
  outcomes: OutcomeViews | undefined;
  hasFailed = false;

  constructor(host: StepHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  /** The styles of the steps shown so far. */
  get styles(): readonly CSSResult[] {
    const ofSteps = [...this.#modules.values()].flatMap(({ styles }) => styles);
    return [...ofSteps, ...(this.outcomes?.outcomeViewStyles ?? [])];
  }

  /** Shows `flow`, now or as soon as what it needs is there. */
  show(flow: Flow, needsOutcomes: boolean): void {
    const { step } = flow;
    const key = `${flow.id} ${step.id}`;
    const loader = findLoader(step);
    const module = loader && this.#modules.get(loader);
    const wantsOutcomes = needsOutcomes || !loader || step.message !== undefined;
    const isSame = this.scene?.key === key;
    if (isSame && this.scene) this.scene = { ...this.scene, flow };
    if ((loader && !module) || (wantsOutcomes && !this.outcomes)) this.#load(loader, wantsOutcomes);
    else if (!isSame) {
      this.#leave();
      this.scene = { key, flow, view: module?.createView(this.#host) };
    }
  }

  /** What says what did not work, which the first screen seldom needs. */
  loadOutcomes(): void {
    if (!this.outcomes) this.#load(undefined, true);
  }

  retry(): void {
    this.hasFailed = false;
    this.#changed();
  }

  clear(): void {
    this.#leave();
    this.scene = undefined;
    this.hasFailed = false;
  }

  #leave(): void {
    this.scene?.view?.removed?.();
    this.#host.countDown(undefined);
  }

  #load(loader: StepLoader | undefined, wantsOutcomes: boolean): void {
    if (this.#loading || this.hasFailed) return;
    this.#loading = this.#fetch(loader, wantsOutcomes).then(
      () => this.#settle(false),
      () => this.#settle(true),
    );
  }

  async #fetch(loader: StepLoader | undefined, wantsOutcomes: boolean): Promise<void> {
    const [module, outcomes] = await Promise.all([
      loader?.(),
      wantsOutcomes ? import('./outcome-views.js') : undefined,
    ]);
    if (loader && module) this.#modules.set(loader, module);
    this.outcomes ??= outcomes;
  }

  #settle(hasFailed: boolean): void {
    this.#loading = undefined;
    this.hasFailed = hasFailed;
    this.#changed();
  }
}
