import type { StepDraft } from '../../contract/step-draft.js';
import type {
  ChooseStep,
  CodeStep,
  FieldError,
  FormStep,
  MethodId,
  ProviderId,
} from '../../contract/types.js';
import { currentAttempt, entryFor, goTo, type Asked, type Decision } from './asked.js';
import { repeatStep, showStep } from './transitions.js';
import { loginHintOf, publicValues, validateForm } from './validate-form.js';

/** What submitting each kind of step leads to. */

const unknownAction: Decision = { kind: 'problem', code: 'step.unknown-action' };

const wrong = (errors: readonly FieldError[], prefill?: Readonly<Record<string, string>>): Decision => ({
  kind: 'edit',
  edit: (flow, now) => repeatStep(flow, flow.step, { errors, ...(prefill ? { prefill } : {}) }, now),
});

/** An answer may carry nothing but the values that its step asks for. */
function strangerIn(values: Readonly<Record<string, string>>, known: string): Decision | undefined {
  const stranger = Object.keys(values).find((name) => name !== known);
  return stranger === undefined
    ? undefined
    : { kind: 'problem', code: 'request.invalid', pointer: `/values/${stranger.slice(0, 64)}` };
}

function solve(asked: Asked, kind: 'code' | 'phone' | 'choice' | 'password', value: string): Decision {
  const attempt = currentAttempt(asked);
  if (!attempt) return unknownAction;
  return {
    kind: 'work',
    reason: 'checking-code',
    call: async (signal) => ({
      result: await asked.context.options.upstream.solve(attempt, { kind, value }, signal),
    }),
  };
}

/** From here on the user may go back to the choice. */
function rememberingChoice(decision: Decision): Decision {
  if (decision.kind === 'problem') return decision;
  const { edit } = decision;
  return { ...decision, edit: (flow, now) => ({ ...(edit?.(flow, now) ?? flow), choseProvider: true }) };
}

export function answerChoice(asked: Asked, step: ChooseStep): Decision {
  const values = asked.answer.values ?? {};
  const stranger = strangerIn(values, 'choice');
  if (stranger) return stranger;
  const choice = values['choice'];
  if (!choice) return wrong([{ field: 'choice', code: 'required' }]);
  const option = step.options.find(({ id, unavailable }) => id === choice && !unavailable);
  if (!option) return { kind: 'problem', code: 'request.invalid', pointer: '/values/choice' };
  if (step.subject === 'contract' || step.subject === 'challenge') return solve(asked, 'choice', choice);

  const { provider } = asked.flow;
  const chosen =
    step.subject === 'provider'
      ? { provider: choice as ProviderId }
      : { method: choice as MethodId, ...(provider ? { provider } : {}) };
  const choosing =
    step.subject === 'provider' ? { ...asked, flow: { ...asked.flow, choseProvider: true } } : asked;
  const entry = entryFor(choosing, chosen);
  if (entry && step.subject === 'provider') return rememberingChoice(goTo(asked, entry));
  return entry ? goTo(asked, entry) : { kind: 'problem', code: 'provider.unavailable' };
}

/** What is asked after this form, if anything is. Only the last form has secrets, so that none is kept in between. */
function nextForm(
  { context, flow, userAgent }: Asked,
  answered: Readonly<Record<string, string>>,
): StepDraft | undefined {
  const { provider, method, intent } = flow;
  if (!provider || !method) return undefined;
  const form = context.options.upstream.form({
    intent,
    provider,
    method,
    answered,
    ...(userAgent === undefined ? {} : { userAgent }),
  });
  return form && { ...form, actions: [...form.actions, { type: 'back', to: 'method' }] };
}

export function answerForm(asked: Asked, step: FormStep): Decision {
  const answered = asked.answer.values ?? {};
  const checked = validateForm(step, answered);
  if (checked.kind === 'unknown-field') {
    return { kind: 'problem', code: 'request.invalid', pointer: `/values/${checked.field.slice(0, 64)}` };
  }
  const prefill = publicValues(step, answered);
  if (checked.kind === 'wrong') return wrong(checked.errors, prefill);
  const { flow } = asked;
  // A number that the provider asks for in the middle of a login; with a pairing code it is where the login begins.
  if (step.purpose === 'phone' && flow.method !== 'pairing')
    return solve(asked, 'phone', checked.values['phone'] ?? '');
  // A code is scanned without a form: one that comes all the same asks for the account's own password.
  if (flow.method === 'qr') return solve(asked, 'password', checked.values['password'] ?? '');

  const next = nextForm(asked, checked.values);
  if (next) return { kind: 'edit', edit: (current, now) => showStep(current, next, now) };
  const loginHint = loginHintOf(prefill);
  return {
    kind: 'work',
    reason: 'signing-in',
    edit: (flow) => (loginHint === undefined ? flow : { ...flow, loginHint }),
    call: asked.begin(checked.values, prefill),
  };
}

const MAX_CODE_LENGTH = 64;

export function answerCode(asked: Asked, step: CodeStep): Decision {
  const values = asked.answer.values ?? {};
  const stranger = strangerIn(values, 'code');
  if (stranger) return stranger;
  // People copy codes with the blanks and the dash they are shown with.
  const code = (values['code'] ?? '').replace(/[\s-]/g, '');
  if (code === '') return wrong([{ field: 'code', code: 'required' }]);
  if (code.length > MAX_CODE_LENGTH)
    return wrong([{ field: 'code', code: 'too-long', params: { max: MAX_CODE_LENGTH } }]);
  if (step.charset === 'digits' && !/^\d+$/.test(code)) return wrong([{ field: 'code', code: 'invalid' }]);
  if (step.length !== undefined && code.length < step.length) {
    return wrong([{ field: 'code', code: 'code.incomplete', params: { length: step.length } }]);
  }
  return solve(asked, 'code', code);
}
