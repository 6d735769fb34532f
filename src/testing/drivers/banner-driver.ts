import { DialogDriver } from './dialog-driver.js';
import { tidy } from './offers.js';
import type { Patience, Place } from './place.js';
import { waitUntil } from './wait-until.js';
import { WizardDriver } from './wizard-driver.js';

/** A person at an `<account-status-banner>`. */
export class StatusBannerDriver {
  readonly #place: Place;
  readonly #patience: Patience;
  /** What is in the dialog in which accounts are reconnected. */
  readonly wizard: WizardDriver;
  /** What is around it. */
  readonly dialog: DialogDriver;

  constructor(place: Place, patience: Patience = {}) {
    this.#place = place;
    this.#patience = patience;
    this.wizard = new WizardDriver(place.find('custom-auth-wizard'), patience);
    this.dialog = new DialogDriver(place, patience);
  }

  async isShowing(): Promise<boolean> {
    return (await this.#place.find('[part=banner]').count()) > 0;
  }

  /** What it says, as soon as it says something. */
  async text(): Promise<string> {
    return tidy(await this.#place.find('[part=banner]').read((banner) => (banner as HTMLElement).innerText));
  }

  /** Resolves with what it says as soon as that is as wanted. */
  async waitFor(holds: (text: string) => unknown): Promise<string> {
    let last = '';
    return waitUntil(
      async () => {
        last = await this.text();
        return holds(last) ? last : undefined;
      },
      { what: () => `what was wanted in the banner; it said: ${last}`, ...this.#patience },
    );
  }

  /** What is said to who cannot see it. */
  async announcement(): Promise<string> {
    return tidy(
      await this.#place.read((banner) => {
        const content =
          banner.shadowRoot?.querySelector('.connect-content') ??
          banner.querySelector(':scope > .connect-content');
        return content?.querySelector(':scope > [role=status]')?.textContent ?? '';
      }),
    );
  }

  /** Resolves when it has nothing to say. */
  async waitForNone(): Promise<void> {
    await waitUntil(async () => !(await this.isShowing()), {
      what: 'the banner to go',
      ...this.#patience,
    });
  }

  /** Presses Reconnect, or what stands for it, and waits for nothing. */
  async begin(): Promise<void> {
    await this.#place.find('[part=banner]').find('[data-action="reconnect"]').click();
  }

  /** Begins to reconnect the first of the accounts, in the dialog. */
  async reconnect(): Promise<WizardDriver> {
    await this.begin();
    await this.wizard.shown();
    return this.wizard;
  }

  /** In the dialog, leaves this account for the next one. */
  skip(): Promise<void> {
    return this.dialog.press('skip');
  }

  /** Puts it out of sight until something changes. */
  async dismiss(): Promise<void> {
    await this.#place.find('[data-action="dismiss"]').click();
    await this.waitForNone();
  }
}
