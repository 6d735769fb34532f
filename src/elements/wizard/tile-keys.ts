/** Letters that follow one another faster than this are one beginning of a name. */
const TOGETHER_MS = 700;

/**
 * Keys in the grid of providers, groups and all: arrows go to the tile that lies there, Home and End to the first and
 * the last, letters to the next name that begins with them.
 */
export class TileKeys {
  #typed = '';
  #typedAt = -Infinity;

  press(event: KeyboardEvent, content: ParentNode): void {
    const [origin] = event.composedPath();
    if (!(origin instanceof HTMLElement) || !origin.matches('.tile')) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const tiles = [...content.querySelectorAll<HTMLElement>('.tile')];
    const next = this.#isLetter(event)
      ? this.#named(tiles, origin, event)
      : neighbour(tiles, origin, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /** A space goes on with a name, and otherwise presses the button. */
  #isLetter({ key, timeStamp }: KeyboardEvent): boolean {
    if (key.length !== 1) return false;
    return key !== ' ' || (this.#typed !== '' && timeStamp - this.#typedAt < TOGETHER_MS);
  }

  #named(tiles: readonly HTMLElement[], from: HTMLElement, event: KeyboardEvent): HTMLElement | undefined {
    const isMore = event.timeStamp - this.#typedAt < TOGETHER_MS;
    this.#typed = (isMore ? this.#typed : '') + event.key.toLocaleLowerCase();
    this.#typedAt = event.timeStamp;
    // The same letter again goes on to the next such name; more letters may still mean this one.
    const letter = event.key.toLocaleLowerCase();
    const isRepeated = this.#typed === letter.repeat(this.#typed.length);
    const wanted = isRepeated ? letter : this.#typed;
    const at = tiles.indexOf(from) + (isRepeated ? 1 : 0);
    return [...tiles.slice(at), ...tiles.slice(0, at)].find((tile) =>
      (tile.querySelector('.tile-name') ?? tile).textContent.trim().toLocaleLowerCase().startsWith(wanted),
    );
  }
}

function neighbour(tiles: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const at = tiles.indexOf(from);
  const isRtl = getComputedStyle(from).direction === 'rtl';
  const aside: Readonly<Record<string, number>> = { ArrowRight: isRtl ? -1 : 1, ArrowLeft: isRtl ? 1 : -1 };
  if (key === 'Home') return tiles[0];
  if (key === 'End') return tiles.at(-1);
  const step = aside[key];
  if (step !== undefined) return tiles[(at + step + tiles.length) % tiles.length];
  if (key === 'ArrowDown') return inNextRow(from, tiles.slice(at + 1));
  if (key === 'ArrowUp') return inNextRow(from, tiles.slice(0, at).reverse());
  return undefined;
}

/** In the first row among `others` that is not this one, the tile that lies nearest to the same column. */
function inNextRow(from: HTMLElement, others: readonly HTMLElement[]): HTMLElement | undefined {
  const place = (tile: HTMLElement) => tile.getBoundingClientRect();
  const { top, left } = place(from);
  const next = others.find((tile) => Math.abs(place(tile).top - top) > 4);
  if (!next) return undefined;
  const row = others.filter((tile) => Math.abs(place(tile).top - place(next).top) <= 4);
  const distance = (tile: HTMLElement) => Math.abs(place(tile).left - left);
  return row.reduce((best, tile) => (distance(tile) < distance(best) ? tile : best), next);
}
