import { CAPTCHA_FRAME } from '../../contract/checkpoints.js';
import type { StepDraft } from '../../contract/step-draft.js';
import type { Action, Message, StepKind, WaitReason } from '../../contract/types.js';
import type { Attempt, FlowRecord } from '../stores/flow-store.js';
import type { Refusal, UpstreamResult } from '../upstream.js';
import { elapse } from './durations.js';
import { leaveForWizard } from './leave-for-wizard.js';
import {
  failFlow,
  putAttempt,
  repeatStep,
  setAttempt,
  showStep,
  withdrawAttempts,
  withoutClaim,
  type Said,
} from './transitions.js';

/**
 * What the upstream's word does to a flow, as a pure function. The flow may have moved on while the upstream was
 * working: been cancelled, expired, taken for interrupted. Then its word changes attempts only, never the screen.
 */

/** How long a login call usually takes at most; shown, not measured. */
const TYPICAL_WAIT_MS = 20_000;

/** An account that is created after its user turned away is watched for this long. */
const AFTERMATH_MS = 5 * 60_000;

/** How long the user is kept waiting while a success can not be read back. */
const WRITE_MS = 60_000;

const PASSIVE_KINDS: ReadonlySet<StepKind> = new Set([
  'qr',
  'approve',
  'wait',
  'pair',
  'redirect',
  'captcha',
]);

export const waitStep = (reason: WaitReason): StepDraft => ({
  kind: 'wait',
  reason,
  typicalMs: TYPICAL_WAIT_MS,
  actions: [{ type: 'cancel' }],
});

const isPassive = (step: StepDraft): boolean =>
  PASSIVE_KINDS.has(step.kind) || (step.kind === 'code' && step.approval === true);

/** Nobody waits for this flow any more, so that its success is unwanted. */
export const isWithdrawn = (flow: FlowRecord): boolean =>
  flow.state === 'cancelled' || flow.state === 'expired';

/** Only something new about the step that stays, such as that a code is on its way. */
export interface Spoken {
  readonly kind: 'spoken';
  readonly message?: Message;
  /** When the next resend may be asked for, or that none may, where that has changed. */
  readonly resend?: Pick<Action, 'afterMs' | 'left'>;
}

export interface Applied {
  readonly answerId: string;
  readonly result: UpstreamResult | Spoken;
  /** How the account was before a reconnection. */
  readonly baseline?: Attempt['baseline'];
  /** What was typed and is not secret. */
  readonly prefill?: Readonly<Record<string, string>>;
  /** The ways past the first step that the upstream shows. */
  readonly ways?: readonly Action[];
  /** Whose account a reconnection is about, as the provider says it. */
  readonly expected?: string;
  /** Where the puzzle of a captcha can be shown, when not in a frame of ours. */
  readonly puzzle?: 'hosted' | 'nowhere';
}

function attemptOf(flow: FlowRecord, upstreamId: string, applied: Applied, now: number): Attempt {
  return {
    upstreamId,
    intent: flow.intent,
    phase: 'live',
    passive: true,
    startedAt: now,
    endsAt: now + AFTERMATH_MS,
    ...(applied.baseline === undefined ? {} : { baseline: applied.baseline }),
  };
}

function succeed(flow: FlowRecord, upstreamId: string, applied: Applied, now: number): FlowRecord {
  const attempt = attemptOf(flow, upstreamId, applied, now);
  if (isWithdrawn(flow)) {
    return putAttempt(flow, { ...attempt, phase: flow.intent === 'connect' ? 'remove' : 'over' });
  }
  return win(putAttempt(withoutClaim(flow), attempt), upstreamId, now);
}

/** An attempt has succeeded: what is left is to write it into the table. */
export function win(flow: FlowRecord, upstreamId: string, now: number): FlowRecord {
  const { attempts } = setAttempt(flow, upstreamId, { phase: 'won', endsAt: now + WRITE_MS });
  // A flow that had failed on the screen, or is connected already, stays as it is until the table has the account.
  if (flow.state !== 'open') return { ...flow, attempts };
  const connecting = showStep(flow, { ...waitStep('connecting'), actions: [] }, now);
  return { ...withoutClaim(connecting), attempts };
}

/** The lowest number of automatic refreshes wins, so that a new code does not start the count again. */
function keepCount(step: StepDraft, flow: FlowRecord): StepDraft {
  const before = flow.claim?.before ?? flow.step;
  const spent = before.actions.find(({ type }) => type === 'refresh')?.left;
  if (spent === undefined || before.kind !== 'qr') return step;
  const actions = step.actions.map((action) =>
    action.type === 'refresh' ? { ...action, left: Math.max(0, spent - 1) } : action,
  );
  return { ...step, actions };
}

/** The frame's address has the id of the step in it, which only the flow's owner knows. */
function withFrame(flow: FlowRecord, captcha: FlowRecord['captcha']): FlowRecord {
  if (flow.step.kind !== 'captcha') return flow;
  const frame = `${CAPTCHA_FRAME}/${flow.id}.${flow.step.id}`;
  return { ...flow, step: { ...flow.step, frame }, captcha: captcha ?? {} };
}

/** A puzzle that there is no frame for: the upstream's own wizard can show it, if this user is offered that. */
function puzzleElsewhere(flow: FlowRecord, puzzle: 'hosted' | 'nowhere', now: number): FlowRecord {
  return puzzle === 'hosted'
    ? leaveForWizard(flow, now, { code: 'captcha.elsewhere' })
    : failFlow(withoutClaim(withdrawAttempts(flow)), { code: 'captcha.unsupported' }, now, {
        canRetry: true,
      });
}

