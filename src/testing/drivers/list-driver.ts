import type { Account } from '../../contract/types.js';
import type { Patience, Place } from './place.js';
import { RowDriver, type RowReading } from './row-driver.js';
import { waitUntil } from './wait-until.js';
import { WizardDriver } from './wizard-driver.js';

/** A person at an `<account-list>`. */
export class AccountListDriver {
  readonly #place: Place;
  readonly #patience: Patience;
  /** What is in the dialog in which accounts are connected and reconnected. */
  readonly wizard: WizardDriver;

  constructor(place: Place, patience: Patience = {}) {
    this.#place = place;
    this.#patience = patience;
    this.wizard = new WizardDriver(place.find('custom-auth-wizard'), patience);
  }

  /** The rows from the top, as soon as the list is loaded. */
  rows(): Promise<readonly RowReading[]> {
    return waitUntil(() => this.#place.read(readRows), { what: 'a list of accounts', ...this.#patience });
  }

  /** The row of the account with this name, handle or id. It need not be there yet. */
  row(account: string): RowDriver {
    return new RowDriver({
      list: this.#place,
      wizard: this.wizard,
      patience: this.#patience,
      find: async () =>
        (await this.rows()).find(({ id, name, handle }) => [id, name, handle].includes(account)),
      account,
    });
  }

  /** Resolves with the rows as soon as they are as wanted. */
  waitFor(
    holds: (rows: readonly RowReading[]) => unknown,
    { timeoutMs = this.#patience.timeoutMs }: Patience = {},
  ): Promise<readonly RowReading[]> {
    let last: readonly RowReading[] = [];
    return waitUntil(
      async () => {
        last = await this.rows();
        return holds(last) ? last : undefined;
      },
      {
        what: () => `the wanted accounts; there were: ${last.map(({ text }) => text).join('; ') || 'none'}`,
        timeoutMs,
      },
    );
  }

  /** In an empty list, begins to connect the first account. */
  async connect(): Promise<WizardDriver> {
    await this.#place.find('[data-action="connect"]').click();
    await this.wizard.waitFor(({ kind }) => kind !== 'loading', this.#patience);
    return this.wizard;
  }

  /** Shows one provider's accounts, or all, where the list offers that. */
  async filter(provider: string): Promise<void> {
    await this.#place.find(`[data-option="${provider}"]`).click();
  }

  /** Loads the next page of a long list. */
  async more(): Promise<void> {
    await this.#place.find('[data-action="more"]').click();
  }
}

/** Runs in the page. `false` while there is nothing to be read yet. */
function readRows(element: Element): readonly RowReading[] | false {
  const list = element as HTMLElement & { readonly accounts?: readonly Account[] };
  const content =
    list.shadowRoot?.querySelector('.connect-content') ?? list.querySelector(':scope > .connect-content');
  if (!list.accounts || !content) return false;
  const drawn = [...content.querySelectorAll<HTMLElement>('li[data-id]')];
  return drawn.flatMap((row) => {
    const account = list.accounts?.find(({ id }) => id === row.dataset['id']);
    return account ? [{ ...account, text: row.innerText.replace(/\s+/g, ' ').trim() }] : [];
  });
}
