import { DialogDriver } from './dialog-driver.js';
import { tidy } from './offers.js';
import type { Patience, Place } from './place.js';
import { waitUntil } from './wait-until.js';
import { WizardDriver } from './wizard-driver.js';

/** A person at a `<connect-account-button>` and the dialog that it opens. */
export class ConnectButtonDriver {
  readonly #button: Place;
  readonly #patience: Patience;
  /** What is in the dialog. */
  readonly wizard: WizardDriver;
  /** What is around it. */
  readonly dialog: DialogDriver;

  constructor(place: Place, patience: Patience = {}) {
    this.#button = place.find('[part=button]');
    this.#patience = patience;
    this.wizard = new WizardDriver(place.find('custom-auth-wizard'), patience);
    this.dialog = new DialogDriver(place, patience);
  }

  /** Presses the button and resolves with the wizard once it shows something. */
  async open(): Promise<WizardDriver> {
    await this.#button.click();
    await this.wizard.shown();
    return this.wizard;
  }

  isOpen(): Promise<boolean> {
    return this.dialog.isOpen();
  }

  /** Closes the dialog by its corner; an open flow stays open. */
  close(): Promise<void> {
    return this.dialog.close();
  }

  /** What the button says, be it the page's own words. */
  async label(): Promise<string> {
    const words = await this.#button.read((button) => {
      const slot = button.querySelector('slot');
      const own = slot?.assignedNodes() ?? [];
      return (own.length > 0 ? own : [button]).map(({ textContent }) => textContent).join('');
    });
    return tidy(words);
  }

  /** Resolves with what the button says as soon as that is as wanted. */
  async waitForLabel(holds: (label: string) => unknown): Promise<string> {
    let last = '';
    return waitUntil(
      async () => {
        last = await this.label();
        return holds(last) ? last : undefined;
      },
      { what: () => `what was wanted on the button; it said: ${last}`, ...this.#patience },
    );
  }

  /** Puts the focus on the button. */
  focus(): Promise<void> {
    return this.#button.focus();
  }

  isFocused(): Promise<boolean> {
    return this.#button.read(
      (button) => (button.getRootNode() as Document | ShadowRoot).activeElement === button,
    );
  }
}
