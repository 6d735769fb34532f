import { html, nothing, type TemplateResult } from 'lit';
import type { Step } from '../../contract/types.js';
import { formatDuration } from '../../locales/format.js';
import type { CodeMessages } from '../../locales/messages.js';
import { isOver } from './lifetime.js';
import { findAction, type StepHost } from './step-host.js';

type Words = Pick<CodeMessages, 'resendIn' | 'resendUsedUp'>;

const isUsedUp = (step: Step): boolean => findAction(step, 'resend')?.left === 0;

/** Says, to who cannot see it, that the button has gone; called before every drawing. */
export function createResendNews(host: StepHost): (step: Step, words: Words) => void {
  let was: boolean | undefined;
  return (step, { resendUsedUp }) => {
    const is = isUsedUp(step);
    if (is && was === false) host.announce(resendUsedUp);
    was = is;
  };
}

/**
 * Sends what the step waits for once more: a code or a notification. What is sent when the step's time is over leads
 * nowhere, as no upstream prolongs it, so it is not offered then.
 */
export function resend(
  host: StepHost,
  step: Step,
  { resendIn, resendUsedUp }: Words,
): TemplateResult | typeof nothing {
  const action = findAction(step, 'resend');
  if (!action || isOver(host, step)) return nothing;
  if (isUsedUp(step)) return html`<p class="used-up small">${resendUsedUp}</p>`;
  const wait = host.untilOffered(action);
  return host.button({
    label: wait > 0 ? resendIn(formatDuration(host.localize.language, wait)) : host.words.actions.resend,
    kind: 'text',
    action: 'resend',
    busy: host.sending === 'resend',
    disabled: wait > 0 || (host.sending !== undefined && host.sending !== 'resend'),
    onClick: () => host.send('resend'),
  });
}
