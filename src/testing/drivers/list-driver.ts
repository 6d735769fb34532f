import { DialogDriver } from './dialog-driver.js';
import { readList, type ListReading, type RowReading } from './list-reading.js';
import type { Patience, Place } from './place.js';
import { RowDriver } from './row-driver.js';
import { waitUntil } from './wait-until.js';
import { WizardDriver } from './wizard-driver.js';

/** A person at an `<account-list>`. */
export class AccountListDriver {
  readonly #place: Place;
  readonly #patience: Patience;
  /** What is in the dialog in which accounts are connected and reconnected. */
  readonly wizard: WizardDriver;
  /** What is around it. */
  readonly dialog: DialogDriver;

  constructor(place: Place, patience: Patience = {}) {
    this.#place = place;
    this.#patience = patience;
    this.wizard = new WizardDriver(place.find('custom-auth-wizard'), patience);
    this.dialog = new DialogDriver(place, patience);
  }

  /** Everything that it shows now. */
  reading(): Promise<ListReading> {
    return readList(this.#place, this.#patience);
  }

  /** Resolves with everything that it shows as soon as that is as wanted. */
  waitForReading(
    holds: (reading: ListReading) => unknown,
    { timeoutMs = this.#patience.timeoutMs }: Patience = {},
  ): Promise<ListReading> {
    let last: ListReading | undefined;
    return waitUntil(
      async () => {
        last = await this.reading();
        return holds(last) ? last : undefined;
      },
      {
        what: () => `what was wanted in the list; there was: ${last ? inWords(last) : 'nothing'}`,
        timeoutMs,
      },
    );
  }

  /** The rows from the top, as soon as the list is loaded. */
  async rows(): Promise<readonly RowReading[]> {
    return this.waitFor(() => true);
  }

  /** The row of the account with this name, handle or id. It need not be there yet. */
  row(account: string): RowDriver {
    return new RowDriver({
      list: this.#place,
      wizard: this.wizard,
      patience: this.#patience,
      find: async () =>
        (await this.rows()).find(({ id, name, handle }) => [id, name, handle].includes(account)),
      read: () => this.reading(),
      account,
    });
  }

  /** Resolves with the rows as soon as they are as wanted. */
  async waitFor(
    holds: (rows: readonly RowReading[]) => unknown,
    patience?: Patience,
  ): Promise<readonly RowReading[]> {
    const isLoaded = ({ isLoading, hasFailed }: ListReading) => !isLoading && !hasFailed;
    const reading = await this.waitForReading((now) => isLoaded(now) && holds(now.rows), patience);
    return reading.rows;
  }

  /** In an empty list, begins to connect the first account. */
  async connect(): Promise<WizardDriver> {
    await this.press('connect');
    await this.wizard.shown();
    return this.wizard;
  }

  /** Shows one provider's accounts, or `all`, where the list offers that. */
  async filter(provider: string): Promise<void> {
    await this.#place.find(`[data-option="${provider}"]`).click();
  }

  /** Loads the next page of a long list. */
  more(): Promise<void> {
    return this.press('more');
  }

  /** Loads a list that could not be loaded. */
  retry(): Promise<void> {
    return this.press('retry');
  }

  /** Answers what is asked before an account is disconnected, and waits for nothing. */
  async answer(answer: 'confirm' | 'keep'): Promise<void> {
    await this.#place.find('[role=alertdialog]').find(`[data-action="${answer}"]`).click();
  }

  /** Presses what has this name in the list itself. */
  async press(action: string): Promise<void> {
    await this.#place.find(`[data-action="${action}"]`).click();
  }
}

const inWords = ({ isLoading, title, rows }: ListReading): string => {
  const shown = rows.map(({ text }) => text).join('; ') || 'none';
  return isLoading ? 'it loads' : (title ?? shown);
};
