import type { Account, FailureCode, Intent, ProviderId, StepKind } from '../contract/types.js';

/**
 * What the elements tell the page. All bubble and cross shadow roots; none can hold anything that a user typed, for
 * their details have no place for it.
 */
class ConnectEvent<Detail> extends CustomEvent<Detail> {
  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { detail, bubbles: true, composed: true, cancelable });
  }
}

/** A flow is on the screen: a new one, or an open one that is gone on with. */
export class FlowStartedEvent extends ConnectEvent<{
  readonly flowId: string;
  readonly intent: Intent;
  readonly provider?: ProviderId | undefined;
}> {
  constructor(detail: FlowStartedEvent['detail']) {
    super('flow-started', detail);
  }
}

/** Another step is on the screen. */
export class StepChangedEvent extends ConnectEvent<{
  readonly flowId: string;
  readonly stepId: string;
  readonly kind: StepKind;
}> {
  constructor(detail: StepChangedEvent['detail']) {
    super('step-changed', detail);
  }
}

/** The server said that a new account is connected. */
export class AccountConnectedEvent extends ConnectEvent<{
  readonly flowId: string;
  readonly account: Account;
}> {
  constructor(detail: AccountConnectedEvent['detail']) {
    super('account-connected', detail);
  }
}

/** The server said that a known account is connected again. */
export class AccountReconnectedEvent extends ConnectEvent<{
  readonly flowId: string;
  readonly account: Account;
}> {
  constructor(detail: AccountReconnectedEvent['detail']) {
    super('account-reconnected', detail);
  }
}

/** The flow has failed or run out of time. */
export class FlowFailedEvent extends ConnectEvent<{
  readonly flowId: string;
  readonly code: FailureCode;
  readonly supportId: string;
}> {
  constructor(detail: FlowFailedEvent['detail']) {
    super('flow-failed', detail);
  }
}

/** The user has cancelled the flow. */
export class FlowCancelledEvent extends ConnectEvent<{ readonly flowId: string }> {
  constructor(detail: FlowCancelledEvent['detail']) {
    super('flow-cancelled', detail);
  }
}

/** An account is disconnected and gone. */
export class AccountRemovedEvent extends ConnectEvent<{
  readonly accountId: string;
  readonly provider: ProviderId;
}> {
  constructor(detail: AccountRemovedEvent['detail']) {
    super('account-removed', detail);
  }
}

/** The user wants to reconnect an account. Cancelled, the element does nothing, and the page does what it likes. */
export class AccountReconnectEvent extends ConnectEvent<{ readonly account: Account }> {
  constructor(detail: AccountReconnectEvent['detail']) {
    super('account-reconnect', detail, true);
  }
}

/** The user wants to disconnect an account and has not been asked yet. Cancelled, the element does nothing. */
export class AccountRemoveEvent extends ConnectEvent<{ readonly account: Account }> {
  constructor(detail: AccountRemoveEvent['detail']) {
    super('account-remove', detail, true);
  }
}

/** How a round trip ended, as far as anybody knows. */
export type ResultOutcome = 'connected' | 'failed' | 'cancelled' | 'unknown';

/** The user goes on from the page where a round trip ended. Cancelled, the element leaves it to the page where to. */
export class ResultContinueEvent extends ConnectEvent<{
  readonly outcome: ResultOutcome;
  readonly flowId?: string | undefined;
}> {
  constructor(detail: ResultContinueEvent['detail']) {
    super('result-continue', detail, true);
  }
}

declare global {
  // Of all that can listen, as the events bubble out of every root up to the document.
  interface GlobalEventHandlersEventMap {
    'flow-started': FlowStartedEvent;
    'step-changed': StepChangedEvent;
    'account-connected': AccountConnectedEvent;
    'account-reconnected': AccountReconnectedEvent;
    'flow-failed': FlowFailedEvent;
    'flow-cancelled': FlowCancelledEvent;
    'account-removed': AccountRemovedEvent;
    'account-reconnect': AccountReconnectEvent;
    'account-remove': AccountRemoveEvent;
    'result-continue': ResultContinueEvent;
  }
}
