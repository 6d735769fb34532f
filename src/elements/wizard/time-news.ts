import { formatDuration } from '../../locales/format.js';
import type { StepHost } from './step-host.js';
import type { Scene } from './step-stage.js';

/** Milliseconds left at which a lifetime is spoken of, and at no others: a countdown that is read aloud is torture. */
const SPOKEN_AT = [0, 10_000, 30_000] as const;

/** What is to be said about the time that a step has left, once for each of the moments above. */
export class TimeNews {
  #key: string | undefined;
  #mark: number | undefined;

  /** Called whenever time may have passed; after a sleep only the last moment counts. */
  next(host: StepHost, scene: Scene | undefined): string | undefined {
    const words = scene?.view?.timeWords?.();
    if (!scene || !words || scene.flow.step.lifetime === 'estimated') return undefined;
    const left = host.remaining();
    if (left === undefined) return undefined;
    const mark = SPOKEN_AT.find((moment) => left <= moment);
    const isNew = scene.key !== this.#key;
    const isPassed = !isNew && mark !== undefined && mark !== this.#mark;
    this.#key = scene.key;
    this.#mark = mark;
    if (!isPassed) return undefined;
    return mark === 0 ? words.over : words.left(formatDuration(host.localize.language, mark));
  }
}
