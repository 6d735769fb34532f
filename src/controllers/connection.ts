import type { ConnectClient, ConnectClientOptions } from '../client/connect-client.js';
import { createAccountsSession } from '../client/create-accounts-session.js';
import { createConnectClient } from '../client/create-connect-client.js';
import { createFlowSession } from '../client/create-flow-session.js';
import type { AccountsSession } from '../client/accounts-session.js';
import type { FlowSession } from '../client/flow-session.js';
import type { StepKind } from '../contract/types.js';

/** What an element was told about its endpoint. */
export interface Connection extends Omit<ConnectClientOptions, 'stepKinds'> {
  /** Instead of a client made from the rest. */
  readonly client?: ConnectClient | undefined;
}

const clientOf = ({ client, ...options }: Connection, stepKinds?: readonly StepKind[]): ConnectClient =>
  client ?? createConnectClient({ ...options, ...(stepKinds && { stepKinds }) });

/** A flow session for someone who draws these kinds of step. */
export const openFlowSession = (connection: Connection, stepKinds: readonly StepKind[]): FlowSession =>
  createFlowSession(clientOf(connection, stepKinds));

export const openAccountsSession = (connection: Connection): AccountsSession =>
  createAccountsSession(clientOf(connection));
