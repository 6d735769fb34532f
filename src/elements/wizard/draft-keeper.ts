import { Drafts } from './drafts.js';
import type { StepHost } from './step-host.js';
import type { Scene } from './step-stage.js';

type Field = HTMLInputElement | HTMLSelectElement;

/** Keeps what is typed into a step while it is typed, and puts it back when the same step is drawn again. */
export class DraftKeeper {
  readonly #host: StepHost;
  readonly #drafts: Drafts;
  #scene: Scene | undefined;

  constructor(host: StepHost, drafts = new Drafts()) {
    this.#host = host;
    this.#drafts = drafts;
  }

  /** Another scene was drawn. */
  drawn(scene: Scene | undefined): void {
    const before = this.#scene;
    this.#scene = scene;
    if (before && before.key !== scene?.key) this.#drafts.forget(before.flow);
    if (!scene) return;
    if (scene.flow.state === 'open') this.#putBack(scene);
    else this.#drafts.forget(scene.flow);
  }

  /** Something was typed or chosen somewhere in the card. */
  typed(): void {
    const flow = this.#scene?.flow;
    const names = flow ? Drafts.fieldsOf(flow.step) : [];
    if (!flow || names.length === 0) return;
    const values: Record<string, string> = {};
    for (const name of names) {
      const field = this.#field(name);
      if (field) values[name] = field.value;
    }
    this.#drafts.keep(flow, values);
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
