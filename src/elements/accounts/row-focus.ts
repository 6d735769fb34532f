import type { LitElement, ReactiveController } from 'lit';

interface Place {
  readonly id: string;
  readonly at: number;
  /** Which control of the row. */
  readonly control: string;
}

/**
 * Keeps the focus where the user is in a list that moves by itself: it stays on its account when that account's row
 * moves, and goes to the row that takes the place of one that is gone.
 */
export class RowFocus implements ReactiveController {
  readonly #host: LitElement;
  readonly #container: () => HTMLElement | undefined;
  /** Where the focus was before the update. */
  #before: Place | undefined;
  /** Where it has to be after the next one, as it was elsewhere meanwhile. */
  #wanted: Place | undefined;

  constructor(host: LitElement, container: () => HTMLElement | undefined) {
    this.#host = host;
    this.#container = container;
    host.addController(this);
  }

  /** Remembers a row that something else is about to take the focus from; the answer gives it back. */
  leave(id: string): () => void {
    const at = this.#rows.findIndex((row) => row.dataset['id'] === id);
    return () => {
      this.#wanted = { id, at, control: 'more' };
      this.#host.requestUpdate();
    };
  }

  /** After the next update, the focus is on this control of this row. */
  moveTo(id: string, control: string): void {
    this.#wanted = { id, at: -1, control };
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const active = this.#active;
    const row = active?.closest<HTMLElement>('.row');
    const id = row?.dataset['id'];
    this.#before =
      active && row && id !== undefined
        ? { id, at: this.#rows.indexOf(row), control: active.dataset['control'] ?? 'action' }
        : undefined;
  }

  hostUpdated(): void {
    const place = this.#wanted ?? this.#before;
    if (!place || (!this.#wanted && this.#active)) return;
    this.#wanted = undefined;
    this.#find(place)?.focus();
  }

  #find({ id, at, control }: Place): HTMLElement | null | undefined {
    const rows = this.#rows;
    const same = rows.find((row) => row.dataset['id'] === id);
    if (same)
      return (
        same.querySelector<HTMLElement>(
          control === 'action' ? '.row-actions .button' : `[data-control=${control}]`,
        ) ?? same.querySelector<HTMLElement>('[data-control=more]')
      );
    const near = rows[Math.min(at, rows.length - 1)];
    return (near ?? this.#container())?.querySelector<HTMLElement>('[data-control=more], .screen .button');
  }

  get #rows(): HTMLElement[] {
    return [...(this.#container()?.querySelectorAll<HTMLElement>('.accounts > .row') ?? [])];
  }

  /** What has the focus, if it is in the content. */
  get #active(): HTMLElement | undefined {
    const container = this.#container();
    const { activeElement } = (container?.getRootNode() ?? {}) as Partial<DocumentOrShadowRoot>;
    return activeElement && container?.contains(activeElement) ? (activeElement as HTMLElement) : undefined;
  }
}
