import type { CSSResult } from 'lit';
import type { Flow, Step } from '../../contract/types.js';
import { isDrawn, stepModules, type DrawnStepKind } from './step-modules.js';
import type { StepHost, StepModule, StepView } from './step-host.js';

/** What is on the screen. Without a view, the step is of a kind that cannot be drawn here. */
export interface Scene {
  /** Another instance of a step has another key. */
  readonly key: string;
  readonly flow: Flow;
  readonly view: StepView<Step> | undefined;
}

type AnyModule = StepModule<DrawnStepKind>;

export type OutcomeViews = typeof import('./outcome-views.js');

/**
 * Puts the flow's steps on the screen one after the other. A step's code and words are fetched when it comes; until
 * they are there the step before stays, so that nothing goes blank in between.
 */
export class StepStage {
  readonly #host: StepHost;
  readonly #changed: () => void;
  readonly #modules = new Map<DrawnStepKind, AnyModule>();
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
    const { kind, id } = flow.step;
    const key = `${flow.id} ${id}`;
    const module = isDrawn(kind) ? this.#modules.get(kind) : undefined;
    const wantsOutcomes = needsOutcomes || !isDrawn(kind) || flow.step.message !== undefined;
    if ((isDrawn(kind) && !module) || (wantsOutcomes && !this.outcomes)) {
      this.#load(kind, wantsOutcomes);
      if (this.scene?.key === key) this.scene = { ...this.scene, flow };
      return;
    }
    if (this.scene?.key === key) this.scene = { ...this.scene, flow };
    else this.scene = { key, flow, view: module?.createView(this.#host) };
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
    this.scene = undefined;
    this.hasFailed = false;
  }

  #load(kind: Step['kind'] | undefined, wantsOutcomes: boolean): void {
    if (this.#loading || this.hasFailed) return;
    this.#loading = this.#fetch(kind, wantsOutcomes).then(
      () => this.#settle(false),
      () => this.#settle(true),
    );
  }

  async #fetch(kind: Step['kind'] | undefined, wantsOutcomes: boolean): Promise<void> {
    const [module, outcomes] = await Promise.all([
      kind && isDrawn(kind) ? stepModules[kind]() : undefined,
      wantsOutcomes ? import('./outcome-views.js') : undefined,
    ]);
    if (kind && module) this.#modules.set(kind as DrawnStepKind, module as AnyModule);
    this.outcomes ??= outcomes;
  }

  #settle(hasFailed: boolean): void {
    this.#loading = undefined;
    this.hasFailed = hasFailed;
    this.#changed();
  }
}
