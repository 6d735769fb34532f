import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { importAgain } from '../import-again.js';

type Outcome = typeof import('./outcome-views.js');
type Wizard = typeof import('../wizard/custom-auth-wizard-element.js');

const TAG = 'custom-auth-wizard';

/** What the page of a round trip's end fetches only when it turns out to need it; asked for again when it did not load. */
export class LazyParts implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #loading = new Set<string>();
  /** What is shown once the server has spoken. */
  outcome: Outcome | undefined;
  hasWizard = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Fetched anew where it failed before.
    this.#loading.clear();
  }

  loadOutcome(): void {
    if (this.outcome) return;
    this.#load('outcome', async () => {
      this.outcome = await import('./outcome-views.js').catch(importAgain<Outcome>('outcomeView'));
    });
  }

  loadWizard(): void {
    if (this.hasWizard) return;
    this.#load('wizard', async () => {
      const { CustomAuthWizardElement } = await import('../wizard/custom-auth-wizard-element.js').catch(
        importAgain<Wizard>('CustomAuthWizardElement'),
      );
      // Whoever shows it needs the tag; a page that has one of its own keeps it.
      if (!customElements.get(TAG)) customElements.define('custom-auth-wizard', CustomAuthWizardElement);
      this.hasWizard = true;
    });
  }

  #load(name: string, load: () => Promise<void>): void {
    if (this.#loading.has(name)) return;
    this.#loading.add(name);
    load().then(
      () => this.#host.requestUpdate(),
      () => this.#loading.delete(name),
    );
  }
}
