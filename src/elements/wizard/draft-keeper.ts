import { DraftExchange } from './draft-exchange.js';
import { Drafts } from './drafts.js';
import type { StepHost } from './step-host.js';
import type { Scene } from './step-stage.js';

type Field = HTMLInputElement | HTMLSelectElement;

/**
 * Keeps what is typed into a step while it is typed, and puts it back when the same step is drawn again: after a reload
 * from this tab's storage, in a second tab from the first one, as long as nothing was typed here.
 */
export class DraftKeeper {
  readonly #host: StepHost;
  readonly #drafts: Drafts;
  readonly #exchange: DraftExchange;
  #scene: Scene | undefined;
  #hasTyped = false;

  constructor(host: StepHost, drafts = new Drafts()) {
    this.#host = host;
    this.#drafts = drafts;
    this.#exchange = new DraftExchange({
      of: (flow) => drafts.of(flow),
      told: (values) => this.#take(values),
      isHere: () => host.content.isConnected,
    });
  }

  /** Another scene was drawn. */
  drawn(scene: Scene | undefined): void {
    const before = this.#scene;
    this.#scene = scene;
    this.#hasTyped = false;
    if (before && before.key !== scene?.key) this.#drafts.forget(before.flow);
    const isOpen = scene?.flow.state === 'open';
    if (scene && isOpen) this.#putBack(scene);
    else if (scene) this.#drafts.forget(scene.flow);
    this.#exchange.follow(isOpen && Drafts.fieldsOf(scene.flow.step).length > 0 ? scene.flow : undefined);
  }

  /** Something was typed or chosen somewhere in the card. */
  typed(): void {
    const flow = this.#scene?.flow;
    const names = flow ? Drafts.fieldsOf(flow.step) : [];
    if (!flow || names.length === 0) return;
    this.#hasTyped = true;
    const values: Record<string, string> = {};
    for (const name of names) {
      const field = this.#field(name);
      if (field) values[name] = field.value;
    }
    this.#drafts.keep(flow, values);
  }

  /** What another tab says was typed, as far as this page would have kept it itself. */
  #take(values: Readonly<Record<string, string>>): void {
    const scene = this.#scene;
    if (!scene || this.#hasTyped) return;
    const mayBeKept = Drafts.fieldsOf(scene.flow.step);
    const kept = Object.entries(values).filter(([name]) => mayBeKept.includes(name));
    this.#drafts.keep(scene.flow, Object.fromEntries(kept));
    this.#putBack(scene);
  }

  #putBack({ flow }: Scene): void {
    const kept = this.#drafts.of(flow);
    const wrong = new Set(flow.step.errors?.map(({ field }) => field));
    for (const name of Drafts.fieldsOf(flow.step)) {
      const field = this.#field(name);
      const value = kept[name];
      // What the server found wrong is what was sent: its note belongs to that.
      if (!field || value === undefined || value === field.value || wrong.has(name)) continue;
      field.value = value;
      const type = field instanceof HTMLSelectElement ? 'change' : 'input';
      field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
  }

  #field(name: string): Field | null {
    return this.#host.content.querySelector<Field>(`#${CSS.escape(this.#host.id(name))}`);
  }
}
