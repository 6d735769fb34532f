import type { Patience, Place } from './place.js';
import { waitUntil } from './wait-until.js';
import { WizardDriver } from './wizard-driver.js';

/** A person at an `<account-status-banner>`. */
export class StatusBannerDriver {
  readonly #place: Place;
  readonly #patience: Patience;
  /** What is in the dialog in which accounts are reconnected. */
  readonly wizard: WizardDriver;

  constructor(place: Place, patience: Patience = {}) {
    this.#place = place;
    this.#patience = patience;
    this.wizard = new WizardDriver(place.find('custom-auth-wizard'), patience);
  }

  async isShowing(): Promise<boolean> {
    return (await this.#place.find('[part=banner]').count()) > 0;
  }

  /** What it says, as soon as it says something. */
  text(): Promise<string> {
    return this.#place
      .find('[part=banner]')
      .read((banner) => (banner as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
  }

  /** Resolves when it has nothing to say. */
  async waitForNone(): Promise<void> {
    await waitUntil(async () => !(await this.isShowing()), {
      what: 'the banner to go',
      ...this.#patience,
    });
  }

  /** Begins to reconnect the first of the accounts, in the dialog. */
  async reconnect(): Promise<WizardDriver> {
    await this.#place.find('[part=banner]').find('[data-action="reconnect"]').click();
    await this.wizard.waitFor(({ kind }) => kind !== 'loading');
    return this.wizard;
  }

  /** In the dialog, leaves this account for the next one. */
  async skip(): Promise<void> {
    await this.#place.find('[data-action="skip"]').click();
  }

  /** Puts it out of sight until something changes. */
  async dismiss(): Promise<void> {
    await this.#place.find('[data-action="dismiss"]').click();
    await this.waitForNone();
  }
}
