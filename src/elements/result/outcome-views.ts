import { html, nothing, type TemplateResult } from 'lit';
import type { Account, FailureCode, Flow } from '../../contract/types.js';
import { outcomes as english } from '../../locales/en/outcomes.js';
import type { LocalizeController } from '../../locales/localize-controller.js';
import type { Heading, ResultMessages } from '../../locales/messages.js';
import { providerMark } from '../../ui/provider-mark.js';
import { noticeStyles } from '../../ui/notice.styles.js';
import { otherButtonStyles } from '../../ui/other-buttons.styles.js';
import { providerMarkStyles } from '../../ui/provider-mark.styles.js';
import { flowEvents } from '../wizard/flow-events.js';
import { outcomeStyles } from '../wizard/outcome-panel.styles.js';
import { doneStyles } from '../wizard/steps/done-step.styles.js';

/** What is only needed once the server has spoken. */
export const outcomeViewStyles = [
  noticeStyles,
  otherButtonStyles,
  providerMarkStyles,
  outcomeStyles,
  doneStyles,
];

export interface OutcomeView {
  readonly flow: Flow;
  readonly words: ResultMessages;
  readonly localize: LocalizeController;
  readonly providerName: string;
  readonly actions: unknown;
}

/** What the page is told: of the outcome only, for the page was not there for the rest. */
export const outcomeEvents = (flow: Flow): readonly Event[] =>
  flowEvents(undefined, flow).filter(({ type }) => type !== 'flow-started' && type !== 'step-changed');

export const outcomeView = (view: OutcomeView): TemplateResult =>
  view.flow.step.kind === 'done' ? renderDone(view, view.flow.step.account) : renderFailed(view);

/** In one line, for who cannot see it. */
export const outcomeTitle = (view: Omit<OutcomeView, 'actions'>): string =>
  view.flow.step.kind === 'done' ? doneTitle(view) : failureOf(view).title;

const doneTitle = ({ flow, words, providerName }: Omit<OutcomeView, 'actions'>): string =>
  (flow.intent === 'reconnect' ? words.reconnected : words.connected)(providerName);

function renderDone(view: OutcomeView, { provider, name, handle }: Account): TemplateResult {
  return html`<div class="stack done">
    <svg class="drawn-check" viewBox="0 0 56 56" aria-hidden="true">
      <circle cx="28" cy="28" r="28" />
      <path d="m17.5 29 7.2 7.2L39 21" pathLength="1" />
    </svg>
    <h2 class="title">${doneTitle(view)}</h2>
    <div class="account">
      ${providerMark(provider)}
      <p class="account-text">
        <bdi class="account-name">${name}</bdi>${
          handle && handle !== name ? html`<bdi class="help small">${handle}</bdi>` : nothing
        }
      </p>
    </div>
    <div class="actions">${view.actions}</div>
  </div>`;
}

function renderFailed(view: OutcomeView): TemplateResult {
  const { flow, words, actions } = view;
  const isCancelled = flow.state === 'cancelled';
  const { title, help } = failureOf(view);
  return html`<div class="stack outcome">
    <div class="outcome-mark ${isCancelled ? 'neutral' : 'danger'}" aria-hidden="true">
      ${flow.provider ? providerMark(flow.provider) : nothing}
      <svg viewBox="0 0 20 20">
        <circle cx="10" cy="10" r="10" />
        <path d="M10 5.2v5.6m0 3.2v.1" />
      </svg>
    </div>
    <div class="heading">
      <h2 class="title">${title}</h2>
      <p class="help">${help}</p>
    </div>
    <div class="actions">${actions}</div>
    ${isCancelled ? nothing : html`<p class="support small">${words.supportId(flow.supportId)}</p>`}
  </div>`;
}

const CODES: Readonly<Partial<Record<Flow['state'], FailureCode>>> = {
  cancelled: 'flow.cancelled',
  expired: 'flow.expired',
};

function failureOf({ flow, localize, providerName }: Omit<OutcomeView, 'actions'>): Heading {
  const { failures } = localize.part('outcomes', english);
  const stated = flow.step.kind === 'failed' ? flow.step.failure.code : undefined;
  const code = stated ?? CODES[flow.state] ?? 'upstream.error';
  const words = Object.hasOwn(failures, code) ? failures[code] : failures['upstream.error'];
  return words(providerName);
}
