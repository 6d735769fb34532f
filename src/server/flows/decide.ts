import { currentAttempt, entryFor, goTo, type Asked, type Decision } from './asked.js';
import type { StepDraft } from '../../contract/step-draft.js';
import type { MethodId } from '../../contract/types.js';
import { issueTicket } from '../rounds/issue-ticket.js';
import { chooseMethodStep, offersFor } from './offers.js';
import { answerChoice, answerCode, answerForm } from './submit.js';
import { cancelFlow, repeatStep } from './transitions.js';

/** How long a resend rests after one; providers throttle it at about this pace. */
const RESEND_PAUSE_MS = 30_000;

function resend(asked: Asked): Decision {
  const { context, flow, action } = asked;
  const attempt = currentAttempt(asked);
  if (action.left === 0) return { kind: 'problem', code: 'step.unknown-action' };
  const isEarly = context.clock.now() - flow.stepAt < (action.afterMs ?? 0);
  if (!attempt || isEarly) {
    const message = { code: 'code.resend-too-soon' } as const;
    return { kind: 'edit', edit: (current, now) => repeatStep(current, current.step, { message }, now) };
  }
  return {
    kind: 'work',
    reason: 'requesting-code',
    call: async (signal) => {
      const result = await context.options.upstream.resend(attempt, signal);
      if (result.kind === 'refused') return { result };
      if (result.kind === 'unavailable') return { result: { kind: 'spoken', resend: { left: 0 } } };
      const code = result.kind === 'sent' ? 'code.resent' : 'code.resend-too-soon';
      return { result: { kind: 'spoken', message: { code }, resend: { afterMs: RESEND_PAUSE_MS } } };
    },
  };
}

function chooseMethod(asked: Asked): Decision {
  const { context, user, flow } = asked;
  const provider = offersFor(context.options, user).find(({ id }) => id === flow.provider);
  if (!provider) return { kind: 'problem', code: 'provider.unavailable' };
  return goTo(asked, { provider: provider.id, step: chooseMethodStep(provider), begins: false });
}

function goToMethod(asked: Asked, method: string): Decision {
  const entry = entryFor(asked, {
    ...(asked.flow.provider ? { provider: asked.flow.provider } : {}),
    method: method as MethodId,
  });
  return entry ? goTo(asked, entry) : { kind: 'problem', code: 'provider.unavailable' };
}

/** The provider has asked for another way and was shown the one that is on the screen. */
const isSameQuestion = (before: StepDraft, after: StepDraft): boolean =>
  before.kind === 'code' && after.kind === 'code'
    ? before.channel === after.channel
    : before.kind === after.kind && after.kind === 'approve';

function switchWay(asked: Asked): Decision {
  const { to } = asked.action;
  if (to === 'methods') return chooseMethod(asked);
  if (to !== undefined && to !== 'another-way') return goToMethod(asked, to);
  const attempt = currentAttempt(asked);
  if (!attempt) return { kind: 'problem', code: 'step.unknown-action' };
  return {
    kind: 'work',
    reason: 'switching',
    call: async (signal) => {
      const result = await asked.context.options.upstream.switchWay(attempt, signal);
      const isRefused =
        result.kind === 'refused' &&
        result.then === 'stay' &&
        result.failure.code === 'checkpoint.unsupported';
      const isSame =
        result.kind === 'checkpoint' &&
        result.upstreamId === attempt.upstreamId &&
        isSameQuestion(asked.flow.step, result.step);
      return isRefused || isSame
        ? { result: { kind: 'spoken', message: { code: 'switch.unavailable' } } }
        : { result };
    },
  };
}

function restart(asked: Asked, withChoice: boolean): Decision {
  const { flow } = asked;
  const isWithinProvider = asked.action.to === 'method';
  const provider = withChoice && !isWithinProvider ? undefined : flow.provider;
  const method = withChoice && !isWithinProvider ? undefined : flow.method;
  const entry = entryFor(asked, { ...(provider ? { provider } : {}), ...(method ? { method } : {}) });
  return entry ? goTo(asked, entry) : { kind: 'problem', code: 'provider.unavailable' };
}

function submit(asked: Asked): Decision {
  const { step } = asked.flow;
  switch (step.kind) {
    case 'choose':
      return answerChoice(asked, step);
    case 'form':
      return answerForm(asked, step);
    case 'code':
      return answerCode(asked, step);
    case 'redirect':
      return issueTicket(asked);
    default:
      return { kind: 'problem', code: 'step.unknown-action' };
  }
}

/** More than anybody scans; each of them can still be scanned until it ends. */
const MAX_LIVE_ATTEMPTS = 10;

/** A new QR code, or one more look at what went on in another window. */
function refresh(asked: Asked): Decision {
  if (asked.flow.step.kind !== 'qr') return { kind: 'edit', edit: (flow) => flow };
  const live = asked.flow.attempts.filter(({ phase }) => phase === 'live');
  if (live.length < MAX_LIVE_ATTEMPTS) {
    return { kind: 'work', reason: 'preparing-qr', call: asked.begin({}) };
  }
  const soonest = Math.min(...live.map(({ endsAt }) => endsAt));
  const retryAfterMs = Math.max(1_000, soonest - asked.context.clock.now());
  return { kind: 'problem', code: 'rate.limited', retryAfterMs };
}

/** The account of somebody else: it is connected as one more, with what was typed filled in but for the secret. */
function connectOther(asked: Asked): Decision {
  const { flow } = asked;
  const typed = flow.step.kind === 'confirm' ? flow.step.typed : undefined;
  const { account: _account, ...other } = asked;
  const entry = entryFor(
    { ...other, flow: { ...flow, intent: 'connect' } },
    {
      ...(flow.provider ? { provider: flow.provider } : {}),
      ...(flow.method ? { method: flow.method } : {}),
      ...(typed ? { prefill: { username: typed } } : {}),
    },
  );
  if (!entry) return { kind: 'problem', code: 'provider.unavailable' };
  const decision = goTo(asked, entry);
  if (decision.kind !== 'edit') return decision;
  return {
    kind: 'edit',
    edit: (current, now) => {
      const { accountId: _accountId, ...rest } = decision.edit(current, now);
      return { ...rest, intent: 'connect' };
    },
  };
}

function confirm(asked: Asked): Decision {
  if (asked.flow.step.kind === 'confirm') return connectOther(asked);
  const attempt = currentAttempt(asked);
  if (!attempt) return { kind: 'problem', code: 'step.unknown-action' };
  return {
    kind: 'work',
    reason: 'connecting',
    call: async (signal) => ({
      result: await asked.context.options.upstream.solve(attempt, { kind: 'approved', value: '' }, signal),
    }),
  };
}

export function decide(asked: Asked): Decision {
  switch (asked.action.type) {
    case 'submit':
      return submit(asked);
    case 'resend':
      return resend(asked);
    case 'refresh':
      return refresh(asked);
    case 'switch':
      return switchWay(asked);
    case 'back':
      return restart(asked, true);
    case 'retry':
      return restart(asked, false);
    case 'cancel':
      return { kind: 'edit', edit: cancelFlow };
    case 'confirm':
      return confirm(asked);
  }
}
