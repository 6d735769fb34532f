import { html, nothing, type TemplateResult } from 'lit';
import type { ChooseStep, MethodId, Option } from '../../../contract/types.js';
import { cards as english } from '../../../locales/en/cards.js';
import type { Heading } from '../../../locales/messages.js';
import type { StepHost, StepView } from '../step-host.js';
import { lifetimeStyles } from '../lifetime.styles.js';
import { cardStyles } from './choose-card-step.styles.js';
import { createMidwayTime } from './midway-time.js';

export const styles = [cardStyles, lifetimeStyles];

/** More ways in than these are read by nobody; contracts and challenges are the user's own and are shown whole. */
const WAYS_AT_FIRST = 4;

/** Ways in with the recommended one first; whatever comes from the provider in its order. */
const inOrder = ({ subject, options }: ChooseStep): readonly Option[] =>
  subject === 'method'
    ? [...options].sort((one, other) => Number(other.recommended ?? 0) - Number(one.recommended ?? 0))
    : options;

/** A way in, a contract or a challenge: picked among radio cards and confirmed. */
export function createView(host: StepHost): StepView<ChooseStep> {
  let chosen: string | undefined;
  let missing = false;
  let showsAll = false;
  let focusAt: number | undefined;

  const time = createMidwayTime(host);
  const words = () => host.localize.part('cards', english);

  function render(step: ChooseStep): TemplateResult {
    const selected = selectedOf(step);
    const error = missing ? host.fieldError('required') : undefined;
    return html`<form class="stack" novalidate @submit=${(event: Event) => onSubmit(event, step)}>
      ${host.heading({ provider: host.provider, ...headingOf(step) })} ${host.notice(step)}
      <fieldset
        aria-labelledby=${host.titleId}
        aria-describedby=${canBeMissing(step) ? host.id('choice-note') : nothing}
      >
        <div class="cards">${shownOf(step).map((option) => renderCard(step, option, selected))}</div>
        ${isHalfShown(step) ? renderMore() : nothing}
        ${canBeMissing(step) ? host.fieldNote(host.id('choice-note'), error) : nothing}
      </fieldset>
      <div class="actions">
        ${time.isOver(step) ? nothing : host.button({ label: host.words.actions.submit, type: 'submit', busy: host.sending === 'submit' })}
        ${time.render(step)} ${host.waysOut(step)}
      </div>
    </form>`;
  }

  const selectedOf = ({ options }: ChooseStep): string | undefined =>
    chosen ?? options.find(({ recommended }) => recommended)?.id;

  /** Where something is chosen from the start, nothing can be missing, and no space is kept to say so. */
  const canBeMissing = ({ options }: ChooseStep): boolean => !options.some(({ recommended }) => recommended);

  const isHalfShown = ({ subject, options }: ChooseStep): boolean =>
    subject === 'method' && !showsAll && options.length > WAYS_AT_FIRST;

  const shownOf = (step: ChooseStep): readonly Option[] =>
    isHalfShown(step) ? inOrder(step).slice(0, WAYS_AT_FIRST) : inOrder(step);

  const renderMore = (): TemplateResult =>
    html`<div class="more">
      ${host.button({ label: host.words.switchTo.methods, kind: 'text', action: 'more', isLocal: true, onClick: onMore })}
    </div>`;

  /** The button makes room for what it stood for: the focus goes on there. */
  function onMore() {
    showsAll = true;
    focusAt = WAYS_AT_FIRST;
    host.requestUpdate();
  }

  function updated() {
    if (focusAt === undefined) return;
    host.content.querySelectorAll<HTMLElement>('.choice input')[focusAt]?.focus();
    focusAt = undefined;
  }

  function headingOf({ subject }: ChooseStep): Heading {
    const all = words();
    if (subject === 'method') return all.method(host.providerName);
    return subject === 'challenge' ? all.challenge : all.contract;
  }

  function renderCard(step: ChooseStep, option: Option, selected: string | undefined): TemplateResult {
    const method = step.subject === 'method' ? methodWords(option.id) : undefined;
    const help = option.unavailable ? unavailable(option) : description(option, method);
    return html`<label class="choice" data-option=${option.id}>
      <input
        type="radio"
        name=${host.id('choice')}
        .checked=${option.id === selected}
        ?disabled=${option.unavailable !== undefined || host.sending !== undefined || time.isOver(step)}
        @change=${() => pick(option)}
      />
      <span class="choice-text">
        <span class="choice-title">
          <span class="choice-name"
            >${option.label || !method ? html`<bdi>${option.label ?? option.id}</bdi>` : method.title}</span
          >
          ${option.recommended ? html`<span class="badge small">${words().recommended}</span>` : nothing}
        </span>
        ${help ? html`<span class="help small">${help}</span>` : nothing}
      </span>
    </label>`;
  }

  const description = ({ description }: Option, method: Heading | undefined): unknown =>
    description ? html`<bdi>${description}</bdi>` : method?.help;

  /** A way's words, those of the provider before those for all; an endpoint newer than this page may have others. */
  function methodWords(id: string): Heading | undefined {
    const { methods, methodsOf } = words();
    if (!Object.hasOwn(methods, id)) return undefined;
    const method = id as MethodId;
    return (host.provider && methodsOf[host.provider]?.[method]) ?? methods[method](host.providerName);
  }

  function unavailable({ unavailable: failure }: Option): string {
    return (failure && host.failureTitle(failure.code)) ?? words().unavailable;
  }

  function pick(option: Option) {
    chosen = option.id;
    missing = false;
    host.requestUpdate();
  }

  function onSubmit(event: Event, step: ChooseStep) {
    event.preventDefault();
    if (host.sending || time.isOver(step)) return;
    const selected = selectedOf(step);
    missing = selected === undefined;
    if (selected !== undefined) host.send('submit', { choice: selected });
    else {
      host.requestUpdate();
      host.content.querySelector<HTMLElement>('.choice input')?.focus();
    }
  }

  return { render, updated, timeWords: time.words };
}
