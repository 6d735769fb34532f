import type { Accounts } from '../accounts/accounts.js';
import { withDeadline } from '../clock.js';
import type { Context } from '../context.js';
import type { AskFlowOptions } from '../flows/flow-options.js';
import type { Settlement } from '../flows/settle.js';
import { putAttempt, repeatStep } from '../flows/transitions.js';
import type { RunWork } from '../flows/work.js';
import { randomId, isSameSecret } from '../ids.js';
import { errorName } from '../log.js';
import type { FlowRecord } from '../stores/flow-store.js';
import { isSameOwner, ownerOnly, type Owner } from '../stores/owner.js';
import type { Refusal } from '../upstream.js';
import { consentRequest, finishConsent } from './consent-return.js';
import { createHostedNotices, withLink } from './hosted-notices.js';
import { roundAttempt } from './round-attempt.js';
import { sha256Base64Url } from '../sha256.js';
import { readTicket } from './ticket.js';

/**
 * Round trips: the browser leaves for the provider's consent or the upstream's wizard and comes back. A launch spends
 * the step's ticket and gives the browser a cookie; a return counts only with that cookie; a success of the wizard
 * comes by its notification alone. No query string decides anything.
 */
export interface Rounds {
  /**
   * Where to send the browser, with the cookie that it must bring back. `owner` is who is signed in there: nobody can be
   * lured into starting, and then finishing, a stranger's flow.
   */
  launch(
    ticket: string,
    owner: Owner | undefined,
    flowOptions: AskFlowOptions,
  ): Promise<Launched | undefined>;
  /** The browser is back. Answers with the flow it belongs to, whether or not it proved that. */
  returned(
    url: URL,
    owner: Owner | undefined,
    cookieOf: (flowId: string) => string | undefined,
    flowOptions: AskFlowOptions,
  ): Promise<FlowRecord | undefined>;
  /** The wizard's notification; `false` when it is not authentic, and then its body is not asked for. */
  notified(ticket: string, readBody: () => Promise<string>): Promise<boolean>;
}

export interface Launched {
  readonly flowId: string;
  readonly url: URL;
  readonly cookie: string;
}

/** A hosted link dies at the upstream's daily restart whatever it says, so it is short-lived anyway. */
const LINK_MS = 10 * 60_000;

export interface RoundsParts {
  readonly accounts: Accounts;
  readonly settlement: Settlement;
  readonly runWork: RunWork;
  /** The endpoint's own address. */
  readonly baseUrl: URL;
}

