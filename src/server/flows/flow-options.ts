import type { ConnectServerOptions, ConnectUser } from '../options.js';
import type { FlowRecord } from '../stores/flow-store.js';
import type { FlowOptions } from '../upstream.js';

/** What the host says of a flow, asked when it is needed: by then the flow may have got its provider. */
export type AskFlowOptions = (flow: FlowRecord) => Promise<FlowOptions>;

/** Nothing where it is not known who asks. */
export const askFlowOptions =
  ({ flowOptions }: ConnectServerOptions, user: ConnectUser | undefined, request: Request): AskFlowOptions =>
  async ({ intent, provider, method, accountId }) =>
    user && flowOptions && provider && method
      ? flowOptions(user, request, {
          intent,
          provider,
          method,
          ...(accountId === undefined ? {} : { accountId }),
        })
      : {};
