import type { Patience, Place } from './place.js';
import { waitUntil } from './wait-until.js';
import { WizardDriver } from './wizard-driver.js';

/** A person at a `<connect-account-button>` and the dialog that it opens. */
export class ConnectButtonDriver {
  readonly #place: Place;
  readonly #patience: Patience;
  /** What is in the dialog. */
  readonly wizard: WizardDriver;

  constructor(place: Place, patience: Patience = {}) {
    this.#place = place;
    this.#patience = patience;
    this.wizard = new WizardDriver(place.find('custom-auth-wizard'), patience);
  }

  /** Presses the button and resolves with the wizard once it shows something. */
  async open(): Promise<WizardDriver> {
    await this.#place.find('[part=button]').click();
    await this.wizard.waitFor(({ kind }) => kind !== 'loading', this.#patience);
    return this.wizard;
  }

  async isOpen(): Promise<boolean> {
    return (await this.#place.find('dialog[open]').count()) > 0;
  }

  /** Closes the dialog by its corner; an open flow stays open. */
  async close(): Promise<void> {
    await this.#place.find('[data-action="close-dialog"]').click();
    await waitUntil(async () => !(await this.isOpen()), { what: 'the dialog to close', ...this.#patience });
  }

  /** What the button says, unless the page gives it words of its own. */
  label(): Promise<string> {
    return this.#place.find('[part=button]').read((button) => button.textContent.replace(/\s+/g, ' ').trim());
  }
}
