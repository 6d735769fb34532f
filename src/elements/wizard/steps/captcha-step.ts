import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { CaptchaStep } from '../../../contract/types.js';
import { ways as english } from '../../../locales/en/ways.js';
import type { LifetimeWords } from '../../../locales/messages.js';
import { otherButtonStyles } from '../../../ui/other-buttons.styles.js';
import { addressOf } from '../address-of.js';
import { isOver, lifetime, startAgain } from '../lifetime.js';
import { lifetimeStyles } from '../lifetime.styles.js';
import type { StepHost, StepView } from '../step-host.js';
import { captchaStyles } from './captcha-step.styles.js';

export const styles = [otherButtonStyles, captchaStyles, lifetimeStyles];

/** From here on it is worth saying what to do when nothing is there to see. */
const PATIENCE_MS = 8000;

/**
 * The vendor's puzzle in a frame of the endpoint's own, which hands the answer to the server by itself. Nothing that
 * the frame says is listened to: the next step comes as every other does.
 */
export function createView(host: StepHost): StepView<CaptchaStep> {
  let loads = 0;

  const words = () => host.localize.part('ways', english).captcha;

  host.countDown(PATIENCE_MS);

  function render(step: CaptchaStep): TemplateResult {
    const { heading: texts, frame } = words();
    return html`<div class="stack">
      ${host.heading({ provider: host.provider, ...texts(host.providerName) })} ${host.notice(step)}
      <div class="puzzle ${isOver(host, step) ? 'past' : ''}" ?inert=${isOver(host, step)}>
        ${keyed(loads, renderFrame(frame, addressOf(host, step.frame)))}
      </div>
      ${host.countdown() === 0 && !isOver(host, step) ? renderHelp() : nothing}
      <div class="actions">
        ${lifetime(host, step, timeWords())} ${startAgain(host, step)} ${host.waysOut(step)}
      </div>
    </div>`;
  }

  function renderFrame(title: string, address: string): TemplateResult {
    return html`<iframe
      title=${title}
      src=${address}
      sandbox="allow-scripts allow-same-origin allow-forms"
      referrerpolicy="no-referrer"
    ></iframe>`;
  }

  function renderHelp(): TemplateResult {
    const { notThere, reload } = words();
    return html`<div class="not-there">
      <p class="help small">${notThere}</p>
      ${host.button({ label: reload, kind: 'secondary', action: 'reload', onClick: onReload })}
    </div>`;
  }

  function onReload() {
    loads++;
    host.countDown(PATIENCE_MS);
    host.requestUpdate();
  }

  function timeWords(): LifetimeWords {
    const { timeLeft: left, timeOver: over } = words();
    return { left, over };
  }

  return { render, timeWords };
}
