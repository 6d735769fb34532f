import type { Account } from '../../contract/types.js';
import type { ListReading, RowReading } from './list-reading.js';
import type { OfferedAction } from './offers.js';
import type { Patience, Place } from './place.js';
import { waitUntil } from './wait-until.js';
import type { WizardDriver } from './wizard-driver.js';

export interface RowDriverParts {
  readonly list: Place;
  readonly wizard: WizardDriver;
  readonly patience: Patience;
  readonly find: () => Promise<RowReading | undefined>;
  readonly read: () => Promise<ListReading>;
  /** What the row was asked for by. */
  readonly account: string;
}

/** How long a menu that is open can take to take a click. */
const MENU_MS = 1_000;

/** A person at one row of a list of accounts. */
export class RowDriver {
  readonly #parts: RowDriverParts;

  constructor(parts: RowDriverParts) {
    this.#parts = parts;
  }

  /** What it shows, or `undefined` when the list has no such row now. */
  reading(): Promise<RowReading | undefined> {
    return this.#parts.find();
  }

  /** Resolves with what it shows as soon as there is such a row, in this state if one is named. */
  waitFor(
    state?: Account['state'],
    { timeoutMs = this.#parts.patience.timeoutMs }: Patience = {},
  ): Promise<RowReading> {
    let last: RowReading | undefined;
    return waitUntil(
      async () => {
        last = await this.reading();
        return last && (state === undefined || last.state === state) ? last : undefined;
      },
      {
        what: () =>
          `${this.#parts.account} in the list${state ? `, ${state}` : ''}; it was ${last?.state ?? 'not there'}`,
        timeoutMs,
      },
    );
  }

  /** Resolves when the row is gone. */
  async waitForNone(): Promise<void> {
    await waitUntil(async () => (await this.reading()) === undefined, {
      what: `${this.#parts.account} to leave the list`,
      ...this.#parts.patience,
    });
  }

  /** Presses Reconnect, or Grant, and resolves with the wizard of the dialog once it shows something. */
  async reconnect(): Promise<WizardDriver> {
    await (await this.#find('[data-action="reconnect"], [data-action="grant"]')).click();
    await this.#parts.wizard.shown();
    return this.#parts.wizard;
  }

  /** Lets an account that is stuck start again. */
  async restart(): Promise<void> {
    await (await this.#find('[data-action="restart"]')).click();
  }

  /** Opens its menu, unless it is open, and resolves with what that offers. */
  async openMenu(): Promise<readonly OfferedAction[]> {
    const { patience, account, read } = this.#parts;
    const isOpen = async () => {
      const [{ menu }, row] = [await read(), await this.waitFor()];
      // All rows share one menu, which may be open at another one.
      if (menu && row.actions.some(({ name, label }) => name === 'more' && label === menu.label))
        return menu.actions;
      await (await this.#find('[data-control="more"]')).click();
      return undefined;
    };
    return waitUntil(isOpen, { what: `the menu of ${account}`, ...patience });
  }

  /** Puts the focus on the button of its menu. */
  async focus(): Promise<void> {
    await (await this.#find('[data-control="more"]')).focus();
  }

  /** Takes what its menu offers, and waits for nothing more. */
  async choose(item: 'rename' | 'sync' | 'disconnect'): Promise<void> {
    const choice = this.#parts.list
      .find('[role=menu]:popover-open')
      .find(`[role=menuitem][data-action="${item}"]`);
    // A menu closes when the page moves under it, as when the focus comes back late: then it is opened once more.
    const isChosen = async () => {
      await this.openMenu();
      return choice.click({ timeoutMs: MENU_MS }).then(
        () => true,
        () => false,
      );
    };
    await waitUntil(isChosen, {
      what: `${item} in the menu of ${this.#parts.account}`,
      ...this.#parts.patience,
    });
  }

  /** Types another name where it is asked for. */
  async typeName(name: string): Promise<void> {
    await (await this.#find('[data-control="name"]')).fill(name);
  }

  /** Types another name where it is asked for, saves it, and waits for nothing. */
  async name(name: string): Promise<void> {
    await this.typeName(name);
    await (await this.#find('[data-action="save"]')).click();
  }

  /** Gives it another name, and resolves once it has it. */
  async rename(name: string): Promise<void> {
    const { id } = await this.waitFor();
    await this.choose('rename');
    await this.name(name);
    await waitUntil(async () => (await this.#named(id)) === name, {
      what: `${this.#parts.account} to be called ${name}`,
      ...this.#parts.patience,
    });
  }

  /** Has its data fetched now, where its provider offers that. */
  sync(): Promise<void> {
    return this.choose('sync');
  }

  /** Disconnects it and answers the question; resolves when the row is gone, or is kept. */
  async disconnect({ answer = 'confirm' }: { readonly answer?: 'confirm' | 'keep' } = {}): Promise<void> {
    await this.choose('disconnect');
    const { list, patience } = this.#parts;
    const question = list.find('[role=alertdialog]');
    await question.find(`[data-action="${answer}"]`).click();
    const isAnswered = async () => (await question.count()) === 0;
    await waitUntil(isAnswered, { what: 'the question to be answered', ...patience });
    if (answer === 'confirm') await this.waitForNone();
  }

  /** Of the row as it is now, for the account may go by another name since. */
  async #find(selector: string): Promise<Place> {
    const { id } = await this.waitFor();
    return this.#parts.list.find(`li[data-id="${id}"]`).find(selector);
  }

  #named(id: string): Promise<string | undefined> {
    return this.#parts.read().then(({ rows }) => rows.find((row) => row.id === id)?.name);
  }
}
