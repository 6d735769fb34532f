import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import type { ConnectClient } from '../../client/connect-client.js';
import type { ProviderId } from '../../contract/types.js';
import { button as english } from '../../locales/en/button.js';
import { providers } from '../../locales/en/providers.js';
import type { LocaleLoaders } from '../../locales/locale-loaders.js';
import { LocalizeController } from '../../locales/localize-controller.js';
import type { MessageOverrides } from '../../locales/messages.js';
import { buttonStyles } from '../../ui/button.styles.js';
import { tokenStyles } from '../../ui/token.styles.js';
import type { WizardDialog, WizardDialogHost } from '../wizard-dialog.js';
import { hostStyles } from './connect-account-button.styles.js';

/**
 * Starts connecting an account, or reconnecting one, in a dialog. It says so in the user's language, unless the page
 * gives it other words. The events of the wizard inside bubble through it.
 * @fires {FlowStartedEvent} flow-started - A flow is on the screen.
 * @fires {StepChangedEvent} step-changed - Another step is on the screen.
 * @fires {AccountConnectedEvent} account-connected - A new account is connected.
 * @fires {AccountReconnectedEvent} account-reconnected - A known account is connected again.
 * @fires {FlowFailedEvent} flow-failed - The flow has failed or run out of time.
 * @fires {FlowCancelledEvent} flow-cancelled - The user has cancelled.
 * @slot - Other words for the button.
 * @slot heading - In the dialog, above every step. With `light-dom` the dialog shows copies of what is in these three, as it was when the dialog opened.
 * @slot consent - In the dialog, below a step while something is still to be done.
 * @slot footer - In the dialog, below everything.
 * @csspart button - The button.
 */
export class ConnectAccountButtonElement extends LitElement {
  static override styles: CSSResultGroup = [hostStyles, tokenStyles, buttonStyles];
  static override properties: PropertyDeclarations = {
    endpoint: {},
    provider: {},
    accountId: { attribute: 'account-id' },
    size: {},
    disabled: { type: Boolean },
    lightDom: { type: Boolean, attribute: 'light-dom' },
    client: { attribute: false },
    fetch: { attribute: false },
    getToken: { attribute: false },
    openWindow: { attribute: false },
    marks: { attribute: false },
    locales: { attribute: false },
    messages: { attribute: false },
  };
  /** @internal */
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** Where the host's endpoint is mounted. */
  endpoint = '/api/connect';
  /** Skips the choice of a provider. */
  provider?: ProviderId;
  /** The account to reconnect; without it a new one is connected. */
  accountId?: string;
  size: 'medium' | 'small' = 'medium';
  disabled = false;
  /** Draws the dialog and its steps into the page instead of the shadow root. */
  lightDom = false;
  /** A client to use instead of one made from `endpoint`, `fetch` and `getToken`. */
  client?: ConnectClient;
  /** Instead of the page's own. */
  fetch?: typeof globalThis.fetch;
  /** For endpoints on another origin: a short-lived bearer token. */
  getToken?: () => string | Promise<string>;
  /** Instead of the page's own `window.open`. */
  openWindow?: WizardDialogHost['openWindow'];
  /** Addresses of pictures, by provider, instead of the kit's own marks. */
  marks?: WizardDialogHost['marks'];
  /** More languages. */
  locales?: LocaleLoaders;
  /** Single words replaced. */
  messages?: MessageOverrides;

  readonly #localize = new LocalizeController(this);
  #loading?: Promise<WizardDialog> | undefined;
  #dialog?: WizardDialog;
  #hasFailed = false;

  /** Opens the dialog, as a click does. */
  async open(): Promise<void> {
    if (this.disabled) return;
    try {
      const dialog = await this.#load();
      const opener = this.renderRoot.querySelector<HTMLElement>('.button') ?? undefined;
      dialog.open({ provider: this.provider, accountId: this.accountId, label: this.#label }, opener);
    } catch {
      this.#hasFailed = true;
      this.requestUpdate();
    }
  }

  /** Closes the dialog; an open flow stays open, and the next opening goes on with it. */
  close(): void {
    this.#dialog?.close();
  }

  protected override render(): TemplateResult {
    return html`<div class="connect-content trigger ${this.size}">
        <button
          class="button primary"
          part="button"
          type="button"
          aria-haspopup="dialog"
          ?disabled=${this.disabled}
          @click=${() => this.open()}
          @pointerenter=${this.#onNear}
          @focus=${this.#onNear}
        >
          <slot>${this.#label}</slot>
        </button>
        ${this.#hasFailed ? html`<p role="alert">${this.#words.loadFailed}</p>` : nothing}
      </div>
      ${this.#dialog?.render()}`;
  }

  get #words() {
    return this.#localize.part('button', english);
  }

  get #label(): string {
    const name = this.provider && this.#localize.part('providers', providers)[this.provider];
    return this.accountId === undefined ? this.#words.connect(name) : this.#words.reconnect(name);
  }

  /** The dialog is code of its own: a page full of buttons that nobody presses does not pay for it. */
  #load(): Promise<WizardDialog> {
    return (this.#loading ??= import('../wizard-dialog.js').then(
      ({ WizardDialog }) => {
        this.#hasFailed = false;
        return (this.#dialog = new WizardDialog(this, this.#localize, () => this.#words));
      },
      (error: unknown) => {
        this.#loading = undefined;
        throw error;
      },
    ));
  }

  readonly #onNear = (): void => {
    if (this.disabled) return;
    this.#load().then(
      (dialog) => dialog.preload(),
      // Said when it is asked for.
      () => undefined,
    );
  };
}