export function createRounds(
  context: Context,
  { accounts, settlement, runWork, baseUrl }: RoundsParts,
): Rounds {
  const { flows, options, clock, timings, log } = context;
  const { upstream } = options;

  const address = (path: string): string => new URL(path, `${baseUrl.href}/`).href;

  const withLimit = <Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> =>
    withDeadline(clock, timings.upstream, work);

  const accountOf = async (flow: FlowRecord) =>
    flow.intent === 'reconnect' && flow.accountId ? accounts.get(flow.accountId, ownerOnly(flow)) : undefined;

  /** Takes the ticket: whoever comes second with it finds none. */
  const spend = async (ticket: string, owner: Owner | undefined): Promise<FlowRecord | undefined> => {
    const flowId = readTicket(ticket)?.flowId;
    if (!flowId) return undefined;
    let isMine = false;
    const result = await flows.change(flowId, (flow, now) => {
      const { step } = flow;
      isMine =
        (!owner || isSameOwner(flow, owner)) &&
        flow.state === 'open' &&
        step.kind === 'redirect' &&
        step.launch === `launch/${ticket}` &&
        now < (flow.round?.ticketEndsAt ?? 0);
      if (!isMine || step.kind !== 'redirect') return undefined;
      const { launch: _launch, returned: _returned, turnedBack: _turnedBack, ...rest } = step;
      const { ticketEndsAt: _endsAt, ...round } = flow.round ?? {};
      return { ...repeatStep({ ...flow, step: rest }, rest, {}, now), round };
    });
    return isMine ? result?.flow : undefined;
  };

  const refuse = async (flow: FlowRecord, refusal: Refusal): Promise<void> => {
    await flows.change(flow.id, (current, now) =>
      current.step.kind === 'redirect' && current.state === 'open'
        ? repeatStep(current, current.step, { message: refusal.failure }, now)
        : undefined,
    );
  };

  const launchHosted = async (
    flow: FlowRecord,
    cookie: string,
    flowOptions: AskFlowOptions,
  ): Promise<URL | undefined> => {
    if (!flow.provider) return undefined;
    const account = await accountOf(flow);
    if (flow.intent === 'reconnect' && !account) return undefined;
    const said = await flowOptions(flow);
    const secret = randomId();
    const link = await withLimit((signal) =>
      upstream.hostedLink(
        {
          intent: flow.intent,
          provider: flow.provider ?? 'linkedin',
          ...(account ? { upstreamId: account.upstreamId } : {}),
          expiresAt: clock.now() + LINK_MS,
          notifyUrl: address(`hooks/${upstream.name}/notify/${flow.id}.${secret}`),
          successUrl: address(`return?flow=${flow.id}&outcome=success`),
          failureUrl: address(`return?flow=${flow.id}&outcome=failure`),
          name: flow.id,
          options: said,
        },
        signal,
      ),
    );
    if (link.kind === 'refused') {
      await refuse(flow, link);
      return undefined;
    }
    const look = account
      ? await withLimit((signal) => upstream.look(account.upstreamId, signal))
      : ({ kind: 'absent' } as const);
    const [cookieHash, notifyHash] = await Promise.all([sha256Base64Url(cookie), sha256Base64Url(secret)]);
    const noted = await flows.change(flow.id, (current, now) => {
      if (current.state !== 'open') return undefined;
      const round = withLink({ ...current.round, cookieHash }, notifyHash);
      if (!account) return { ...current, round };
      // A reconnection is watched from its launch on: its account is there to be looked at, and hooks speak of it.
      const baseline = look.kind === 'found' ? look.account.state : account.state;
      const attempt = roundAttempt(account.upstreamId, 'reconnect', now, { baseline });
      return putAttempt({ ...current, round }, attempt);
    });
    // Turned away from while the link was being made: nobody is sent where a success is not wanted.
    if (noted?.flow.state !== 'open') return undefined;
    return new URL(link.url);
  };

  /** The ticket is spent, and the wizard says that it is to be tried again. */
  const notLaunched = async (
    flow: FlowRecord,
    event: string,
    code: Refusal['failure']['code'],
    error: unknown,
  ): Promise<undefined> => {
    log({ level: 'error', event, supportId: flow.supportId, fields: { error: errorName(error) } });
    await refuse(flow, { kind: 'refused', failure: { code }, then: 'stay', canRetry: true });
  };

  const launchConsent = async (flow: FlowRecord, cookie: string): Promise<URL | undefined> => {
    if (!upstream.consent) return undefined;
    try {
      const url = await upstream.consent.authorizationUrl(
        await consentRequest(flow, address('return'), cookie),
      );
      const cookieHash = await sha256Base64Url(cookie);
      await flows.change(flow.id, (current) => ({ ...current, round: { ...current.round, cookieHash } }));
      return url;
    } catch (error) {
      return notLaunched(flow, 'consent.unavailable', 'provider.down', error);
    }
  };

  const notices = createHostedNotices(context, { accounts, settlement });

  return {
    async launch(ticket, owner, flowOptions) {
      const flow = await spend(ticket, owner);
      if (!flow) return undefined;
      const cookie = randomId();
      const url =
        flow.method === 'oauth'
          ? await launchConsent(flow, cookie)
          : await launchHosted(flow, cookie, flowOptions).catch((error: unknown) =>
              // Of the host or the database.
              notLaunched(flow, 'launch.failed', 'upstream.error', error),
            );
      return url && { flowId: flow.id, url, cookie };
    },

    async returned(url, owner, cookieOf, flowOptions) {
      const state = url.searchParams.get('state');
      const flowId = state ? state.split('.')[0] : url.searchParams.get('flow');
      const flow = flowId ? await flows.store.get(flowId) : undefined;
      const cookie = flow && cookieOf(flow.id);
      const hash = flow?.round?.cookieHash;
      if (flow && owner && !isSameOwner(flow, owner)) return undefined;
      if (!flow || !cookie || !hash || !(await isSameSecret(await sha256Base64Url(cookie), hash)))
        return undefined;
      if (flow.method === 'oauth') {
        const request = await consentRequest(flow, address('return'), cookie);
        if (state !== request.state) return undefined;
        await finishConsent(context, { accounts, runWork }, { flow, url, request, flowOptions });
        return flow;
      }
      await flows.change(flow.id, (current, now) => {
        if (current.state !== 'open' || current.step.kind !== 'redirect' || current.step.returned)
          return undefined;
        const repeated = repeatStep(current, current.step, {}, now);
        const turnedBack = url.searchParams.get('outcome') === 'failure';
        return { ...repeated, step: { ...current.step, returned: true, ...(turnedBack && { turnedBack }) } };
      });
      return flow;
    },

    notified: (ticket, readBody) => notices.receive(ticket, readBody),
  };
}
