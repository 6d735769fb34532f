import { html, nothing, type TemplateResult } from 'lit';
import type { Action, ActionType, Step } from '../../contract/types.js';
import type { StepHost } from './step-host.js';

const WAYS_OUT: readonly ActionType[] = ['switch', 'back', 'cancel'];

/** The step's other actions as quiet buttons below the primary one: those it lists and no others, in the order above. */
export function waysOut(host: StepHost, step: Step, except?: string): TemplateResult | typeof nothing {
  const actions = WAYS_OUT.flatMap((way) =>
    step.actions.filter(({ type, to }) => type === way && (!except || to !== except)),
  );
  return actions.length === 0 ? nothing : html`<div class="ways-out">${actions.map(draw)}</div>`;

  function draw({ type, to }: Action): TemplateResult {
    const busy = host.sending === type && host.sendingTo === to;
    return host.button({
      label: label(type, to),
      kind: 'text',
      action: to ? `${type}:${to}` : type,
      busy,
      disabled: host.sending !== undefined && !busy,
      onClick: () => host.send(type, undefined, to),
    });
  }

  function label(type: ActionType, to = ''): string {
    const { actions, switchTo } = host.words;
    return type === 'switch' && Object.hasOwn(switchTo, to)
      ? switchTo[to as keyof typeof switchTo]
      : actions[type];
  }
}
