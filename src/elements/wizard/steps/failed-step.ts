import { html, nothing, type TemplateResult } from 'lit';
import type { FailedStep } from '../../../contract/types.js';
import { outcomePanel } from '../outcome-panel.js';
import { failureWords, outcomeViewStyles } from '../outcome-views.js';
import { findAction, type StepHost, type StepView } from '../step-host.js';

export const styles = outcomeViewStyles;

/** What happened and what to do, with the step's own primary action if it has one. */
export function createView(host: StepHost): StepView<FailedStep> {
  function render(step: FailedStep): TemplateResult {
    const { code } = step.failure;
    const isCancelled = code === 'flow.cancelled';
    return outcomePanel(host, {
      provider: host.provider,
      tone: isCancelled ? 'neutral' : 'danger',
      words: failureWords(host, code),
      primary: primary(step, isCancelled),
      others: others(),
      supportId: isCancelled ? undefined : host.words.supportId(host.flow.supportId),
    });
  }

  function primary(step: FailedStep, isCancelled: boolean) {
    const label = host.words.actions.retry;
    if (findAction(step, 'retry'))
      return { label, busy: host.sending === 'retry', onClick: () => host.send('retry') };
    // Nothing went wrong: whoever cancelled may change their mind.
    return isCancelled ? { label, onClick: () => host.restart() } : undefined;
  }

  /** The flow is over: there is nothing left to cancel, only a frame to close. */
  function others() {
    if (!host.canClose) return nothing;
    const close = host.button({ label: host.words.close, kind: 'text', onClick: () => host.close() });
    return html`<div class="ways-out">${close}</div>`;
  }

  return { render };
}
