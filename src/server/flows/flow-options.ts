import { within } from '../clock.js';
import type { Context } from '../context.js';
import type { ConnectUser } from '../options.js';
import type { FlowRecord } from '../stores/flow-store.js';
import type { FlowOptions } from '../upstream.js';

/** What the host says of a flow, asked when it is needed: by then the flow may have got its provider. */
export type AskFlowOptions = (flow: FlowRecord) => Promise<FlowOptions>;

/** Nothing where it is not known who asks. Rejects where the host does not say in time: a claim waits for it. */
export const askFlowOptions =
  (
    { options: { flowOptions }, clock, timings }: Context,
    user: ConnectUser | undefined,
    request: Request,
  ): AskFlowOptions =>
  async ({ intent, provider, method, accountId }) => {
    if (!user || !flowOptions || !provider || !method) return {};
    const begun = { intent, provider, method, ...(accountId === undefined ? {} : { accountId }) };
    return within(clock, timings.look, (async () => flowOptions(user, request, begun))());
  };
