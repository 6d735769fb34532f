import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ConnectClient } from '../../client/connect-client.js';
import type { FlowSession } from '../../client/flow-session.js';
import type { Flow } from '../../contract/types.js';
import { openFlowSession } from '../../controllers/connection.js';
import { CountdownController } from '../../controllers/countdown-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import { providers } from '../../locales/en/providers.js';
import { result as english } from '../../locales/en/result.js';
import type { LocaleLoaders } from '../../locales/locale-loaders.js';
import { LocalizeController } from '../../locales/localize-controller.js';
import type { MessageOverrides } from '../../locales/messages.js';
import { button } from '../../ui/button.js';
import { ContentController } from '../content-controller.js';
import { ResultContinueEvent, type ResultOutcome } from '../events.js';
import type { CustomAuthWizardElement } from '../wizard/custom-auth-wizard-element.js';
import { DRAWN_STEP_KINDS } from '../wizard/step-modules.js';
import { frameStyles } from '../wizard/wizard.styles.js';
import { LazyParts } from './lazy-parts.js';
import { resultContentStyles } from './result-content.styles.js';
import { endView, waitingView, type Heading, type Primary } from './result-views.js';
import { isPopUp } from './result-window.js';
import { flowOfAddress, roundTrip, type RoundTrip } from './round-trip.js';

/** What has to be the same for a session to go on. */
const CONNECTION = ['client', 'endpoint', 'fetch', 'getToken'] as const;

/** How long the other side's word is waited for before the user is asked what to do. */
const PATIENCE_MS = 8_000;

/** How long it takes until that is said. */
const SLOW_MS = 20_000;

/** The words for what there is no flow to show of. */
const ENDS = {
  missing: 'missing',
  unknown: 'unknown',
  'signed-out': 'signedOut',
  unreachable: 'unreachable',
} as const;

const RETRY_MS = 5_000;

/** How long a browser may take to close a window; after that it does not let a page do so. */
const CLOSING_MS = 400;

/**
 * Where a round trip ends: says what became of the flow that the page's address names, as soon as the server knows. An
 * address decides nothing. What the server still has to ask, the wizard asks here. Lists of accounts on the page and in
 * other tabs look again by themselves.
 * @fires {AccountConnectedEvent} account-connected - A new account is connected.
 * @fires {AccountReconnectedEvent} account-reconnected - A known account is connected again.
 * @fires {FlowFailedEvent} flow-failed - The flow has failed or run out of time.
 * @fires {FlowCancelledEvent} flow-cancelled - The user has cancelled.
 * @fires {ResultContinueEvent} result-continue - Before the page goes on to `continue-href`, or the window closes; cancelable.
 * @slot - Below the card, such as a way back of the page's own.
 * @csspart card - The card.
 */
export class ConnectResultElement extends LitElement {
  static override styles: CSSResultGroup = frameStyles;
  static override properties: PropertyDeclarations = {
    endpoint: {},
    flowId: { attribute: 'flow-id' },
    continueHref: { attribute: 'continue-href' },
    popUp: { attribute: 'pop-up', type: Boolean },
    lightDom: { type: Boolean, attribute: 'light-dom' },
    client: { attribute: false },
    fetch: { attribute: false },
    getToken: { attribute: false },
    openWindow: { attribute: false },
    locales: { attribute: false },
    messages: { attribute: false },
  };

  /** Where the host's endpoint is mounted. */
  endpoint = '/api/connect';
  /** Instead of the flow that `?flow=` of the page's address names. */
  flowId?: string;
  /** Where the user goes on to. Without it there is no such button. */
  continueHref?: string;
  /** The page is in a window that was opened for this and offers to close. Found out by itself unless it is set. */
  popUp?: boolean;
  /** Draws the card into the page instead of the shadow root. */
  lightDom = false;
  /** A client to use instead of one made from `endpoint`, `fetch` and `getToken`. */
  client?: ConnectClient;
  /** Instead of the page's own. */
  fetch?: typeof globalThis.fetch;
  /** For endpoints on another origin: a short-lived bearer token. */
  getToken?: () => string | Promise<string>;
  /** Instead of the page's own `window.open`. */
  openWindow?: CustomAuthWizardElement['openWindow'];
  /** More languages. */
  locales?: LocaleLoaders;
  /** Single words replaced. */
  messages?: MessageOverrides;

  /** What the wizard is doing here: the flow it goes on with, or what it begins anew. */
  #wizard: { readonly flowId?: string; readonly again?: Flow } | undefined;
  #hasBegun = false;
  /** The flow whose outcome the page was told. */
  #told: string | undefined;
  #announcement = '';
  /** Before that, nothing is shown, so that nothing is in two languages. */
  #hasWords = false;

