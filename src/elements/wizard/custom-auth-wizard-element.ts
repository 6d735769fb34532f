import {
  html,
  LitElement,
  type CSSResult,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { ConnectClient } from '../../client/connect-client.js';
import type { FlowSession } from '../../client/flow-session.js';
import type { Flow, ProviderId, StartFlow } from '../../contract/types.js';
import { openFlowSession } from '../../controllers/connection.js';
import { SessionController } from '../../controllers/session-controller.js';
import { wizard } from '../../locales/en/wizard.js';
import type { LocaleLoaders } from '../../locales/locale-loaders.js';
import { LocalizeController } from '../../locales/localize-controller.js';
import type { FirstWizardMessages, MessageOverrides, WizardMessages } from '../../locales/messages.js';
import { baseStyles } from '../../ui/base.styles.js';
import { tokenStyles } from '../../ui/token.styles.js';
import { buttonKindStyles } from '../../ui/button-kinds.styles.js';
import { buttonStyles } from '../../ui/button.styles.js';
import { providerMarkStyles } from '../../ui/provider-mark.styles.js';
import { textFieldStyles } from '../../ui/text-field.styles.js';
import { ContentController } from '../content-controller.js';
import { createStepHost, type OpenWindow, type ProviderMarks } from './create-step-host.js';
import { DRAWN_STEP_KINDS } from './step-modules.js';
import type { StepCompanion } from './step-companion.js';
import { StepStage } from './step-stage.js';
import { wizardCard, wizardContent, type WizardContent } from './wizard-content.js';
import { frameStyles, wizardStyles } from './wizard.styles.js';

const contentStyles = [
  tokenStyles,
  baseStyles,
  buttonStyles,
  buttonKindStyles,
  textFieldStyles,
  providerMarkStyles,
  wizardStyles,
];

/** What has to be the same for a session to go on. */
const CONNECTION = ['client', 'endpoint', 'fetch', 'getToken'] as const;
const SUBJECT = ['provider', 'accountId', 'flowId'] as const;

/**
 * The steps of connecting or reconnecting one account, as the server sends them. It starts by itself, or goes on with
 * the flow that the user has open for the same provider and account.
 * @fires {FlowStartedEvent} flow-started - A flow is on the screen.
 * @fires {StepChangedEvent} step-changed - Another step is on the screen.
 * @fires {AccountConnectedEvent} account-connected - A new account is connected.
 * @fires {AccountReconnectedEvent} account-reconnected - A known account is connected again.
 * @fires {FlowFailedEvent} flow-failed - The flow has failed or run out of time.
 * @fires {FlowCancelledEvent} flow-cancelled - The user has cancelled.
 * @fires {Event} wizard-close - With `bare`: the user is through and the frame around may close. Does not bubble.
 * @slot heading - Above every step.
 * @slot consent - Below a step while something is still to be done, such as what connecting means for the user's data.
 * @slot footer - Below everything.
 * @csspart card - The card around the steps. It is in the shadow root with `light-dom` too, with the slots in it.
 */
export class CustomAuthWizardElement extends LitElement {
  static override styles: CSSResultGroup = frameStyles;
  static override properties: PropertyDeclarations = {
    endpoint: {},
    provider: {},
    accountId: { attribute: 'account-id' },
    flowId: { attribute: 'flow-id' },
    lightDom: { type: Boolean, attribute: 'light-dom' },
    bare: { type: Boolean },
    takesFocus: { type: Boolean, attribute: 'takes-focus' },
    client: { attribute: false },
    fetch: { attribute: false },
    getToken: { attribute: false },
    openWindow: { attribute: false },
    marks: { attribute: false },
    locales: { attribute: false },
    messages: { attribute: false },
  };

  /** Where the host's endpoint is mounted. */
  endpoint = '/api/connect';
  /** Skips the choice of a provider. */
  provider?: ProviderId;
  /** The account to reconnect; without it a new one is connected. */
  accountId?: string;
  /** An open flow to go on with, instead of starting one. */
  flowId?: string;
  /** Draws the steps into the page instead of the shadow root, for password managers that do not look there. */
  lightDom = false;
  /** Without a card of its own, for a dialog or another frame. */
  bare = false;
  /** Moves the focus to the first step too, as in a dialog that was just opened. */
  takesFocus = false;
  /** A client to use instead of one made from `endpoint`, `fetch` and `getToken`. */
  client?: ConnectClient;
  /** Instead of the page's own. */
  fetch?: typeof globalThis.fetch;
  /** For endpoints on another origin: a short-lived bearer token. */
  getToken?: () => string | Promise<string>;
  /** Instead of the page's own `window.open`, for frames that have another way to open a window. */
  openWindow?: OpenWindow;
  /** Pictures of 40 px, by provider, instead of the kit's own marks: addresses that the page's CSP lets load. */
  marks?: ProviderMarks;
  /** More languages. */
  locales?: LocaleLoaders;
  /** Single words replaced. */
  messages?: MessageOverrides;

  /** The flow that is drawn, as the endpoint last told it; there as soon as its first event is. */
  readonly flow?: Flow | undefined;

  readonly #localize = new LocalizeController(this);
  readonly #content = new ContentController(this);
  readonly #flow = new SessionController<FlowSession>(this);
  readonly #stage: StepStage;
  readonly #host = createStepHost(this, {
    localize: this.#localize,
    flow: this.#flow,
    endpoint: () => this.client?.endpoint ?? this.endpoint,
    openWindow: () => this.openWindow,
    words: () => this.#words,
    companion: () => this.#companion,
    stage: () => this.#stage,
    content: () => this.#content.container ?? this,
    restart: () => this.#begin({ fresh: true }),
    touched: () => (this.#isTouched = true),
  });
  #isTouched = false;
  #companion: StepCompanion | undefined;
  #companionStyles: readonly CSSResult[] = [];
  #arriving: Promise<unknown> | undefined;

  constructor() {
    super();
    this.#stage = new StepStage(this.#host, this);
  }

  /** Whether closing now would lose something that the user typed, or leave a flow behind in the middle. */
  get hasProgress(): boolean {
    return this.#flow.state?.phase === 'open' && (this.#isTouched || this.#stage.shown > 1);
  }

  /** Ends the flow for good, as the step's own Cancel does. */
  async cancel(): Promise<void> {
    await this.#flow.session?.cancel();
  }

  protected override update(changed: PropertyValues<CustomAuthWizardElement>): void {
    const has = (name: keyof CustomAuthWizardElement) => changed.has(name);
    const isNew = this.#flow.session === undefined || CONNECTION.some(has);
    if (isNew) this.#flow.session = openFlowSession(this, DRAWN_STEP_KINDS);
    if (isNew || SUBJECT.some(has)) this.#begin({});
    this.#direct();
    const { scene } = this.#stage;
    scene?.view?.update?.(scene.flow.step);
    this.#companion?.before();
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const content: WizardContent = {
      host: this.#host,
      state: this.#flow.state,
      scene: this.#stage.scene,
      words: this.#words,
      connection: this.#companion?.connection(this.#flow.state),
      outcomes: this.#stage.outcomes,
      hasFailedToLoad: this.#stage.hasFailed,
      isBare: this.bare,
      isInCard: this.lightDom,
      onRetry: () => this.#retry(),
    };
    const drawn = this.#content.render(wizardContent(content), this.#localize.language, [
      ...contentStyles,
      ...this.#companionStyles,
      ...this.#stage.styles,
    ]);
    return this.lightDom ? html`<div class="connect-content">${wizardCard(content, drawn)}</div>` : drawn;
  }

  protected override updated(): void {
    const { scene } = this.#stage;
    scene?.view?.updated?.(scene.flow.step);
    this.#companion?.drawn(this.#flow.state);
    this.#accompany();
  }

  get #words(): FirstWizardMessages {
    // English comes in two parts, of which the first screen needs this one.
    return this.#localize.part('wizard', wizard as WizardMessages);
  }

  #begin(options: { readonly fresh?: boolean }): void {
    const { session } = this.#flow;
    this.#stage.clear();
    this.#isTouched = false;
    if (this.flowId !== undefined && !options.fresh) void session?.resume(this.flowId);
    else void session?.start(this.#subject, options);
  }

  get #subject(): StartFlow {
    const { accountId, provider } = this;
    const intent = accountId === undefined ? 'connect' : 'reconnect';
    return { intent, ...(accountId !== undefined && { accountId }), ...(provider && { provider }) };
  }

  /** Brings what is on the screen up to what the session knows. */
  #direct(): void {
    const { flow, receivedAt = 0, problem } = this.#flow.state ?? {};
    if (problem) this.#stage.loadOutcomes();
    if (flow && this.#localize.ready) this.#stage.show(flow, problem !== undefined);
    if (flow) this.#stage.clock?.follow(flow, receivedAt);
  }

  #retry(): void {
    if (this.#stage.hasFailed) this.#stage.retry();
    else void this.#flow.session?.retry();
  }

  /**
   * Events, news and focus, which the first screen does not wait for; asked for again when they did not load, which helps
   * everywhere but in Firefox: there, only another page has them (`importAgain` has no room on the first screen).
   */
  #accompany(): void {
    if (this.#arriving) return;
    this.#arriving = import('./step-companion.js').then(
      ({ StepCompanion, companionStyles }) => {
        this.#companionStyles = companionStyles;
        this.#companion = new StepCompanion({
          element: this,
          host: this.#host,
          stage: this.#stage,
          container: () => this.#content.container,
        });
        this.requestUpdate();
      },
      () => (this.#arriving = undefined),
    );
  }
}
