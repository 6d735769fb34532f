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
import { spinner } from '../../ui/spinner.js';
import { tokenStyles } from '../../ui/token.styles.js';
import { LateDialog } from '../late-dialog.js';
import type { WizardDialogHost } from '../wizard-dialog.js';
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
  readonly #dialog = new LateDialog(this, this.#localize, () => this.#words);

  /** Opens the dialog, as a click does. */
  async open(): Promise<void> {
    if (this.disabled) return;
    const { provider, accountId } = this;
    const opener = this.renderRoot.querySelector<HTMLElement>('.button') ?? undefined;
    await this.#dialog.open(() => ({ provider, accountId, label: this.#label }), opener);
  }

  /** Closes the dialog; an open flow stays open, and the next opening goes on with it. */
  close(): void {
    this.#dialog.close();
  }

  protected override render(): TemplateResult {
    const { isBusy, failure } = this.#dialog;
    return html`<div class="connect-content trigger ${this.size}">
        <button
          class="button primary"
          part="button"
          type="button"
          aria-haspopup="dialog"
          aria-disabled=${isBusy || nothing}
          ?data-busy=${isBusy}
          ?disabled=${this.disabled}
          @click=${() => isBusy || this.open()}
          @pointerenter=${this.#onNear}
          @focus=${this.#onNear}
        >
          <slot>${this.#label}</slot>${isBusy ? spinner : nothing}
        </button>
        ${failure ? html`<p role="alert">${failure}</p>` : nothing}
      </div>
      ${this.#dialog.render()}`;
  }

  get #words() {
    return this.#localize.part('button', english);
  }

  get #label(): string {
    const name = this.provider && this.#localize.part('providers', providers)[this.provider];
    return this.accountId === undefined ? this.#words.connect(name) : this.#words.reconnect(name);
  }

  readonly #onNear = (): void => {
    if (!this.disabled) this.#dialog.preload();
  };
}