  readonly #localize = new LocalizeController(this);
  readonly #content = new ContentController(this);
  readonly #flow = new SessionController<FlowSession>(this);
  readonly #patience = new CountdownController(this);
  readonly #slow = new CountdownController(this);
  readonly #retry = new CountdownController(this);
  readonly #closing = new CountdownController(this);
  readonly #parts = new LazyParts(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const has = (name: keyof ConnectResultElement) => (changed as Map<PropertyKey, unknown>).has(name);
    if (!this.#hasBegun || [...CONNECTION, 'flowId' as const].some(has)) this.#begin();
    const trip = this.#trip;
    if (trip.kind === 'asking' && !this.#wizard) this.#ask({ flowId: trip.flow.id });
    if (trip.kind === 'ended') this.#parts.loadOutcome();
    this.#keepTrying(trip);
  }

  protected override render(): TemplateResult {
    const trip = this.#trip;
    const isAsking = this.#wizard !== undefined && this.#parts.hasWizard;
    const isEndShown = trip.kind === 'ended' && this.#parts.outcome;
    const shown = isEndShown ? trip.flow.state : trip.kind === 'ended' ? 'checking' : trip.kind;
    // Other words that are asked for later take the place of those that are there, and of nothing else.
    this.#hasWords ||= this.#localize.ready;
    this.#announcement = this.#news(trip);
    const content = html`<div
        class="result ${isAsking ? 'asking' : ''}"
        part="card"
        data-trip=${isAsking ? 'asking' : shown}
      >
        ${this.#hasWords ? (isAsking ? this.#renderWizard() : this.#renderTrip(trip)) : nothing}
      </div>
      <div class="visually-hidden" role="status">${this.#announcement}</div>`;
    const styles = [...resultContentStyles, ...(this.#parts.outcome?.outcomeViewStyles ?? [])];
    return html`${this.#content.render(content, this.#localize.language, styles)}<slot></slot>`;
  }

  protected override updated(): void {
    const trip = this.#trip;
    if (trip.kind === 'ended' && !this.#wizard) this.#tell(trip.flow);
  }

  get #trip(): RoundTrip {
    return roundTrip(this.#flow.state, this.#patience.remainingMs !== 0);
  }

  get #words() {
    return this.#localize.part('result', english);
  }

  #nameOf({ provider }: Flow): string {
    const names: Readonly<Record<string, string>> = this.#localize.part('providers', providers);
    return (provider && names[provider]) ?? this.#words.anyProvider;
  }

  get #isPopUp(): boolean {
    return this.popUp ?? isPopUp();
  }

  #renderTrip(trip: RoundTrip): unknown {
    const words = this.#words;
    switch (trip.kind) {
      case 'ended':
        return this.#renderOutcome(trip.flow);
      case 'missing':
      case 'unknown':
      case 'signed-out':
        return this.#renderEnd(words[ENDS[trip.kind]]);
      case 'unreachable':
        return this.#renderEnd(words.unreachable, {
          label: words.checkNow,
          action: 'refresh',
          onClick: () => this.#tryAgain(),
        });
      case 'working':
        return this.#renderWaiting(words.working(this.#nameOf(trip.flow)));
      case 'asking':
      case 'checking':
        return this.#renderWaiting(words.checking);
    }
  }

  #renderWaiting({ title, help }: Heading): TemplateResult {
    const { connection } = this.#flow.state ?? {};
    const words = this.#words;
    const isSlow = this.#slow.remainingMs === 0;
    return waitingView({
      title,
      help: connection === 'offline' ? words.offline : isSlow ? words.slow : help,
    });
  }

  #renderEnd(heading: Heading, primary?: Primary): TemplateResult {
    return endView(heading, primary, this.#renderContinue('unknown', primary ? 'text' : 'primary'));
  }

  #renderOutcome(flow: Flow): unknown {
    const { outcome } = this.#parts;
    if (!outcome) return this.#renderWaiting(this.#words.checking);
    const isDone = flow.state === 'connected';
    const again = () => this.#ask({ again: flow });
    return outcome.outcomeView({
      flow,
      words: this.#words,
      localize: this.#localize,
      providerName: this.#nameOf(flow),
      actions: html`${isDone ? nothing : button({ label: this.#words.retry, action: 'retry', onClick: again })}
      ${this.#renderContinue(outcomeOf(flow), isDone ? 'primary' : 'text')}`,
    });
  }

  /** The way on: out of this window, or to where the page says. */
  #renderContinue(outcome: ResultOutcome, kind: 'primary' | 'text'): unknown {
    const words = this.#words;
    if (this.#closing.remainingMs === 0) return html`<p class="help" role="status">${words.closeByHand}</p>`;
    if (this.#isPopUp)
      return button({ label: words.closeWindow, kind, action: 'close', onClick: () => this.#close(outcome) });
    if (this.continueHref === undefined) return nothing;
    return html`<a
      class="button ${kind}"
      data-action="continue"
      href=${this.continueHref}
      @click=${(event: Event) => this.#mayGoOn(outcome) || event.preventDefault()}
      >${words.goOn}</a
    >`;
  }

  #renderWizard(): TemplateResult {
    const { endpoint, client, fetch, getToken, openWindow, locales, messages, lightDom } = this;
    const { flowId, again } = this.#wizard ?? {};
    return html`<custom-auth-wizard
      bare
      exportparts="card: step"
      endpoint=${endpoint}
      flow-id=${ifDefined(flowId)}
      provider=${ifDefined(again?.provider)}
      account-id=${ifDefined(again?.intent === 'reconnect' ? again.accountId : undefined)}
      ?light-dom=${lightDom}
      .client=${client}
      .fetch=${fetch}
      .getToken=${getToken}
      .openWindow=${openWindow}
      .locales=${locales}
      .messages=${messages}
      @account-connected=${this.#onEnd}
      @account-reconnected=${this.#onEnd}
      @flow-failed=${this.#onEnd}
      @flow-cancelled=${this.#onEnd}
    ></custom-auth-wizard>`;
  }

  #begin(): void {
    this.#hasBegun = true;
    this.#wizard = undefined;
    const flowId = this.flowId ?? flowOfAddress(location.search);
    this.#flow.session = flowId === undefined ? undefined : openFlowSession(this, DRAWN_STEP_KINDS);
    if (flowId === undefined) return;
    this.#patience.start(PATIENCE_MS);
    this.#slow.start(SLOW_MS);
    void this.#flow.session?.resume(flowId);
  }

  #ask(wizard: { readonly flowId?: string; readonly again?: Flow }): void {
    this.#wizard = wizard;
    // Two that look at one flow are one too many.
    this.#flow.session?.disconnect();
    this.#parts.loadWizard();
    this.requestUpdate();
  }

  /** The wizard is through: what came of it is for this page to say, and the event has been heard already. */
  readonly #onEnd = ({ detail: { flowId } }: CustomEvent<{ readonly flowId: string }>): void => {
    this.#told = flowId;
    this.#wizard = undefined;
    void this.#flow.session?.resume(flowId);
    this.requestUpdate();
  };

  #tell(flow: Flow): void {
    const { outcome } = this.#parts;
    if (!outcome || this.#told === flow.id) return;
    this.#told = flow.id;
    for (const event of outcome.outcomeEvents(flow)) this.dispatchEvent(event);
  }

  /** What is read when it comes; the first, of the wait, is nothing new, and the wizard speaks for itself. */
  #news(trip: RoundTrip): string {
    if (!this.#hasWords) return '';
    if (this.#wizard || trip.kind === 'checking' || trip.kind === 'asking') return '';
    if (trip.kind === 'working') return this.#words.working(this.#nameOf(trip.flow)).title;
    if (trip.kind !== 'ended') return this.#words[ENDS[trip.kind]].title;
    const { flow } = trip;
    const view = { flow, words: this.#words, localize: this.#localize, providerName: this.#nameOf(flow) };
    return this.#parts.outcome?.outcomeTitle(view) ?? '';
  }

  /** An endpoint that can not be had is asked again after a while. */
  #keepTrying({ kind }: RoundTrip): void {
    if (kind !== 'unreachable') this.#retry.deadline = undefined;
    else if (this.#retry.remainingMs === undefined) this.#retry.start(RETRY_MS);
    else if (this.#retry.remainingMs === 0) this.#tryAgain();
  }

  #tryAgain(): void {
    this.#retry.deadline = undefined;
    void this.#flow.session?.retry();
  }

  #mayGoOn(outcome: ResultOutcome): boolean {
    const flowId = this.#flow.state?.flow?.id;
    return this.dispatchEvent(new ResultContinueEvent({ outcome, flowId }));
  }

  #close(outcome: ResultOutcome): void {
    if (!this.#mayGoOn(outcome)) return;
    this.#closing.start(CLOSING_MS);
    globalThis.close();
  }
}

const outcomeOf = ({ state }: Flow): ResultOutcome => {
  if (state === 'connected' || state === 'cancelled') return state;
  return 'failed';
};
