import type { FlowState } from '../../contract/types.js';
import type { Patience, Place } from './place.js';
import { waitUntil } from './wait-until.js';
import { WizardDriver } from './wizard-driver.js';

/** What a `<connect-result>` shows: how the flow ended, or why it does not say so (yet). */
export type ResultState =
  | Exclude<FlowState, 'open'>
  | 'checking'
  | 'working'
  | 'asking'
  | 'missing'
  | 'unknown'
  | 'signed-out'
  | 'unreachable';

export interface ResultReading {
  readonly state: ResultState;
  readonly title: string;
  readonly text: string;
}

/** A person at a `<connect-result>`, where a round trip ends. */
export class ConnectResultDriver {
  readonly #place: Place;
  readonly #patience: Patience;
  /** Asks there what is still to be asked. */
  readonly wizard: WizardDriver;

  constructor(place: Place, patience: Patience = {}) {
    this.#place = place;
    this.#patience = patience;
    this.wizard = new WizardDriver(place.find('custom-auth-wizard'), patience);
  }

  /** What it shows now. */
  reading(): Promise<ResultReading> {
    return this.#place.find('[data-trip]').read((element) => {
      const card = element as HTMLElement;
      return {
        state: card.dataset['trip'] as ResultState,
        title: (card.querySelector('h2')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
        text: card.innerText.replace(/\s+/g, ' ').trim(),
      };
    });
  }

  /** Resolves with what it shows as soon as it is this. */
  waitFor(
    state: ResultState,
    { timeoutMs = this.#patience.timeoutMs }: Patience = {},
  ): Promise<ResultReading> {
    let last: ResultReading | undefined;
    return waitUntil(
      async () => {
        last = await this.reading();
        return last.state === state ? last : undefined;
      },
      { what: () => `the result ${state}; there was ${last?.state ?? 'none'}`, timeoutMs },
    );
  }

  /** Begins anew what did not work; the wizard takes over. */
  async retry(): Promise<WizardDriver> {
    await this.#place.find('[data-action="retry"]').click();
    await this.wizard.waitFor(({ kind }) => kind !== 'loading');
    return this.wizard;
  }

  /** Asks an endpoint again that could not be had. */
  async refresh(): Promise<void> {
    await this.#place.find('[data-action="refresh"]').click();
  }

  /** Goes on to where the page says, or closes the window. */
  async goOn(): Promise<void> {
    await this.#place.find('[data-action="continue"], [data-action="close"]').click();
  }
}
