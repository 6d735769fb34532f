import { html, nothing, type TemplateResult } from 'lit';
import type { Account, DoneStep } from '../../../contract/types.js';
import { steps as english } from '../../../locales/en/steps.js';
import type { StepHost, StepView } from '../step-host.js';
import { otherButtonStyles } from '../../../ui/other-buttons.styles.js';
import { doneStyles } from './done-step.styles.js';

export const styles = [otherButtonStyles, doneStyles];

/** The good news, which stays until the user has read it. */
export function createView(host: StepHost): StepView<DoneStep> {
  function render(step: DoneStep): TemplateResult {
    const words = host.localize.part('steps', english).done;
    const isAgain = host.flow.intent === 'reconnect';
    return html`<div class="stack done">
      <svg class="drawn-check" viewBox="0 0 56 56" aria-hidden="true">
        <circle cx="28" cy="28" r="28" />
        <path d="m17.5 29 7.2 7.2L39 21" pathLength="1" />
      </svg>
      <h2 class="title" id=${host.titleId} tabindex="-1">
        ${(isAgain ? words.reconnected : words.connected)(host.providerName)}
      </h2>
      ${host.notice(step)} ${renderAccount(step.account)}
      <div class="actions">${renderButton()}</div>
    </div>`;

    function renderButton() {
      if (host.canClose)
        return host.button({
          label: words.close,
          action: 'close',
          isLocal: true,
          onClick: () => host.close(),
        });
      if (isAgain) return nothing;
      return host.button({
        label: words.another,
        kind: 'secondary',
        action: 'restart',
        onClick: () => host.restart(),
      });
    }
  }

  function renderAccount({ provider, name, handle }: Account): TemplateResult {
    return html`<div class="account">
      ${host.providerMark(provider)}
      <p class="account-text">
        <bdi class="account-name">${name}</bdi>${
          handle && handle !== name ? html`<bdi class="help small">${handle}</bdi>` : nothing
        }
      </p>
    </div>`;
  }

  return { render };
}
