import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { FlowSessionState } from '../../client/flow-session.js';
import type { ClientProblem } from '../../client/result.js';
import type { FailureCode, NoticeCode, Step } from '../../contract/types.js';
import { outcomes as english } from '../../locales/en/outcomes.js';
import type { Heading, OutcomeMessages } from '../../locales/messages.js';
import { notice } from '../../ui/notice.js';
import { noticeStyles } from '../../ui/notice.styles.js';
import { outcomePanel } from './outcome-panel.js';
import { outcomeStyles } from './outcome-panel.styles.js';
import type { StepHost } from './step-host.js';

/**
 * Everything that says what did not work, or what is new: messages on a step, problems of the wire, steps that cannot
 * be drawn. Most flows never need it, so it comes when something first does.
 */
export const outcomeViewStyles: readonly CSSResult[] = [outcomeStyles, noticeStyles];

const wordsOf = (host: StepHost): OutcomeMessages => host.localize.part('outcomes', english);

/** Words for a failure; an endpoint newer than this page may know some that it does not. */
export function failureWords(host: StepHost, code: FailureCode): Heading {
  const { failures } = wordsOf(host);
  const words = Object.hasOwn(failures, code) ? failures[code] : failures['upstream.error'];
  return words(host.providerName);
}

/** Words for a problem of the wire, likewise. */
export function problemWords(host: StepHost, { code }: ClientProblem): Heading {
  const { problems } = wordsOf(host);
  return Object.hasOwn(problems, code) ? problems[code] : problems['server.error'];
}

const isNotice = (code: NoticeCode | FailureCode, { notices }: OutcomeMessages): code is NoticeCode =>
  Object.hasOwn(notices, code);

type Message = NonNullable<Step['message']>;

/** Whose account it is about, where the message says so. */
const nameIn = ({ code, params }: Message): string | number | undefined =>
  code === 'reconnect.expected' ? params?.['name'] : undefined;

/** What a step's message says, in one line. */
export function messageText(host: StepHost, message: Message): string {
  const { code } = message;
  const words = wordsOf(host);
  if (!isNotice(code, words)) return failureWords(host, code).title;
  const name = nameIn(message);
  return name === undefined ? words.notices[code] : `${words.notices[code]} \u2068${name}\u2069`;
}

/** A step's message, above its content. */
export function messageNotice(host: StepHost, message: Message): TemplateResult {
  const { code } = message;
  const words = wordsOf(host);
  if (isNotice(code, words)) {
    const name = nameIn(message);
    const text = words.notices[code];
    return notice({ tone: 'neutral', code, text: name === undefined ? text : withName(text, name) });
  }
  const { title, help } = failureWords(host, code);
  return notice({ tone: 'warning', code, title, text: help });
}

/** On a line of its own, as a name may be longer than what is left of one. */
const withName = (text: string, name: string | number): TemplateResult =>
  html`${text}<br /><b><bdi>${name}</bdi></b>`;

/** Why the last answer did not arrive. What has to do with the network is said below the step instead. */
export function problemNews(host: StepHost, state: FlowSessionState | undefined): unknown {
  const { problem, failed } = state ?? {};
  const isSaidBelow = failed === 'look' && problem?.code.startsWith('network.');
  if (!problem || isSaidBelow || problem.code === 'network.offline') return nothing;
  const { title, help } = problemWords(host, problem);
  return html`<div class="step-news">
    ${notice({ tone: 'danger', code: problem.code, title, text: help })}
  </div>`;
}

/** There is no step to go on with. */
export function problemPanel(host: StepHost, problem: ClientProblem, onRetry: () => void): TemplateResult {
  return outcomePanel(host, {
    words: problemWords(host, problem),
    problem: problem.code,
    primary: { label: host.words.actions.retry, action: 'retry', onClick: onRetry },
    supportId: problem.supportId,
  });
}

/** A step that this page is too old for. */
export function undrawnPanel(host: StepHost, step: Step): TemplateResult {
  const words = wordsOf(host);
  return outcomePanel(host, {
    words: words.undrawn,
    provider: host.provider,
    others: host.waysOut(step),
    supportId: host.flow.supportId,
  });
}
