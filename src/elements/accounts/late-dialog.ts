import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../locales/localize-controller.js';
import type { ButtonMessages } from '../../locales/messages.js';
import { notice } from '../../ui/notice.js';
import type { DialogOpener, DialogSubject, WizardDialog, WizardDialogHost } from '../wizard-dialog.js';

/** The wizard's dialog, whose code is fetched when it is first opened: most who look at their accounts open none. */
export class LateDialog {
  readonly #host: WizardDialogHost;
  readonly #localize: LocalizeController;
  readonly #words: () => ButtonMessages;
  #dialog: WizardDialog | undefined;
  #hasFailed = false;

  constructor(host: WizardDialogHost, localize: LocalizeController, words: () => ButtonMessages) {
    this.#host = host;
    this.#localize = localize;
    this.#words = words;
  }

  /** Opens it once its code is there; where that cannot be fetched, says so. */
  async open(subject: DialogSubject, opener: DialogOpener): Promise<void> {
    try {
      const { WizardDialog: Dialog } = await import('../wizard-dialog.js');
      this.#hasFailed = false;
      this.#dialog ??= new Dialog(this.#host, this.#localize, this.#words);
      this.#dialog.open(subject, opener);
    } catch {
      this.#hasFailed = true;
      this.#host.requestUpdate();
    }
  }

  /** That it could not be opened. It stays in sight, as what was clicked may be far down in a list. */
  renderFailure(): TemplateResult | typeof nothing {
    if (!this.#hasFailed) return nothing;
    return html`<div class="not-opened" role="alert">
      ${notice({ tone: 'danger', text: this.#words().loadFailed })}
    </div>`;
  }

  render(): TemplateResult | undefined {
    return this.#dialog?.render();
  }
}
