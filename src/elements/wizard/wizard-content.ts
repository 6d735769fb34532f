import { html, nothing, type TemplateResult } from 'lit';
import type { FlowSessionState } from '../../client/flow-session.js';
import type { FirstWizardMessages } from '../../locales/messages.js';
import { button } from '../../ui/button.js';
import { heading } from '../../ui/heading.js';
import { spinner } from '../../ui/spinner.js';
import type { StepHost } from './step-host.js';
import type { OutcomeViews, Scene } from './step-stage.js';

export interface WizardContent {
  readonly host: StepHost;
  readonly state: FlowSessionState | undefined;
  readonly scene: Scene | undefined;
  readonly words: FirstWizardMessages;
  /** What is the matter with the network, if anything. */
  readonly connection: unknown;
  readonly outcomes: OutcomeViews | undefined;
  /** A step's code did not load. */
  readonly hasFailedToLoad: boolean;
  readonly isBare: boolean;
  /** The card with the slots is around it, with `light-dom`: slots in the page would be those of a root around it. */
  readonly isInCard: boolean;
  readonly onRetry: () => void;
}

/** The card, what is in it, and the one place where things are said to who cannot see them. */
export const wizardContent = (content: WizardContent): TemplateResult =>
  html`${wizardCard(content, html`${renderBody(content)} ${content.connection}`, content.isInCard)}
    <div class="visually-hidden" role="status"></div>`;

/** Around what is drawn, with the places where the page may put something of its own; an inner one has none of them. */
export function wizardCard(
  { isBare, state }: WizardContent,
  inside: TemplateResult,
  isInner?: boolean,
): TemplateResult {
  const slot = (name: string) => (isInner ? nothing : html`<slot name=${name}></slot>`);
  return html`<div class="card ${isBare ? 'bare' : ''}" part=${isInner ? nothing : 'card'}>
    ${slot('heading')}${inside}${state?.phase === 'ended' ? nothing : slot('consent')}${slot('footer')}
  </div>`;
}

function renderBody(content: WizardContent): unknown {
  const { host, scene, state, outcomes } = content;
  if (content.hasFailedToLoad) return renderLoadFailed(content);
  // The endpoint does not know this flow any more, or it never began.
  const isOver = state?.problem && (!scene || (state.phase === 'ended' && state.flow?.state === 'open'));
  if (isOver && outcomes) {
    const isGone = state.phase === 'ended';
    return outcomes.problemPanel(host, state.problem, isGone ? () => host.restart() : content.onRetry);
  }
  if (!scene || isOver) return renderLoading(content);
  return frames[scene.turn % 2]?.(html`${outcomes?.problemNews(host, state)}${renderStep(content, scene)}`);
}

/** Two templates alike, by turns: another one gives every scene elements of its own, with nothing left in the fields. */
const frames = [
  (inside: TemplateResult) => html`<div class="step">${inside}</div>`,
  (inside: TemplateResult) => html`<div class="step">${inside}</div>`,
] as const;

function renderStep({ host, outcomes }: WizardContent, { view, flow }: Scene): unknown {
  return view ? view.render(flow.step) : outcomes?.undrawnPanel(host, flow.step);
}

const renderLoading = ({ words }: WizardContent): TemplateResult =>
  html`<div class="loading">
    ${spinner}
    <p>${words.loading}</p>
  </div>`;

const renderLoadFailed = ({ host, words, onRetry }: WizardContent): TemplateResult =>
  html`<div class="stack">
    ${heading({ id: host.titleId, ...words.loadFailed })}
    ${button({ label: words.actions.retry, onClick: onRetry })}
  </div>`;
