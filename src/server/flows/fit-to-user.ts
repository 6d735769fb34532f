import type { StepDraft } from '../../contract/step-draft.js';
import type { Context } from '../context.js';
import type { ConnectUser } from '../options.js';
import { offersFor } from './offers.js';
import type { Work } from './work.js';

/** What a switch may lead to that is no method: the provider's own way to another checkpoint, and the choice of a method. */
const NO_METHODS = ['another-way', 'methods'];

/** A step without the ways in that are not offered. */
export const onlyOffered = (step: StepDraft, isOffered: (method: string) => boolean): StepDraft => ({
  ...step,
  actions: step.actions.filter(
    ({ type, to }) => type !== 'switch' || to === undefined || NO_METHODS.includes(to) || isOffered(to),
  ),
});

/**
 * What comes of a call as this user may see it: without ways in that they are not offered, and with a word on where a
 * captcha can be shown when the host has no origin for its frame.
 */
export function fitToUser(
  { options, flows }: Context,
  user: ConnectUser,
  flowId: string,
  call: Work['call'],
): Work['call'] {
  return async (signal) => {
    const called = await call(signal);
    const { result } = called;
    if (result.kind !== 'checkpoint') return called;
    const flow = await flows.store.get(flowId);
    const methods: readonly string[] =
      offersFor(options, user).find(({ id }) => id === flow?.provider)?.methods ?? [];
    const isOffered = (method: string): boolean => methods.includes(method);
    const fitted = { ...called, result: { ...result, step: onlyOffered(result.step, isOffered) } };
    return result.step.kind === 'captcha' && options.captchaOrigin === undefined
      ? { ...fitted, puzzle: isOffered('hosted') ? 'hosted' : 'nowhere' }
      : fitted;
  };
}
