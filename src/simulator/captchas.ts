import { randomId, type Random } from './random.js';

/** What the stand-in puzzle asks for, and its choices. */
export const PICTURES = ['Anchor', 'Bicycle', 'Candle', 'Drum', 'Kite', 'Umbrella'] as const;
export type Picture = (typeof PICTURES)[number];

export interface Puzzle {
  readonly id: string;
  /** The picture to choose. */
  readonly wanted: Picture;
  readonly choices: readonly Picture[];
}

const CHOICES = 3;

/**
 * The stand-in vendor's puzzles and the tokens it hands out for solved ones. A token is good once, and only for the
 * key and the data of the puzzle it was earned with. In memory only: after a restart a puzzle is solved anew.
 */
export class Captchas {
  readonly #random: Random;
  readonly #puzzles = new Map<string, Puzzle & { readonly blob: string }>();
  readonly #tokens = new Map<string, string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** A new puzzle for a login's data. */
  pose(blob: string): Puzzle {
    const order = [...PICTURES]
      .map((picture) => ({ picture, rank: this.#random(1)[0] ?? 0 }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ picture }) => picture);
    const choices = order.slice(0, CHOICES);
    const wanted = choices[(this.#random(1)[0] ?? 0) % CHOICES] ?? 'Anchor';
    const puzzle = { id: randomId(this.#random), wanted, choices, blob };
    this.#puzzles.set(puzzle.id, puzzle);
    return { id: puzzle.id, wanted, choices };
  }

  /** The token for the right choice; undefined for a wrong one. A puzzle can be tried once. */
  answer(puzzleId: string, choice: string, publicKey: string): string | undefined {
    const puzzle = this.#puzzles.get(puzzleId);
    this.#puzzles.delete(puzzleId);
    if (puzzle?.wanted !== choice) return undefined;
    return this.issue(puzzle.blob, publicKey);
  }

  /** A token for a login's data, in the vendor's form. */
  issue(blob: string, publicKey: string): string {
    const token = `${randomId(this.#random)}|r=simulator|meta=3|pk=${publicKey}|sup=1`;
    this.#tokens.set(token, blob);
    return token;
  }

  /** Whether a token was earned for that data; it is void from then on. */
  redeem(token: string, blob: string): boolean {
    if (this.#tokens.get(token) !== blob) return false;
    this.#tokens.delete(token);
    return true;
  }
}
