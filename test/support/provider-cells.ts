import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MethodId, ProviderId } from '../../src/contract/types.js';

/** One cell of the table in `docs/providers.md`: a way in that has just worked in a browser. */
export interface ProviderCell {
  readonly provider: ProviderId;
  readonly method: MethodId;
  readonly checkpoint: string;
  /** Through our own steps, or through the upstream's wizard. */
  readonly through: 'custom' | 'hosted';
}

const fallback = fileURLToPath(new URL('../../.data/provider-cells.json', import.meta.url));

/** Writes down what has worked in this run, and in no other; `scripts/providers-table.mjs` makes the table of it. */
export class ProviderCells {
  readonly #file = process.env['PROVIDER_CELLS_FILE'] ?? fallback;
  readonly #cells: ProviderCell[] = [];

  /** Forgets the run before. */
  constructor() {
    mkdirSync(dirname(this.#file), { recursive: true });
    this.#write();
  }

  /** To be called last in a test, when everything was seen. */
  worked({ provider, method, checkpoint, through }: ProviderCell): void {
    this.#cells.push({ provider, method, checkpoint, through });
    this.#write();
  }

  #write(): void {
    writeFileSync(this.#file, JSON.stringify(this.#cells));
  }
}
