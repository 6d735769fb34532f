import type { Answer, ProblemCode, StartFlow, WaitReason } from '../../contract/types.js';
import type { Accounts } from '../accounts/accounts.js';
import { createTurns } from '../accounts/in-turn.js';
import { sleep } from '../clock.js';
import type { Context } from '../context.js';
import { randomId } from '../ids.js';
import { keyOf } from '../limits/key-of.js';
import { startsExcess } from '../limits/starts.js';
import { answersExcess, countTry, triesExcess } from '../limits/tries.js';
import type { ConnectUser } from '../options.js';
import type { AccountRecord } from '../stores/account-store.js';
import type { Claim, FlowRecord } from '../stores/flow-store.js';
import { ownerOnly } from '../stores/owner.js';
import type { Asked, Decision } from './asked.js';
import { decide } from './decide.js';
import { enter, waysPast } from './entry.js';
import { fitToUser, onlyOffered } from './fit-to-user.js';
import type { AskFlowOptions } from './flow-options.js';
import { isKeyReused } from './is-key-reused.js';
import { newFlow } from './new-flow.js';
import { offersFor } from './offers.js';
import type { Settlement } from './settle.js';
import { cancelFlow, hasPhase, showStep } from './transitions.js';
import type { RunWork, Work } from './work.js';

/**
 * Flows from their start to their end. Every write goes through a claim: the store lets one answer at a time work
 * on a step, whatever tabs, retries and processes there are.
 */
export interface FlowEngine {
  start(user: ConnectUser, start: StartFlow, options: StartOptions): Promise<Outcome>;
  answer(user: ConnectUser, flow: FlowRecord, answer: Answer, browser: Browser): Promise<Outcome>;
  /** The frame of a captcha has an answer; `false` when its step has passed. */
  answerCaptcha(flow: FlowRecord, stepId: string, token: string): Promise<boolean>;
  cancel(flow: FlowRecord): Promise<FlowRecord>;
}

/** What the request says of the browser that asks. */
export interface Browser {
  readonly flowOptions: AskFlowOptions;
  readonly userAgent?: string;
}

export interface StartOptions extends Browser {
  readonly idempotencyKey?: string;
  /** Of the request that brings the key. */
  readonly requestHash?: string;
  /** The account being reconnected; already checked to be the user's. */
  readonly account?: AccountRecord;
}

export interface FlowEngineParts {
  readonly accounts: Accounts;
  readonly settlement: Settlement;
  readonly runWork: RunWork;
}

export type Outcome =
  | {
      readonly kind: 'flow';
      readonly flow: FlowRecord;
      readonly isNew?: boolean;
      readonly superseded?: boolean;
    }
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      readonly pointer?: string;
      readonly retryAfterMs?: number;
    };

