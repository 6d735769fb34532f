import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ConnectClient } from '../client/connect-client.js';
import type { ProviderId } from '../contract/types.js';
import { wizard } from '../locales/en/wizard.js';
import type { LocalizeController, LocalizedHost } from '../locales/localize-controller.js';
import type { ButtonMessages, WizardMessages } from '../locales/messages.js';
import { button } from '../ui/button.js';
import { closeIcon } from '../ui/icons.js';
import { notice } from '../ui/notice.js';
import { spinner } from '../ui/spinner.js';
import { baseStyles } from '../ui/base.styles.js';
import { buttonKindStyles } from '../ui/button-kinds.styles.js';
import { buttonStateStyles } from '../ui/button-state.styles.js';
import { buttonStyles } from '../ui/button.styles.js';
import { dialogStyles } from '../ui/dialog.styles.js';
import { otherButtonStyles } from '../ui/other-buttons.styles.js';
import { noticeStyles } from '../ui/notice.styles.js';
import { tokenStyles } from '../ui/token.styles.js';
import { ContentController, type ContentHost } from './content-controller.js';
import { followKeyboard } from './follow-keyboard.js';
import type { CustomAuthWizardElement } from './wizard/custom-auth-wizard-element.js';
import { focusedElement } from './focused-element.js';
import { importAgain } from './import-again.js';
import { copiesOf, SLOTS } from './slotted-copies.js';

export interface WizardDialogHost extends ContentHost, Pick<LocalizedHost, 'locales' | 'messages'> {
  readonly endpoint: string;
  readonly client?: ConnectClient | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly getToken?: (() => string | Promise<string>) | undefined;
  readonly openWindow?: CustomAuthWizardElement['openWindow'];
  readonly marks?: CustomAuthWizardElement['marks'];
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
  otherButtonStyles,
  buttonStateStyles,
  noticeStyles,
  dialogStyles,
];

const TAG = 'custom-auth-wizard';

type WizardModule = typeof import('./wizard/custom-auth-wizard-element.js');

/**
 * The wizard in a native dialog, for the elements that open one. Its code is fetched when the user goes near.
 * Closing it leaves an open flow as it is: the next opening goes on with it. A slip of the hand (Escape, a click
 * beside it) closes it only while there is nothing to lose, and otherwise makes it ask at its lower edge. The focus
 * goes back to where it came from.
 */
export class WizardDialog implements ReactiveController {
  readonly #host: WizardDialogHost;
  readonly #localize: LocalizeController;
  readonly #content: ContentController;
  readonly #words: () => ButtonMessages;
  #subject: DialogSubject | undefined;
  /** Only once: of a dialog that was closed, the browser tells later, and what is drawn until then must not open it again. */
  #isToBeShown = false;
  #loading: Promise<unknown> | undefined;
  #isReady = false;
  #hasFailed = false;
  /** It has failed since the dialog was opened: the button that asks for it again keeps its place, and the focus. */
  #isRetry = false;
  #opener: DialogOpener | undefined;
  #next: (() => DialogSubject | undefined) | undefined;
  #pressedBackdrop = false;
  #isAsking = false;
  /** With `light-dom`, what the page gave for the wizard. */
  #copies: readonly Node[] | undefined;
  /** What had the focus when it began to ask. */
  #before: HTMLElement | undefined;
  #unfollow: (() => void) | undefined;

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
    this.#loading = import('./wizard/custom-auth-wizard-element.js')
      .catch(importAgain<WizardModule>('CustomAuthWizardElement'))
      .then(({ CustomAuthWizardElement }) => {
        // Whoever opens a dialog needs the tag; a page that has one of its own keeps it.
        if (!customElements.get(TAG)) customElements.define('custom-auth-wizard', CustomAuthWizardElement);
        this.#settle({ hasFailed: false });
      })
      // Where it did not load, and where it cannot be defined.
      .catch(() => this.#settle({ hasFailed: true }));
  }

