import type { Context } from '../context.js';
import type { ConnectUser } from '../options.js';
import { offersFor } from './offers.js';
import type { Work } from './work.js';

/** Says of a captcha that comes of a call where it can be shown when the host has no origin for its frame. */
export function placeCaptcha(
  { options, flows }: Context,
  user: ConnectUser,
  flowId: string,
  call: Work['call'],
): Work['call'] {
  if (options.captchaOrigin !== undefined) return call;
  return async (signal) => {
    const called = await call(signal);
    if (called.result.kind !== 'checkpoint' || called.result.step.kind !== 'captcha') return called;
    const flow = await flows.store.get(flowId);
    const provider = offersFor(options, user).find(({ id }) => id === flow?.provider);
    return { ...called, puzzle: provider?.methods.includes('hosted') ? 'hosted' : 'nowhere' };
  };
}
