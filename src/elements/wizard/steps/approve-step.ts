import { html, nothing, type TemplateResult } from 'lit';
import type { ApproveStep } from '../../../contract/types.js';
import { steps as english } from '../../../locales/en/steps.js';
import { ways as englishWays } from '../../../locales/en/ways.js';
import type { ApproveMessages, LifetimeWords } from '../../../locales/messages.js';
import { isOver, lifetime, startAgain } from '../lifetime.js';
import { lifetimeStyles } from '../lifetime.styles.js';
import { formatDuration } from '../../../locales/format.js';
import { notice } from '../../../ui/notice.js';
import { noticeStyles } from '../../../ui/notice.styles.js';
import { createResendNews, resend } from '../resend.js';
import { resendStyles } from '../resend.styles.js';
import { sceneStyles } from '../scene.styles.js';
import { findAction, type StepHost, type StepView } from '../step-host.js';
import { approveStyles } from './approve-step.styles.js';

export const styles = [sceneStyles, approveStyles, lifetimeStyles, noticeStyles, resendStyles];

/** The next move is on the user's phone: a picture of what it shows, and the ways out when it shows nothing. */
export function createView(host: StepHost): StepView<ApproveStep> {
  let errors: ApproveStep['errors'];
  const resendNews = createResendNews(host);

  const notYet = () => host.localize.part('ways', englishWays).redirect.notYet;

  function render(step: ApproveStep): TemplateResult {
    const all = host.localize.part('steps', english);
    const words = all.approve;
    const mayConfirm = findAction(step, 'confirm') !== undefined;
    return html`<div class="stack">
      ${renderPhone(words, isOver(host, step))}
      ${host.heading({
        title: words.title(host.providerName),
        help: html`${mayConfirm ? words.helpConfirm : words.help}
        ${step.typicalMs ? words.typical(formatDuration(host.localize.language, step.typicalMs)) : nothing}`,
      })}
      ${host.notice(step)}
      ${step.errors ? notice({ tone: 'warning', code: 'not-yet', text: notYet() }) : nothing}
      <p class="nothing-came small">${words.nothingCame}</p>
      <div class="actions">
        ${mayConfirm && !isOver(host, step) ? renderConfirm(words) : nothing}
        ${lifetime(host, step, timeWords())} ${startAgain(host, step)} ${resend(host, step, all.code)}
        ${host.waysOut(step)}
      </div>
    </div>`;
  }

  function renderConfirm({ confirm: label }: ApproveMessages): TemplateResult {
    return host.button({
      label,
      action: 'confirm',
      busy: host.sending === 'confirm',
      disabled: host.sending !== undefined && host.sending !== 'confirm',
      onClick: () => host.send('confirm'),
    });
  }

  function renderPhone(words: ApproveMessages, isPast: boolean): TemplateResult {
    return html`<div class="scene ${isPast ? 'past' : ''}" aria-hidden="true">
      <div class="phone">
        <div class="speaker"></div>
        <div class="bubble">
          ${host.provider ? host.providerMark(host.provider) : nothing}
          <span class="bubble-text"
            ><b>${words.notification(host.providerName)}</b><span>${words.notificationQuestion}</span></span
          >
          <span class="bubble-answer">${words.notificationAnswer}</span>
        </div>
      </div>
    </div>`;
  }

  function timeWords(): LifetimeWords {
    const { code, approve } = host.localize.part('steps', english);
    return { left: code.timeLeft, over: approve.timeOver };
  }

  /** Whoever says that they have tapped is told when the provider has not heard of it. */
  function update(step: ApproveStep) {
    if (step.errors && step.errors !== errors) host.announce(notYet());
    errors = step.errors;
    resendNews(step, host.localize.part('steps', english).code);
  }

  return { update, render, timeWords };
}
