import type { Action, Answer, FlowState, ProblemCode, WaitReason } from '../../contract/types.js';
import type { Context } from '../context.js';
import type { ConnectUser } from '../options.js';
import type { AccountRecord } from '../stores/account-store.js';
import type { FlowRecord } from '../stores/flow-store.js';
import type { AttemptReference } from '../upstream.js';
import { enter, type Entry, type Wanted } from './entry.js';
import { offersFor } from './offers.js';
import { showStep, withdrawAttempts } from './transitions.js';
import type { Work } from './work.js';

/**
 * What an answer leads to, before anything is written: a pure edit of the flow, a call to the upstream, or a
 * problem. Whoever decides knows the action is one that the step offers.
 */
export type Decision =
  | { readonly kind: 'edit'; readonly edit: Edit }
  | { readonly kind: 'work'; readonly reason: WaitReason; readonly edit?: Edit; readonly call: Work['call'] }
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      readonly pointer?: string;
      readonly retryAfterMs?: number;
    };

export type Edit = (flow: FlowRecord, now: number) => FlowRecord;

export interface Asked {
  readonly context: Context;
  readonly user: ConnectUser;
  readonly flow: FlowRecord;
  readonly answer: Answer;
  readonly action: Action;
  /** `User-Agent` of the browser that asks. */
  readonly userAgent?: string;
  /** The account being reconnected. */
  readonly account?: AccountRecord;
  /** Begins at the upstream with these values; they are gone when the call is over. */
  readonly begin: (
    values: Readonly<Record<string, string>>,
    prefill?: Readonly<Record<string, string>>,
  ) => Work['call'];
}

/** The attempt that the step on the screen belongs to: the newest that may still succeed. */
export function currentAttempt({ context, flow }: Asked): AttemptReference | undefined {
  const attempt = flow.attempts.filter(({ phase }) => phase === 'live').at(-1);
  if (!attempt || !flow.provider) return undefined;
  const endsInMs = Math.max(0, attempt.endsAt - context.clock.now());
  return { upstreamId: attempt.upstreamId, provider: flow.provider, intent: attempt.intent, endsInMs };
}

/** Where a choice leads, as far as this user is offered it. */
export function entryFor(
  { context, user, flow, account, userAgent }: Asked,
  chosen: Pick<Wanted, 'provider' | 'method' | 'prefill'>,
): Entry | undefined {
  return enter(context.options.upstream, offersFor(context.options, user), {
    ...chosen,
    intent: flow.intent,
    canGoBack: chosen.provider !== undefined && (flow.choseProvider ?? false),
    ...(account ? { account } : {}),
    ...(userAgent === undefined ? {} : { userAgent }),
  });
}

/** Goes to another place of the flow, beginning at the upstream if nothing is asked there. */
export function goTo(asked: Asked, entry: Entry): Decision {
  const edit: Edit = (flow, now) => {
    // What was begun another way is given up; a QR code stays good, as people scan the one before.
    const {
      provider: _provider,
      method: _method,
      ...rest
    } = flow.method === 'qr' ? flow : withdrawAttempts(flow);
    const state: FlowState = 'open';
    const chosen = {
      ...(entry.provider ? { provider: entry.provider } : {}),
      ...(entry.method ? { method: entry.method } : {}),
    };
    const expiresAt = flow.state === 'open' ? flow.expiresAt : now + asked.context.timings.flow;
    return showStep({ ...rest, ...chosen, state, expiresAt }, entry.step, now);
  };
  if (!entry.begins) return { kind: 'edit', edit };
  const reason = entry.step.kind === 'wait' ? entry.step.reason : 'connecting';
  return { kind: 'work', reason, edit, call: asked.begin({}) };
}
