import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { QrStep } from '../../../contract/types.js';
import { steps as english } from '../../../locales/en/steps.js';
import { instructions } from '../instructions.js';
import { instructionStyles } from '../instructions.styles.js';
import { lifetime } from '../lifetime.js';
import { lifetimeStyles } from '../lifetime.styles.js';
import { findAction, type StepHost, type StepView } from '../step-host.js';
import { qrPath } from './qr-path.js';
import { qrStyles } from './qr-step.styles.js';

export const styles = [qrStyles, instructionStyles, lifetimeStyles];

interface Drawn {
  readonly data: string;
  readonly template: TemplateResult;
}

/** A code on a white plate, whatever the theme, and what to do with it. A new code fades in over the one before. */
export function createView(host: StepHost): StepView<QrStep> {
  let current: Drawn | undefined;
  let previous: Drawn | undefined;
  let saidExpired = false;

  const words = () => host.localize.part('steps', english).qr;

  function render(step: QrStep): TemplateResult {
    const { title, instructions: known, anyInstructions, renews, timeLeft, expired } = words();
    const list = (host.provider && known[host.provider]) ?? anyInstructions(host.providerName);
    const mayRenew = findAction(step, 'refresh') !== undefined;
    return html`<div class="stack">
      ${host.heading({ provider: host.provider, title: title(host.providerName) })} ${host.notice(step)}
      ${instructions(list)} ${renderPlate(step)}
      <div class="actions">
        ${
          step.lifetime === 'estimated' && mayRenew && !isExpired()
            ? html`<p class="renews small">${renews}</p>`
            : lifetime(host, step, { left: timeLeft, over: expired })
        }
        ${host.waysOut(step)}
      </div>
    </div>`;
  }

  function renderPlate(step: QrStep): TemplateResult {
    const layers = [previous, current].filter((layer) => layer !== undefined);
    const isRenewing = host.sending === 'refresh';
    const showsButton = isExpired() && !isRenewing;
    return html`<div class="plate ${isExpired() ? 'expired' : ''} ${isRenewing ? 'renewing' : ''}">
      ${repeat(
        layers,
        ({ data }) => data,
        (layer) => layer.template,
      )}
      ${
        isRenewing
          ? html`<div class="over"><p class="pill">${host.spinner}${words().renewing}</p></div>`
          : nothing
      }
      ${showsButton ? renderExpired(step) : nothing}
    </div>`;
  }

  function renderExpired(step: QrStep): TemplateResult {
    const refresh = findAction(step, 'refresh');
    return html`<div class="over">
      <p class="expired-note">${words().expired}</p>
      ${
        refresh
          ? host.button({ label: host.words.actions.refresh, onClick: () => host.send('refresh') })
          : nothing
      }
    </div>`;
  }

  function draw(data: string): Drawn {
    const { size, path } = qrPath(data);
    return {
      data,
      template: html`<svg
        class="qr"
        viewBox="0 0 ${size} ${size}"
        role="img"
        aria-label=${words().alt(host.providerName)}
        shape-rendering="crispEdges"
      >
        ${svg`<rect width=${size} height=${size} fill="#fff"/><path d=${path} fill="#000"/>`}
      </svg>`,
    };
  }

  const isExpired = () => host.remaining() === 0;

  function update(step: QrStep) {
    if (current?.data !== step.data) {
      previous = current;
      current = draw(step.data);
    }
    const isOver = isExpired() && host.sending === undefined;
    if (isOver && !saidExpired) host.announce(words().expired);
    if (!isOver && saidExpired && host.sending === undefined) host.announce(words().renewed);
    if (host.sending === undefined) saidExpired = isOver;
  }

  return { update, render };
}
