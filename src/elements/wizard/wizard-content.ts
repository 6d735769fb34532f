import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FlowSessionState } from '../../client/flow-session.js';
import type { ClientProblem } from '../../client/result.js';
import type { Step } from '../../contract/types.js';
import type { Heading, OutcomeMessages, WizardMessages } from '../../locales/messages.js';
import { infoIcon } from '../../ui/icons.js';
import { notice } from '../../ui/notice.js';
import { spinner } from '../../ui/spinner.js';
import { outcomePanel } from './outcome-panel.js';
import type { StepHost } from './step-host.js';
import type { Scene } from './step-stage.js';
import { waysOut } from './ways-out.js';

export interface WizardContent {
  readonly host: StepHost;
  readonly state: FlowSessionState | undefined;
  readonly scene: Scene | undefined;
  readonly words: WizardMessages;
  readonly outcomes: OutcomeMessages | undefined;
  /** A step's code did not load. */
  readonly hasFailedToLoad: boolean;
  readonly isBare: boolean;
  readonly announcement: string;
  readonly onRetry: () => void;
}

/** The card, what is in it, and the one place where things are said to who cannot see them. */
export const wizardContent = (content: WizardContent): TemplateResult =>
  html`<div class="card ${content.isBare ? 'bare' : ''}" part="card">
      ${renderBody(content)} ${renderConnection(content)}
    </div>
    <div class="visually-hidden" role="status">${content.announcement}</div>`;

function renderBody(content: WizardContent): unknown {
  const { scene, state, outcomes, words } = content;
  if (content.hasFailedToLoad)
    return renderPanel(content, words.loadFailed, words.actions.retry, content.onRetry);
  // The endpoint does not know this flow any more, or it never began.
  const isOver = state?.problem && (!scene || (state.phase === 'ended' && state.flow?.state === 'open'));
  if (isOver && outcomes) {
    const isGone = state.phase === 'ended';
    const retry = isGone ? () => content.host.restart() : content.onRetry;
    return renderPanel(content, problemWords(outcomes, state.problem), words.actions.retry, retry);
  }
  if (!scene || isOver)
    return html`<div class="loading">
      ${spinner}
      <p>${words.loading}</p>
    </div>`;
  const step = html`<div class="step">${renderNews(content)}${renderStep(content, scene)}</div>`;
  return keyed(scene.key, step);
}

function renderStep(content: WizardContent, { view, flow }: Scene): TemplateResult | typeof nothing {
  if (view) return view.render(flow.step);
  return content.outcomes ? renderUndrawn(content, flow.step, content.outcomes) : nothing;
}

/** A step that this page is too old for, or that needs another page. */
function renderUndrawn(
  { host, words }: WizardContent,
  step: Step,
  outcomes: OutcomeMessages,
): TemplateResult {
  // A path is the endpoint's own launch page, which this version has no way to come back from.
  const link = step.kind === 'redirect' && /^https?:/.test(step.launch) ? step.launch : undefined;
  return outcomePanel({
    titleId: host.titleId,
    words: outcomes.undrawn,
    provider: host.provider,
    others: html`${
      link ? html`<a class="button primary" href=${link} rel="noreferrer">${outcomes.openLink}</a>` : nothing
    }${waysOut(host, step)}`,
    supportId: words.supportId(host.flow.supportId),
  });
}

/** Why the last answer did not arrive. What has to do with the network is said below the step instead. */
function renderNews({ state, outcomes }: WizardContent): TemplateResult | typeof nothing {
  const { problem, failed } = state ?? {};
  const isSaidBelow = failed === 'look' && problem?.code.startsWith('network.');
  if (!problem || !outcomes || isSaidBelow || problem.code === 'network.offline') return nothing;
  const { title, help } = problemWords(outcomes, problem);
  return html`<div class="step-news">${notice({ tone: 'danger', title, text: help })}</div>`;
}

function renderConnection({ state, words, scene }: WizardContent): TemplateResult | typeof nothing {
  if (!state || !scene || state.connection === 'online') return nothing;
  return state.connection === 'offline'
    ? html`<p class="connection small">${infoIcon}${words.offline}</p>`
    : html`<p class="connection small">${spinner}${words.reconnecting}</p>`;
}

function renderPanel(
  { host, state, words }: WizardContent,
  text: Heading,
  label: string,
  onClick: () => void,
): TemplateResult {
  const supportId = state?.problem?.supportId;
  return outcomePanel({
    titleId: host.titleId,
    words: text,
    primary: { label, onClick },
    supportId: supportId && words.supportId(supportId),
  });
}

/** Words for a problem; an endpoint newer than this page may know some that it does not. */
export const problemWords = ({ problems }: OutcomeMessages, { code }: ClientProblem): Heading =>
  Object.hasOwn(problems, code) ? problems[code] : problems['server.error'];
