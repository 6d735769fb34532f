import { html, nothing, svg, type TemplateResult } from 'lit';
import type { QrStep } from '../../../contract/types.js';
import { steps as english } from '../../../locales/en/steps.js';
import { instructions } from '../instructions.js';
import { instructionStyles } from '../instructions.styles.js';
import { lifetime } from '../lifetime.js';
import { lifetimeStyles } from '../lifetime.styles.js';
import { findAction, type StepHost, type StepView } from '../step-host.js';
import { qrPath, type QrPath } from './qr-path.js';
import { qrStyles } from './qr-step.styles.js';

export const styles = [qrStyles, instructionStyles, lifetimeStyles];

interface Drawn extends QrPath {
  readonly data: string;
}

const FADES = ['fades', 'fades-again'] as const;

/** The pieces of the step, for whoever places them. */
export interface QrParts {
  /** Before every drawing. */
  readonly update: (step: QrStep) => void;
  plate(step: QrStep): TemplateResult;
  /** What to tap on the phone that scans. */
  steps(): TemplateResult;
  /** How long the code is good for. */
  lifetime(step: QrStep): TemplateResult | typeof nothing;
}

/** A code, what to do with it, and the way for whoever cannot scan. */
export function createView(host: StepHost): StepView<QrStep> {
  const parts = createQrParts(host);

  function render(step: QrStep): TemplateResult {
    const { title, cannotScan } = host.localize.part('steps', english).qr;
    const pairing = step.actions.find(({ type, to }) => type === 'switch' && to === 'pairing');
    return html`<div class="stack">
      ${host.heading({ provider: host.provider, title: title(host.providerName) })} ${host.notice(step)}
      ${parts.steps()} ${parts.plate(step)}
      <div class="actions">
        ${parts.lifetime(step)}
        ${
          pairing
            ? host.button({
                label: afterQuestion(cannotScan),
                kind: 'text',
                action: 'switch:pairing',
                busy: host.sendingTo === 'pairing',
                disabled: host.sending !== undefined && host.sendingTo !== 'pairing',
                onClick: () => host.send('switch', undefined, 'pairing'),
              })
            : nothing
        }
        ${host.waysOut(step, 'pairing')}
      </div>
    </div>`;
  }

  return { update: parts.update, render };
}

/** A code on a white plate, whatever the theme. A new code fades in over the one before. */
export function createQrParts(host: StepHost): QrParts {
  let current: Drawn | undefined;
  let previous: Drawn | undefined;
  let turns = 0;
  let saidExpired = false;

  const words = () => host.localize.part('steps', english).qr;

  function renderSteps(): TemplateResult {
    const { instructions: known, anyInstructions } = words();
    return instructions((host.provider && known[host.provider]) ?? anyInstructions(host.providerName));
  }

  function renderLifetime(step: QrStep): TemplateResult | typeof nothing {
    const { renews, timeLeft: left, expired: over } = words();
    const mayRenew = findAction(step, 'refresh') !== undefined;
    // The plate itself says that it is over.
    if (isExpired()) return nothing;
    return step.lifetime === 'estimated' && mayRenew
      ? html`<p class="lifetime small">${renews}</p>`
      : lifetime(host, step, { left, over });
  }

  function renderPlate(step: QrStep): TemplateResult {
    // Asked for, or on its way since the server has said so.
    const isRenewing = host.sending === 'refresh' || host.sending === 'submit';
    const showsButton = isExpired() && !isRenewing;
    return html`<div
      class="plate ${isExpired() ? 'expired' : ''} ${isRenewing ? 'renewing' : ''}"
      data-qr=${isRenewing ? 'renewing' : isExpired() ? 'expired' : 'current'}
    >
      ${previous ? renderCode(previous) : nothing} ${current ? renderCode(current, turns) : nothing}
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
    return html`<div class="over ${refresh?.left ? 'later' : ''}">
      <p class="expired-note">${words().expired}</p>
      ${
        refresh
          ? host.button({
              label: host.words.actions.refresh,
              action: 'refresh',
              onClick: () => host.send('refresh'),
            })
          : nothing
      }
    </div>`;
  }

  /** The newest code, by its turn, or the one below it. Another class by turns lets each fade in anew. */
  function renderCode({ size, path }: Drawn, turn?: number): TemplateResult {
    const isBelow = turn === undefined;
    return html`<svg
      class="qr ${isBelow ? '' : FADES[turn % 2]}"
      viewBox="0 0 ${size} ${size}"
      role="img"
      aria-label=${words().alt(host.providerName)}
      aria-hidden=${isBelow ? 'true' : nothing}
      shape-rendering="crispEdges"
    >
      ${svg`<rect width=${size} height=${size} fill="#fff"/><path d=${path} fill="#000"/>`}
    </svg>`;
  }

  const isExpired = () => host.remaining() === 0;

  function update(step: QrStep) {
    if (current?.data !== step.data) {
      previous = current;
      current = { data: step.data, ...qrPath(step.data) };
      turns++;
    }
    // What renews itself is not worth a word.
    const isOver = isExpired() && host.sending === undefined && !findAction(step, 'refresh')?.left;
    if (isOver && !saidExpired) host.announce(words().expired);
    if (!isOver && saidExpired && host.sending === undefined) host.announce(words().renewed);
    if (host.sending === undefined) saidExpired = isOver;
  }

  return { update, plate: renderPlate, steps: renderSteps, lifetime: renderLifetime };
}

/** Where a question and what to do do not fit into one line, the second begins with what to do. */
function afterQuestion(text: string): TemplateResult {
  const [, question = '', answer = text] = /^(.*?[?؟？]+\s*)(\S.*)$/s.exec(text) ?? [];
  return html`${question}<span class="answer">${answer}</span>`;
}
