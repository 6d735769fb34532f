import { currentAttempt, goTo, type Asked, type Decision } from './asked.js';
import { enter } from './entry.js';
import { offersFor } from './offers.js';
import { answerChoice, answerCode, answerForm } from './submit.js';
import { cancelFlow, repeatStep } from './transitions.js';

/** How long a resend rests after one; providers throttle it at about this pace. */
const RESEND_PAUSE_MS = 30_000;

function resend(asked: Asked): Decision {
  const { context, flow, action } = asked;
  const attempt = currentAttempt(asked);
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
      const code = result.kind === 'sent' ? 'code.resent' : 'code.resend-too-soon';
      return { result: { kind: 'spoken', message: { code }, resendAfterMs: RESEND_PAUSE_MS } };
    },
  };
}

/** More than anybody scans; each of them can still be scanned until it ends. */
const MAX_LIVE_ATTEMPTS = 10;

function refresh(asked: Asked): Decision {
  const live = asked.flow.attempts.filter(({ phase }) => phase === 'live');
  if (live.length < MAX_LIVE_ATTEMPTS) {
    return { kind: 'work', reason: 'preparing-qr', call: asked.begin({}) };
  }
  const soonest = Math.min(...live.map(({ endsAt }) => endsAt));
  const retryAfterMs = Math.max(1_000, soonest - asked.context.clock.now());
  return { kind: 'problem', code: 'rate.limited', retryAfterMs };
}

function switchWay(asked: Asked): Decision {
  const attempt = currentAttempt(asked);
  if (!attempt) return { kind: 'problem', code: 'step.unknown-action' };
  return {
    kind: 'work',
    reason: 'switching',
    call: async (signal) => ({ result: await asked.context.options.upstream.switchWay(attempt, signal) }),
  };
}

function restart(asked: Asked, withChoice: boolean): Decision {
  const { context, user, flow, account } = asked;
  const chosen =
    withChoice || !flow.provider
      ? {}
      : { provider: flow.provider, ...(flow.method ? { method: flow.method } : {}) };
  const wanted = { ...chosen, canGoBack: false, ...(account ? { account } : {}) };
  const entry = enter(context.options.upstream, offersFor(context.options, user), wanted);
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
    default:
      return { kind: 'problem', code: 'step.unknown-action' };
  }
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
      return { kind: 'problem', code: 'step.unknown-action' };
  }
}
