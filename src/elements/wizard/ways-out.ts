import { html, nothing, type TemplateResult } from 'lit';
import type { Action, ActionType, Step } from '../../contract/types.js';
import { button } from '../../ui/button.js';
import type { StepHost } from './step-host.js';

const WAYS_OUT: readonly ActionType[] = ['switch', 'back', 'cancel'];

/** The step's other actions as quiet buttons below the primary one: those it lists, in its order, and no others. */
export function waysOut(host: StepHost, step: Step): TemplateResult | typeof nothing {
  const actions = step.actions.filter(({ type }) => WAYS_OUT.includes(type));
  return actions.length === 0 ? nothing : html`<div class="ways-out">${actions.map(draw)}</div>`;

  function draw({ type, to }: Action): TemplateResult {
    return button({
      label: host.words.actions[type],
      kind: 'text',
      busy: host.sending === type,
      disabled: host.sending !== undefined && host.sending !== type,
      onClick: () => host.send(type, undefined, to),
    });
  }
}
