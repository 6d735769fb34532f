import { html, nothing, type TemplateResult } from 'lit';
import type { ConfirmStep } from '../../../contract/types.js';
import { ways as english } from '../../../locales/en/ways.js';
import { otherButtonStyles } from '../../../ui/other-buttons.styles.js';
import { findAction, type StepHost, type StepView } from '../step-host.js';
import { confirmStyles } from './confirm-step.styles.js';

export const styles = [otherButtonStyles, confirmStyles];

/** Somebody else's account came back than the one that was to be reconnected: both names, and what can be done. */
export function createView(host: StepHost): StepView<ConfirmStep> {
  const words = () => host.localize.part('ways', english).confirm;

  function render(step: ConfirmStep): TemplateResult {
    const { heading: texts, expected, typed } = words();
    return html`<div class="stack">
      ${host.heading({ provider: host.provider, ...texts(host.providerName) })} ${host.notice(step)}
      <dl class="identities">
        ${renderIdentity(expected, step.expected)} ${step.typed ? renderIdentity(typed, step.typed) : nothing}
      </dl>
      <div class="actions apart">
        ${renderAction(step, 'retry', 'primary', host.words.actions.retry)}
        ${renderAction(step, 'confirm', 'secondary', words().connectOther)} ${host.waysOut(step)}
      </div>
    </div>`;
  }

  const renderIdentity = (label: string, name: string): TemplateResult | typeof nothing =>
    name
      ? html`<div class="identity">
          <dt class="help small">${label}</dt>
          <dd><bdi>${breakable(name)}</bdi></dd>
        </div>`
      : nothing;

  /** An address breaks before its host rather than anywhere. */
  const breakable = (name: string): unknown =>
    name.split('@').map((part, at) => (at === 0 ? part : html`<wbr />@${part}`));

  function renderAction(
    step: ConfirmStep,
    type: 'retry' | 'confirm',
    kind: 'primary' | 'secondary',
    label: string,
  ): TemplateResult | typeof nothing {
    if (!findAction(step, type)) return nothing;
    return host.button({
      label,
      kind,
      action: type,
      busy: host.sending === type,
      disabled: host.sending !== undefined && host.sending !== type,
      onClick: () => host.send(type),
    });
  }

  return { render };
}
