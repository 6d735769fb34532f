import { nothing, type TemplateResult } from 'lit';
import type { FailureCode, NoticeCode, Step } from '../../contract/types.js';
import type { OutcomeMessages } from '../../locales/messages.js';
import { notice } from '../../ui/notice.js';
import type { StepHost } from './step-host.js';

/** The step's message, once its words are there. */
export function stepNotice(host: StepHost, step: Step): TemplateResult | typeof nothing {
  const { outcomes } = host;
  if (!step.message || !outcomes) return nothing;
  const { code } = step.message;
  if (isNotice(code, outcomes)) return notice({ tone: 'neutral', text: outcomes.notices[code] });
  const { title, help } = failureWords(outcomes, code)(host.providerName);
  return notice({ tone: 'warning', title, text: help });
}

const isNotice = (code: NoticeCode | FailureCode, { notices }: OutcomeMessages): code is NoticeCode =>
  Object.hasOwn(notices, code);

/** Words for a failure; an endpoint newer than this page may know failures that it does not. */
export const failureWords = ({ failures }: OutcomeMessages, code: FailureCode) =>
  Object.hasOwn(failures, code) ? failures[code] : failures['upstream.error'];
