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
      primary: primary(step),
      others: others(),
      supportId: isCancelled ? undefined : host.flow.supportId,
    });
  }

  /** Where the step has no way on, whoever has seen to what was wrong still has to begin anew somewhere. */
  function primary(step: FailedStep) {
    const label = host.words.actions.retry;
    if (findAction(step, 'retry'))
      return { label, action: 'retry', busy: host.sending === 'retry', onClick: () => host.send('retry') };
    return { label, action: 'restart', onClick: () => host.restart() };
  }

  /** The flow is over: there is nothing left to cancel, only a frame to close. */
  function others() {
    if (!host.canClose) return nothing;
    const close = host.button({
      label: host.words.close,
      kind: 'text',
      action: 'close',
      isLocal: true,
      onClick: () => host.close(),
    });
    return html`<div class="ways-out">${close}</div>`;
  }

  return { render };
}