/** What is answered on a phone does not show whose account it is: it is said, as forms say it. */
const withExpected = (step: StepDraft, flow: FlowRecord, { expected }: Applied): StepDraft =>
  flow.intent === 'reconnect' && expected !== undefined && (step.kind === 'qr' || step.kind === 'pair')
    ? { ...step, message: { code: 'reconnect.expected', params: { name: expected } } }
    : step;

const withWays = (step: StepDraft, ways: readonly Action[]): StepDraft => ({
  ...step,
  actions: [...step.actions, ...ways],
});

function proceed(
  flow: FlowRecord,
  { upstreamId, endsInMs, step, captcha }: Extract<UpstreamResult, { kind: 'checkpoint' }>,
  applied: Applied,
  now: number,
): FlowRecord {
  const known = flow.attempts.find((attempt) => attempt.upstreamId === upstreamId);
  const attempt: Attempt = {
    ...attemptOf(flow, upstreamId, applied, now),
    ...(known ? { startedAt: known.startedAt } : {}),
    ...(known?.baseline === undefined ? {} : { baseline: known.baseline }),
    passive: isPassive(step),
    endsAt: now + endsInMs,
  };
  if (isWithdrawn(flow)) {
    return putAttempt(flow, {
      ...attempt,
      passive: true,
      phase: flow.intent === 'connect' ? 'late' : 'over',
    });
  }
  const withAttempt = putAttempt(flow, attempt);
  if (flow.claim?.answerId !== applied.answerId) return withAttempt;
  if (step.kind === 'captcha' && applied.puzzle) return puzzleElsewhere(withAttempt, applied.puzzle, now);
  const said = withExpected(step, flow, applied);
  const shown = said.kind === 'qr' ? withWays(keepCount(said, flow), applied.ways ?? []) : said;
  return withFrame(withoutClaim(showStep(withAttempt, shown, now)), captcha);
}

/** The upstream says only that it is somebody else: whom we expected and what was typed is all there is to show. */
function mismatchStep({ expected = '', prefill = {} }: Applied): StepDraft {
  const typed = prefill['username'] ?? prefill['imap_user'];
  return {
    kind: 'confirm',
    question: 'connect-other',
    expected,
    ...(typed === undefined ? {} : { typed }),
    actions: [{ type: 'retry' }, { type: 'confirm' }, { type: 'cancel' }],
  };
}

function isAsked(step: StepDraft, field: string): boolean {
  if (step.kind === 'form') return step.fields.some(({ name }) => name === field);
  return step.kind === 'code' || step.kind === 'captcha' || step.kind === 'approve';
}

function refuse(flow: FlowRecord, refusal: Refusal, applied: Applied, now: number): FlowRecord {
  if (flow.claim?.answerId !== applied.answerId || flow.state !== 'open') return flow;
  const step = flow.claim.before ?? flow.step;
  if (refusal.failure.code === 'identity.mismatch' && flow.intent === 'reconnect') {
    return withoutClaim(showStep(flow, mismatchStep(applied), now));
  }
  if (refusal.then === 'end' || step.kind === 'wait') {
    return failFlow(flow, refusal.failure, now, { canRetry: refusal.canRetry });
  }
  // A reconnection may ask for less than what was refused: what has no field here is said above the step.
  const errors = refusal.errors?.filter(({ field }) => isAsked(step, field)) ?? [];
  const said: Said = errors.length
    ? { errors }
    : {
        message: {
          code: refusal.failure.code,
          ...(refusal.failure.params ? { params: refusal.failure.params } : {}),
        },
      };
  const filled = { ...applied.prefill, ...refusal.prefill };
  const prefill = Object.keys(filled).length ? { prefill: filled } : {};
  return withoutClaim(repeatStep(flow, step, { ...said, ...prefill }, now));
}

function speak(flow: FlowRecord, { message, resend }: Spoken, applied: Applied, now: number): FlowRecord {
  if (flow.claim?.answerId !== applied.answerId || flow.state !== 'open') return flow;
  const step = flow.claim.before ?? flow.step;
  const repeated = repeatStep(flow, step, message ? { message } : {}, now);
  const actions = repeated.step.actions.map((action) =>
    action.type === 'resend' ? { ...action, ...resend } : action,
  );
  return withoutClaim({ ...repeated, step: { ...repeated.step, actions } });
}

export function applyResult(flow: FlowRecord, applied: Applied, now: number): FlowRecord {
  const { result } = applied;
  switch (result.kind) {
    case 'succeeded':
      return succeed(flow, result.upstreamId, applied, now);
    case 'checkpoint':
      return proceed(flow, result, applied, now);
    case 'spoken':
      return speak(flow, result, applied, now);
    case 'refused':
      return refuse(flow, result, applied, now);
  }
}

/** Puts a `wait` step over the step that is being worked on, and keeps that step to come back to. */
export function showWait(flow: FlowRecord, answerId: string, now: number): FlowRecord | undefined {
  const { claim } = flow;
  if (claim?.answerId !== answerId || flow.state !== 'open' || flow.step.kind === 'wait') return undefined;
  const before = elapse(flow.step, now - flow.stepAt);
  return { ...showStep(flow, waitStep(claim.reason), now), claim: { ...claim, before } };
}
