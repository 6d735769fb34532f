import { html, nothing, type TemplateResult } from 'lit';
import type { WaitStep } from '../../../contract/types.js';
import { steps as english } from '../../../locales/en/steps.js';
import { formatDuration } from '../../../locales/format.js';
import type { StepHost, StepView } from '../step-host.js';
import { waitStyles } from './wait-step.styles.js';

export const styles = [waitStyles];

/** What is being done and how long it can take; the moving bar says that it goes on, not how far it is. */
export function createView(host: StepHost): StepView<WaitStep> {
  function render(step: WaitStep): TemplateResult {
    const { titles, typical, stay } = host.localize.part('steps', english).wait;
    const title = (titles[step.reason] ?? titles.connecting)(host.providerName);
    return html`<div class="stack wait">
      ${host.heading({
        provider: host.provider,
        title,
        help: html`${step.typicalMs ? typical(formatDuration(host.localize.language, step.typicalMs)) : nothing}
        ${stay}`,
      })}
      ${host.notice(step)}
      <div class="going-on" aria-hidden="true"></div>
      <div class="actions">${host.waysOut(step)}</div>
    </div>`;
  }
  return { render };
}
