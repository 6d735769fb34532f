import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../locales/localize-controller.js';
import type { ButtonMessages } from '../locales/messages.js';
import { importAgain } from './import-again.js';
import type { DialogOpener, DialogSubject, WizardDialog, WizardDialogHost } from './wizard-dialog.js';

type DialogModule = typeof import('./wizard-dialog.js');
type Wanted = (dialog: WizardDialog) => void;

/**
 * The wizard's dialog, for the elements that open one. Its code is fetched when the user goes near or opens it, as most
 * who look at a page open none; until it is there the element shows that it is on its way, and where it cannot be
 * fetched it says so. Opened again, it is asked for again.
 */
export class LateDialog {
  readonly #host: WizardDialogHost;
  readonly #localize: LocalizeController;
  readonly #words: () => ButtonMessages;
  #loading: Promise<WizardDialog> | undefined;
  #dialog: WizardDialog | undefined;
  /** What is to be done with it once it is there: what was asked for last. */
  #wanted: Wanted | undefined;
  #hasFailed = false;

  constructor(host: WizardDialogHost, localize: LocalizeController, words: () => ButtonMessages) {
    this.#host = host;
    this.#localize = localize;
    this.#words = words;
  }

  /** It is asked for and not there yet. */
  get isBusy(): boolean {
    return this.#wanted !== undefined;
  }

  /** That it could not be opened, in words. */
  get failure(): string | undefined {
    return this.#hasFailed ? this.#words().loadFailed : undefined;
  }

  /** Fetches its code ahead, and the wizard's. What does not work is said when it is asked for. */
  preload(): void {
    void this.#load();
  }

  /** Opens it, now or once its code is there; `subject` is asked then, and may have come to nothing. */
  async open(
    subject: () => DialogSubject | undefined,
    opener?: DialogOpener,
    next?: () => DialogSubject | undefined,
  ): Promise<void> {
    this.#wanted = (dialog) => {
      const wanted = subject();
      if (wanted) dialog.open(wanted, opener, next);
    };
    this.#hasFailed = false;
    this.#host.requestUpdate();
    const dialog = this.#dialog ?? (await this.#load().catch(() => undefined));
    // Closed or opened again meanwhile.
    const wanted = this.#wanted as Wanted | undefined;
    if (!wanted) return;
    this.#wanted = undefined;
    this.#hasFailed = !dialog;
    this.#host.requestUpdate();
    if (dialog) wanted(dialog);
  }

  /** Goes on to what comes next, or closes. */
  goOn(): void {
    this.#dialog?.goOn();
  }

  /** One that is still on its way does not open any more, and that one did not come is of no interest. */
  close(): void {
    this.#wanted = undefined;
    this.#dialog?.close();
    this.#hasFailed = false;
    this.#host.requestUpdate();
  }

  render(): TemplateResult | undefined {
    return this.#dialog?.render();
  }

  #load(): Promise<WizardDialog> {
    if (this.#loading) return this.#loading;
    // What will be in it, beside it instead of after it; it is the dialog that says when that did not load.
    import('./wizard/custom-auth-wizard-element.js').catch(() => undefined);
    const loading = import('./wizard-dialog.js')
      .catch(importAgain<DialogModule>('WizardDialog'))
      .then(
        ({ WizardDialog: Dialog }) => (this.#dialog = new Dialog(this.#host, this.#localize, this.#words)),
      );
    // Here, so that what was only fetched ahead may fail unheard.
    loading.catch(() => (this.#loading = undefined));
    return (this.#loading = loading);
  }
}
