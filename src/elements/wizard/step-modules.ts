import type { StepKind } from '../../contract/types.js';
import type { StepModule } from './step-host.js';

/** In the contract, and not drawn yet: the endpoint is not told of them, and sends something else where it can. */
type UndrawnStepKind = 'pair' | 'captcha' | 'redirect' | 'confirm';

export type DrawnStepKind = Exclude<StepKind, UndrawnStepKind>;

/** The one table from a step's kind to what draws it, fetched when the kind first comes up. */
export const stepModules: { readonly [Kind in DrawnStepKind]: () => Promise<StepModule<Kind>> } = {
  choose: () => import('./steps/choose-step.js'),
  form: () => import('./steps/form-step.js'),
  code: () => import('./steps/code-step.js'),
  qr: () => import('./steps/qr-step.js'),
  approve: () => import('./steps/approve-step.js'),
  wait: () => import('./steps/wait-step.js'),
  done: () => import('./steps/done-step.js'),
  failed: () => import('./steps/failed-step.js'),
};

export const DRAWN_STEP_KINDS = Object.keys(stepModules) as readonly DrawnStepKind[];

export const isDrawn = (kind: StepKind): kind is DrawnStepKind => Object.hasOwn(stepModules, kind);
