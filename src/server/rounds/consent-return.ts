import type { Accounts } from '../accounts/accounts.js';
import type { Context } from '../context.js';
import type { AskFlowOptions } from '../flows/flow-options.js';
import type { RunWork } from '../flows/work.js';
import { randomId } from '../ids.js';
import type { FlowRecord } from '../stores/flow-store.js';
import { ownerOnly } from '../stores/owner.js';
import type { ConsentRequest, Refusal } from '../upstream.js';
import { stateOf, verifierOf } from './round-cookie.js';

/** What both halves of a consent are made with; the same for the same cookie. */
export const consentRequest = async (
  flow: FlowRecord,
  redirectUri: string,
  cookie: string,
): Promise<ConsentRequest> => {
  const provider = flow.provider ?? 'google';
  return {
    provider,
    redirectUri,
    state: await stateOf(flow.id, provider, cookie),
    codeVerifier: await verifierOf(provider, cookie),
    ...(flow.loginHint ? { loginHint: flow.loginHint } : {}),
  };
};

export interface ConsentReturn {
  readonly flow: FlowRecord;
  readonly url: URL;
  readonly request: ConsentRequest;
  readonly flowOptions: AskFlowOptions;
}

/** Exchanges the code and begins the login with the tokens, which live in this call and nowhere else. */
export async function finishConsent(
  context: Context,
  { accounts, runWork }: { readonly accounts: Accounts; readonly runWork: RunWork },
  { flow, url, request, flowOptions }: ConsentReturn,
): Promise<void> {
  const { provider, method } = flow;
  const { upstream } = context.options;
  const { consent } = upstream;
  if (!provider || !method || !consent) return;
  const answerId = randomId();
  let isTaken = false;
  const taken = await context.flows.change(flow.id, (current, now) => {
    // Nothing may have come in between: another return, another launch, another choice.
    isTaken =
      !current.claim &&
      current.state === 'open' &&
      current.step.kind === 'redirect' &&
      current.provider === provider &&
      current.method === method &&
      current.round?.cookieHash === flow.round?.cookieHash;
    if (!isTaken) return undefined;
    const claim = { answerId, process: context.process, heartbeatAt: now, reason: 'connecting' } as const;
    const { cookieHash: _cookieHash, ...round } = current.round ?? {};
    return { ...current, claim, round, answerIds: [...current.answerIds, answerId] };
  });
  if (!taken || !isTaken) return;
  await runWork({
    flow: taken.flow,
    answerId,
    call: async (signal) => {
      const account = flow.accountId ? await accounts.get(flow.accountId, ownerOnly(flow)) : undefined;
      // Without its account a reconnection would make a new one.
      if (flow.intent === 'reconnect' && !account) return { result: gone };
      if (url.searchParams.has('error')) return { result: denied };
      const values = await consent.exchange(request, url);
      const begun = { intent: flow.intent, provider, method, values, options: await flowOptions(flow) };
      if (flow.intent !== 'reconnect' || !account) return { result: await upstream.begin(begun, signal) };
      const before = await upstream.look(account.upstreamId, signal);
      const baseline = before.kind === 'found' ? { baseline: before.account.state } : {};
      const expected = account.handle ?? account.label ?? account.name;
      const result = await upstream.begin({ ...begun, upstreamId: account.upstreamId }, signal);
      return { result, expected, ...baseline };
    },
  });
}

const refusal = (code: Refusal['failure']['code'], then: Refusal['then'], canRetry: boolean): Refusal => ({
  kind: 'refused',
  failure: { code },
  then,
  canRetry,
});

const denied = refusal('consent.denied', 'stay', true);
const gone = refusal('account.gone', 'end', false);
