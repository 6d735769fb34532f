import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ConnectClient } from '../client/connect-client.js';
import type { ProviderId } from '../contract/types.js';
import type { LocalizeController, LocalizedHost } from '../locales/localize-controller.js';
import type { ButtonMessages } from '../locales/messages.js';
import { closeIcon } from '../ui/icons.js';
import { notice } from '../ui/notice.js';
import { spinner } from '../ui/spinner.js';
import { baseStyles } from '../ui/base.styles.js';
import { buttonKindStyles } from '../ui/button-kinds.styles.js';
import { buttonStateStyles } from '../ui/button-state.styles.js';
import { buttonStyles } from '../ui/button.styles.js';
import { dialogStyles } from '../ui/dialog.styles.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { tokenStyles } from '../ui/token.styles.js';
import { ContentController, type ContentHost } from './content-controller.js';
import type { CustomAuthWizardElement } from './wizard/custom-auth-wizard-element.js';

export interface WizardDialogHost extends ContentHost, Pick<LocalizedHost, 'locales' | 'messages'> {
  readonly endpoint: string;
  readonly client?: ConnectClient | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly getToken?: (() => string | Promise<string>) | undefined;
  readonly openWindow?: CustomAuthWizardElement['openWindow'];
}

/** What the wizard in the dialog is about. */
export interface DialogSubject {
  readonly provider?: ProviderId | undefined;
  readonly accountId?: string | undefined;
  /** A flow that was begun already, instead of one that the wizard begins. */
  readonly flowId?: string | undefined;
  readonly label: string;
  /** Above the wizard, such as where one is in a queue. */
  readonly above?: TemplateResult | undefined;
}

/** What opened the dialog, or stands in for it: where the focus goes back to. */
export type DialogOpener = Pick<HTMLElement, 'focus'>;

const contentStyles = [
  tokenStyles,
  baseStyles,
  buttonStyles,
  buttonKindStyles,
  buttonStateStyles,
  noticeStyles,
  dialogStyles,
];

const TAG = 'custom-auth-wizard';

/**
 * The wizard in a native dialog, for the elements that open one. Its code is fetched when the user goes near.
 * Closing it leaves an open flow as it is: the next opening goes on with it. A slip of the hand (Escape, a click
 * beside it) closes it only while there is nothing to lose. The focus goes back to where it came from.
 */
export class WizardDialog implements ReactiveController {
  readonly #host: WizardDialogHost;
  readonly #localize: LocalizeController;
  readonly #content: ContentController;
  readonly #words: () => ButtonMessages;
  #subject: DialogSubject | undefined;
  #loading: Promise<unknown> | undefined;
  #isReady = false;
  #hasFailed = false;
  #opener: DialogOpener | undefined;
  #next: (() => DialogSubject | undefined) | undefined;
  #pressedBackdrop = false;

  constructor(host: WizardDialogHost, localize: LocalizeController, words: () => ButtonMessages) {
    this.#words = words;
    this.#host = host;
    this.#localize = localize;
    this.#content = new ContentController(host);
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#subject !== undefined;
  }

  /** Fetches the wizard's code ahead, as when the pointer comes near. */
  preload(): void {
    if (this.#loading) return;
    this.#loading = import('./wizard/custom-auth-wizard-element.js').then(
      ({ CustomAuthWizardElement }) => {
        // Whoever opens a dialog needs the tag; a page that has one of its own keeps it.
        if (!customElements.get(TAG)) customElements.define('custom-auth-wizard', CustomAuthWizardElement);
        this.#settle({ hasFailed: false });
      },
      () => this.#settle({ hasFailed: true }),
    );
  }

  /** `next` says what comes after the user is through with this one; without it the dialog closes then. */
  open(subject: DialogSubject, opener?: DialogOpener, next?: () => DialogSubject | undefined): void {
    this.#subject = subject;
    this.#opener = opener;
    this.#next = next;
    this.#hasFailed = false;
    this.preload();
    this.#host.requestUpdate();
  }

