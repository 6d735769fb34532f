import type { ConnectClient, ConnectClientOptions } from '../client/connect-client.js';
import { createAccountsSession } from '../client/create-accounts-session.js';
import { createCalls } from '../client/calls.js';
import { createEarlyFlowSession } from '../client/create-early-flow-session.js';
import { createFlowClient } from '../client/create-flow-client.js';
import type { AccountsSession } from '../client/accounts-session.js';
import type { FlowSession } from '../client/flow-session.js';
import type { StepKind } from '../contract/types.js';
import { sharedClient } from './shared-client.js';

/** What an element was told about its endpoint. */
export interface Connection extends Omit<ConnectClientOptions, 'stepKinds'> {
  /** Instead of a client made from the rest. */
  readonly client?: ConnectClient | undefined;
}

/** A flow session for someone who draws these kinds of step, such as an element, whose properties are no own ones. */
export const openFlowSession = (
  { client, endpoint, fetch, getToken }: Connection,
  stepKinds: readonly StepKind[],
): FlowSession =>
  createEarlyFlowSession(
    client ?? createFlowClient(createCalls({ endpoint, fetch, getToken, stepKinds }), stepKinds),
  );

export const openAccountsSession = ({ client, ...options }: Connection): AccountsSession =>
  createAccountsSession(client ?? sharedClient(options));
