import type { FormStep, Step, StepKind } from '../../contract/types.js';
import type { StepModule, StepOf } from './step-host.js';

type Load<Kind extends StepKind> = () => Promise<StepModule<Kind>>;

const providers: Load<'choose'> = () => import('./steps/choose-step.js');
const cards: Load<'choose'> = () => import('./steps/choose-card-step.js');
const credentials: Load<'form'> = () => import('./steps/form-step.js');
const settings: Load<'form'> = () => import('./steps/settings-form.js');
const cookies: Load<'form'> = () => import('./steps/cookies-form.js');
const phone: Load<'form'> = () => import('./steps/phone-form.js');

const qr: Load<'qr'> = () => import('./steps/qr-step.js');
const qrOnPhone: Load<'qr'> = () => import('./steps/qr-on-phone-step.js');

/** A finger, and too little room for anything but a phone. */
const isPhone = (): boolean => matchMedia('(pointer: coarse) and (width < 600px)').matches;

const always =
  <Kind extends StepKind>(load: Load<Kind>) =>
  () =>
    load;

/** A form of plain fields is all that most people ever see, so it is the one that is small. */
function formLoader({ purpose, fields }: FormStep): Load<'form'> {
  if (purpose === 'cookies') return cookies;
  if (purpose === 'phone') return phone;
  const isPlain = !fields.some(({ advanced, input }) => advanced || input === 'select');
  return purpose === 'credentials' && isPlain ? credentials : settings;
}

/** The one table from a step to what draws it, fetched when such a step first comes up. */
const stepModules: { readonly [Kind in StepKind]: (step: StepOf<Kind>) => Load<Kind> } = {
  choose: ({ subject }) => (subject === 'provider' ? providers : cards),
  form: formLoader,
  code: always(() => import('./steps/code-step.js')),
  qr: () => (isPhone() ? qrOnPhone : qr),
  pair: always(() => import('./steps/pair-step.js')),
  approve: always(() => import('./steps/approve-step.js')),
  captcha: always(() => import('./steps/captcha-step.js')),
  redirect: always(() => import('./steps/redirect-step.js')),
  wait: always(() => import('./steps/wait-step.js')),
  confirm: always(() => import('./steps/confirm-step.js')),
  done: always(() => import('./steps/done-step.js')),
  failed: always(() => import('./steps/failed-step.js')),
};

/** Their views count down something of their own. */
export const COUNTING_KINDS: readonly StepKind[] = ['pair', 'captcha', 'redirect'];

export const DRAWN_STEP_KINDS = Object.keys(stepModules) as readonly StepKind[];

/** The same function for every step that the same module draws. */
export type StepLoader = Load<StepKind>;

/** `undefined` for a step of tomorrow. */
export function findLoader(step: Step): StepLoader | undefined {
  if (!Object.hasOwn(stepModules, step.kind)) return undefined;
  const choose = stepModules[step.kind] as (step: Step) => unknown;
  return choose(step) as StepLoader;
}