  close(): void {
    this.#dialog?.close();
  }

  /** Goes on to what comes next, or closes. */
  goOn(): void {
    const next = this.#next?.();
    if (!next) {
      this.close();
      return;
    }
    this.#subject = next;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const dialog = this.#dialog;
    if (this.#subject && dialog && !dialog.open) dialog.showModal();
  }

  hostDisconnected(): void {
    // A dialog that is moved or taken away is closed by the browser, without an event.
    this.#subject = undefined;
  }

  render(): TemplateResult {
    const dialog = html`<dialog
      class="dialog"
      aria-label=${this.#subject?.label ?? this.#words().dialog}
      @keydown=${this.#onKey}
      @cancel=${this.#onCancel}
      @close=${this.#onClose}
      @pointerdown=${this.#onPointerDown}
      @click=${this.#onClick}
    >
      ${this.#subject ? this.#renderInside(this.#subject) : nothing}
    </dialog>`;
    return this.#content.render(dialog, this.#localize.language, contentStyles);
  }

  #renderInside(subject: DialogSubject): TemplateResult {
    const { loadFailed, close } = this.#words();
    const inside = this.#isReady ? this.#renderWizard(subject) : spinner;
    return html`<button class="dialog-close" type="button" aria-label=${close} @click=${() => this.close()}>
        ${closeIcon}
      </button>
      ${subject.above ?? nothing}
      ${
        this.#isReady
          ? inside
          : html`<div class="dialog-waiting">
              ${this.#hasFailed ? notice({ tone: 'danger', text: loadFailed }) : inside}
            </div>`
      }`;
  }

  #renderWizard({ provider, accountId, flowId }: DialogSubject): TemplateResult {
    const { endpoint, client, fetch, getToken, openWindow, locales, messages, lightDom } = this.#host;
    return html`<custom-auth-wizard
      bare
      takes-focus
      part="wizard"
      exportparts="card"
      endpoint=${endpoint}
      provider=${ifDefined(provider)}
      account-id=${ifDefined(accountId)}
      flow-id=${ifDefined(flowId)}
      ?light-dom=${lightDom}
      .client=${client}
      .fetch=${fetch}
      .getToken=${getToken}
      .openWindow=${openWindow}
      .locales=${locales}
      .messages=${messages}
      @wizard-close=${() => this.goOn()}
      @flow-cancelled=${() => this.close()}
    ></custom-auth-wizard>`;
  }

  get #dialog(): HTMLDialogElement | null | undefined {
    return this.#content.container?.querySelector<HTMLDialogElement>('.dialog');
  }

  get #hasProgress(): boolean {
    const wizard = this.#dialog?.querySelector<CustomAuthWizardElement>(TAG);
    return wizard?.hasProgress ?? false;
  }

  #settle({ hasFailed }: { readonly hasFailed: boolean }): void {
    this.#isReady = !hasFailed;
    this.#hasFailed = hasFailed;
    if (hasFailed) this.#loading = undefined;
    this.#host.requestUpdate();
  }

  /** A browser need not ask with `cancel` before it closes a dialog; a key that is taken away it never sees. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#hasProgress) event.preventDefault();
  };

  readonly #onCancel = (event: Event): void => {
    if (this.#hasProgress) event.preventDefault();
  };

  readonly #onClose = (): void => {
    this.#subject = undefined;
    this.#opener?.focus();
    this.#opener = undefined;
    this.#host.requestUpdate();
  };

  /** A press that began inside, as when text is selected, is not meant for the backdrop. */
  readonly #onPointerDown = (event: PointerEvent): void => {
    this.#pressedBackdrop = isOnBackdrop(event);
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (this.#pressedBackdrop && isOnBackdrop(event) && !this.#hasProgress) this.close();
  };
}

/** The backdrop's events are the dialog's own, outside its box. */
function isOnBackdrop({ target, currentTarget, clientX, clientY }: MouseEvent): boolean {
  if (target !== currentTarget || !(target instanceof HTMLDialogElement)) return false;
  const { left, right, top, bottom } = target.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