export function createFlowEngine(
  context: Context,
  { accounts, settlement, runWork }: FlowEngineParts,
): FlowEngine {
  const { flows, options, clock, timings, limits } = context;

  const latest = async (flow: FlowRecord): Promise<FlowRecord> => (await flows.store.get(flow.id)) ?? flow;

  /** The call that begins a login. The values live in its closure and nowhere else. */
  const beginner =
    (
      user: ConnectUser,
      flow: FlowRecord,
      account: AccountRecord | undefined,
      flowOptions: AskFlowOptions,
    ): Asked['begin'] =>
    (values, prefill) =>
    async (signal) => {
      const shown = { ...(prefill ? { prefill } : {}), ways: waysPast(offersFor(options, user), flow) };
      const { intent, provider, method } = flow;
      if (!provider || !method) throw new TypeError('A login begins without a provider.');
      const request = { intent, provider, method, values, options: await flowOptions(flow) };
      if (!account) return { result: await options.upstream.begin(request, signal), ...shown };
      const before = await options.upstream.look(account.upstreamId, signal);
      if (before.kind === 'absent') {
        const failure = { code: 'account.gone' } as const;
        return { result: { kind: 'refused', failure, then: 'end', canRetry: false } };
      }
      const expected = account.handle ?? account.label ?? account.name;
      const baseline = before.kind === 'found' ? before.account.state : account.state;
      const result = await options.upstream.begin({ ...request, upstreamId: account.upstreamId }, signal);
      return { result, baseline, expected, ...shown };
    };

  const claim = (answerId: string, reason: WaitReason): Claim => ({
    answerId,
    reason,
    process: context.process,
    heartbeatAt: clock.now(),
  });

  /** The flow that is there already, if there is one. */
  const insert = async (flow: FlowRecord): Promise<FlowRecord | undefined> => {
    const inserted = await flows.store.insert(flow);
    if (inserted.inserted) return undefined;
    const existing = await flows.read(inserted.existing.id, flow);
    const isRepeated = flow.idempotencyKey !== undefined && existing?.idempotencyKey === flow.idempotencyKey;
    if (existing?.state === 'open' || isRepeated) return existing;
    // Its time had run out without anybody looking: it is in nobody's way any more.
    const again = await flows.store.insert(flow);
    return again.inserted ? undefined : again.existing;
  };

  const inTurn = createTurns();

  /** One start of an owner after the other: many at once would each find room for one more. */
  const begin = (flow: FlowRecord): Promise<Outcome | undefined> =>
    inTurn(keyOf(flow), async () => {
      const excess = await startsExcess(context, flow);
      if (excess) return { kind: 'problem', ...excess };
      const existing = await insert(flow);
      if (existing && isKeyReused(existing, flow)) return { kind: 'problem', code: 'request.key-reused' };
      return existing && { kind: 'flow', flow: existing };
    });

  const start: FlowEngine['start'] = async (user, asked, startOptions) => {
    // What the upstream has no more is connected anew, and comes back to its row by its identity.
    const isGone = startOptions.account?.state === 'removed';
    const body: StartFlow = isGone ? { ...asked, intent: 'connect' } : asked;
    const provider = startOptions.account?.provider ?? body.provider;
    const entry = enter(options.upstream, offersFor(options, user), {
      ...(provider ? { provider } : {}),
      ...(body.method ? { method: body.method } : {}),
      intent: body.intent,
      canGoBack: false,
      ...(startOptions.userAgent === undefined ? {} : { userAgent: startOptions.userAgent }),
      ...(startOptions.account ? { account: startOptions.account } : {}),
    });
    if (!entry) return { kind: 'problem', code: 'provider.unavailable' };
    const chosen = {
      ...(entry.provider ? { provider: entry.provider } : {}),
      ...(entry.method ? { method: entry.method } : {}),
    };
    const empty = newFlow(context, user, body, startOptions);
    const shown = showStep({ ...empty, ...chosen }, entry.step, clock.now());
    const answerId = randomId();
    const reason = entry.step.kind === 'wait' ? entry.step.reason : 'connecting';
    const flow = flows.schedule(entry.begins ? { ...shown, claim: claim(answerId, reason) } : shown);
    const otherwise = await begin(flow);
    if (otherwise) return otherwise;
    if (entry.begins) {
      const account = isGone ? undefined : startOptions.account;
      const call = beginner(user, flow, account, startOptions.flowOptions)({});
      const left = await runWork({ flow, answerId, call: fitToUser(context, user, flow.id, call) });
      return { kind: 'flow', flow: left ?? (await latest(flow)), isNew: true };
    }
    return { kind: 'flow', flow, isNew: true };
  };

  const excessOf = (flow: FlowRecord, { action }: Answer, decision: Decision, now: number) =>
    answersExcess(flow, action, limits, now) ??
    (decision.kind === 'work' ? triesExcess(flow, limits, now) : undefined);

  /** Takes the answer if its step is still the one on the screen and nobody else is working on it. */
  const take = async (flow: FlowRecord, answer: Answer, decision: Exclude<Decision, { kind: 'problem' }>) => {
    let isTaken = false;
    const result = await flows.change(flow, (current, now) => {
      isTaken =
        !current.claim &&
        current.step.id === answer.stepId &&
        !current.answerIds.includes(answer.answerId) &&
        !excessOf(current, answer, decision, now);
      if (!isTaken) return undefined;
      const counted = decision.kind === 'work' ? countTry(current) : current;
      const edited = decision.edit?.(counted, now) ?? counted;
      const claimed =
        decision.kind === 'work' ? { ...edited, claim: claim(answer.answerId, decision.reason) } : edited;
      return { ...claimed, answerIds: [...current.answerIds, answer.answerId] };
    });
    return { isTaken, flow: result?.flow ?? flow };
  };

  /** The same answer again: its work may still be going on, so its end is waited for as the first time. */
  const replay = async (flow: FlowRecord, answerId: string): Promise<Outcome> => {
    const until = clock.now() + timings.patience;
    let current = flow;
    while (current.claim?.answerId === answerId && current.step.kind !== 'wait' && clock.now() < until) {
      await sleep(clock, 100);
      current = await latest(current);
    }
    return { kind: 'flow', flow: current };
  };

  /** An account has one open flow at most: one that is opened again takes the place of any other. */
  const cancelOthers = async (flow: FlowRecord): Promise<boolean> => {
    if (flow.accountId === undefined || flow.state === 'open') return true;
    const open = await flows.store.listOpen(ownerOnly(flow));
    const others = open.filter(({ accountId }) => accountId === flow.accountId);
    const ended = await Promise.all(others.map(cancel));
    // One that has succeeded and is being written can not be cancelled, and there is nothing left to begin again for.
    return ended.every(({ state }) => state !== 'open');
  };

  const answer: FlowEngine['answer'] = async (user, flow, given, browser) => {
    if (flow.answerIds.includes(given.answerId)) return replay(flow, given.answerId);
    if (flow.step.id !== given.stepId || flow.claim) {
      // Only turning away is always heard: it does not matter which step was on the screen.
      if (given.action === 'cancel' && flow.state === 'open')
        return { kind: 'flow', flow: await cancel(flow) };
      return { kind: 'flow', flow, superseded: true };
    }
    const action = flow.step.actions.find(({ type, to }) => type === given.action && to === given.to);
    if (!action) return { kind: 'problem', code: 'step.unknown-action' };
    const account =
      flow.intent === 'reconnect' && flow.accountId ? await accounts.get(flow.accountId, flow) : undefined;
    if (flow.intent === 'reconnect' && !account && given.action !== 'cancel') {
      return { kind: 'problem', code: 'account.not-found' };
    }
    // The call is made after the answer was taken, which may have chosen another way.
    let claimed = flow;
    const asked: Asked = {
      context,
      user,
      flow,
      answer: given,
      action,
      ...(account ? { account } : {}),
      begin: (values, prefill) => (signal) =>
        beginner(user, claimed, account, browser.flowOptions)(values, prefill)(signal),
      ...(browser.userAgent === undefined ? {} : { userAgent: browser.userAgent }),
    };
    const decision = decide(asked);
    if (decision.kind === 'problem') return decision;
    const excess = excessOf(flow, given, decision, clock.now());
    if (excess) return { kind: 'problem', ...excess };
    if (given.action === 'retry' && !(await cancelOthers(flow)))
      return { kind: 'problem', code: 'flow.closed' };
    const taken = await take(flow, given, decision);
    if (!taken.isTaken) return { kind: 'flow', flow: taken.flow, superseded: true };
    claimed = taken.flow;
    if (hasPhase(taken.flow, 'late')) context.background('withdraw', settlement.withdraw(taken.flow));
    if (decision.kind !== 'work') return { kind: 'flow', flow: taken.flow };
    const call = fitToUser(context, user, flow.id, decision.call);
    const left = await runWork({ flow: taken.flow, answerId: given.answerId, call });
    return { kind: 'flow', flow: left ?? (await latest(taken.flow)) };
  };

  const answerCaptcha: FlowEngine['answerCaptcha'] = async (flow, stepId, token) => {
    const attempt = flow.attempts.filter(({ phase }) => phase === 'live').at(-1);
    if (!attempt || !flow.provider || flow.step.kind !== 'captcha') return false;
    const endsInMs = Math.max(0, attempt.endsAt - clock.now());
    const reference = {
      upstreamId: attempt.upstreamId,
      provider: flow.provider,
      intent: flow.intent,
      endsInMs,
    };
    const answerId = randomId();
    const given: Answer = { stepId, answerId, action: 'submit' };
    // The frame does not know whose it is: what comes next offers no other ways than the puzzle did.
    const { actions } = flow.step;
    const isOffered = (method: string) => actions.some(({ type, to }) => type === 'switch' && to === method);
    const call: Work['call'] = async (signal) => {
      const result = await options.upstream.solve(reference, { kind: 'captcha', value: token }, signal);
      if (result.kind !== 'checkpoint') return { result };
      return { result: { ...result, step: onlyOffered(result.step, isOffered) } };
    };
    const taken = await take(flow, given, { kind: 'work', reason: 'checking-code', call });
    if (taken.isTaken) await runWork({ flow: taken.flow, answerId, call });
    return taken.isTaken;
  };

  const cancel: FlowEngine['cancel'] = async (flow) => {
    const result = await flows.change(flow.id, (current, now) => {
      const isWon = current.attempts.some(({ phase }) => phase === 'won');
      return current.state === 'connected' || current.state === 'cancelled' || isWon
        ? undefined
        : cancelFlow(current, now);
    });
    if (result?.changed && hasPhase(result.flow, 'late')) {
      context.background('withdraw', settlement.withdraw(result.flow));
    }
    return result?.flow ?? flow;
  };

  return { start, answer, answerCaptcha, cancel };
}