  /** `next` says what comes after the user is through with this one; without it the dialog closes then. */
  open(subject: DialogSubject, opener?: DialogOpener, next?: () => DialogSubject | undefined): void {
    // The page may have taken it away while something was loaded.
    if (!this.#host.isConnected) return;
    this.#subject = subject;
    this.#isToBeShown = !this.#dialog?.open;
    this.#opener = opener;
    this.#next = next;
    this.#hasFailed = this.#isRetry = false;
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
    if (!this.#isToBeShown || !dialog || dialog.open) return;
    this.#isToBeShown = false;
    dialog.showModal();
    this.#unfollow?.();
    this.#unfollow = followKeyboard(dialog);
  }

  hostDisconnected(): void {
    // A dialog that is moved or taken away is closed by the browser, without an event.
    this.#forget();
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
    const { close } = this.#words();
    return html`<button
        class="dialog-close"
        type="button"
        data-action="close-dialog"
        aria-label=${close}
        @click=${() => this.close()}
      >
        ${closeIcon}
      </button>
      ${subject.above ?? nothing} ${this.#isReady ? this.#renderWizard(subject) : this.#renderWait()}
      ${this.#isAsking ? this.#renderQuestion() : nothing}`;
  }

  /** What did not load is said in a place that is there before. */
  #renderWait(): TemplateResult {
    const { actions } = this.#localize.part('wizard', wizard as WizardMessages);
    const waiting = this.#isRetry ? nothing : spinner;
    const again = () => {
      this.#hasFailed = false;
      this.preload();
      this.#host.requestUpdate();
    };
    return html`<div class="dialog-waiting">
      <div role="alert">
        ${this.#hasFailed ? notice({ tone: 'danger', text: this.#words().loadFailed }) : waiting}
      </div>
      ${
        this.#isRetry
          ? button({ label: actions.retry, action: 'retry', busy: !this.#hasFailed, onClick: again })
          : nothing
      }
    </div>`;
  }

  #renderQuestion(): TemplateResult {
    const { leave, stay, close } = this.#words();
    return html`<div class="dialog-question" role="group" aria-label=${leave}>
      <p>${leave}</p>
      <div class="dialog-answers">
        ${button({ label: stay, kind: 'secondary', action: 'stay', onClick: () => this.#stay() })}
        ${button({ label: close, action: 'leave', onClick: () => this.close() })}
      </div>
    </div>`;
  }

  #renderWizard({ provider, accountId, flowId }: DialogSubject): TemplateResult {
    const { endpoint, client, fetch, getToken, openWindow, marks, locales, messages, lightDom } = this.#host;
    return html`<custom-auth-wizard
      bare
      takes-focus
      part="wizard"
      ?inert=${this.#isAsking}
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
      .marks=${marks}
      .locales=${locales}
      .messages=${messages}
      @wizard-close=${() => this.goOn()}
      @flow-cancelled=${() => this.close()}
    >
      ${lightDom ? (this.#copies ??= copiesOf(this.#host)) : SLOTS.map((name) => html`<slot name=${name} slot=${name}></slot>`)}
    </custom-auth-wizard>`;
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
    if (hasFailed) {
      this.#isRetry = true;
      this.#loading = undefined;
    }
    this.#host.requestUpdate();
  }

  /** Whether closing has to wait for an answer. Asked once more, it is taken for a no. */
  #mustAsk(): boolean {
    if (this.#isAsking) {
      this.#stay();
      return true;
    }
    if (!this.#hasProgress) return false;
    this.#before = focusedElement();
    this.#isAsking = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#dialog?.querySelector<HTMLElement>('.dialog-answers .button')?.focus(),
    );
    return true;
  }

  #stay(): void {
    this.#isAsking = false;
    this.#host.requestUpdate();
    // What had the focus can have it again only when the question is gone.
    void this.#host.updateComplete.then(() => this.#before?.focus());
  }

  #forget(): void {
    this.#unfollow?.();
    this.#isToBeShown = false;
    this.#subject = undefined;
    this.#copies = undefined;
    this.#isAsking = false;
    this.#before = undefined;
  }

  /** A browser need not ask with `cancel` before it closes a dialog; a key that is taken away it never sees. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#mustAsk()) event.preventDefault();
  };

  readonly #onCancel = (event: Event): void => {
    // The key was seen already where the browser lets it through.
    if (this.#isAsking || this.#hasProgress) event.preventDefault();
    if (!this.#isAsking) this.#mustAsk();
  };

  readonly #onClose = (): void => {
    // Told late, when it may have been opened again.
    if (this.#isToBeShown || this.#dialog?.open) return;
    this.#forget();
    this.#opener?.focus();
    this.#opener = undefined;
    this.#host.requestUpdate();
  };

  /** A press that began inside, as when text is selected, is not meant for the backdrop. */
  readonly #onPointerDown = (event: PointerEvent): void => {
    this.#pressedBackdrop = isOnBackdrop(event);
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (this.#pressedBackdrop && isOnBackdrop(event) && !this.#mustAsk()) this.close();
  };
}

/** The backdrop's events are the dialog's own, outside its box. */
function isOnBackdrop({ target, currentTarget, clientX, clientY }: MouseEvent): boolean {
  if (target !== currentTarget || !(target instanceof HTMLDialogElement)) return false;
  const { left, right, top, bottom } = target.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
