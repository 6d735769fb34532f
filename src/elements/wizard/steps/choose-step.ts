import { html, nothing, type TemplateResult } from 'lit';
import type { ChooseStep, Option, ProviderId } from '../../../contract/types.js';
import { choose as english } from '../../../locales/en/choose.js';
import type { Heading } from '../../../locales/messages.js';
import type { StepHost, StepView } from '../step-host.js';
import { chooseStyles } from './choose-step.styles.js';

export const styles = [chooseStyles];

/** From here on a list is searched rather than read. */
const SEARCH_FROM = 8;

/** A provider is one tap on a tile; anything else is picked among radio cards and confirmed. */
export function createView(host: StepHost): StepView<ChooseStep> {
  let chosen: string | undefined;
  let sent: string | undefined;
  let query = '';
  let missing = false;

  const words = () => host.localize.part('choose', english);

  function choose(option: Option) {
    sent = option.id;
    host.send('submit', { choice: option.id });
  }

  function render(step: ChooseStep): TemplateResult {
    return html`<div class="stack">
      ${host.heading({
        provider: step.subject === 'provider' ? undefined : host.provider,
        ...headingOf(step),
      })}
      ${host.notice(step)} ${step.subject === 'provider' ? renderTiles(step) : renderCards(step)}
    </div>`;
  }

  function headingOf({ subject }: ChooseStep): Heading {
    const choose = words();
    return subject === 'method' ? choose.method(host.providerName) : choose[subject];
  }

  function renderTiles(step: ChooseStep): TemplateResult {
    const choose = words();
    const wanted = query.trim().toLocaleLowerCase(host.localize.language);
    const found = step.options.filter((option) => name(option).toLocaleLowerCase().includes(wanted));
    const groups = (['messaging', 'email', undefined] as const)
      .map((group) => ({ group, options: found.filter((option) => option.group === group) }))
      .filter(({ options }) => options.length > 0);
    const titled = groups.length > 1;
    return html`
      ${
        step.options.length >= SEARCH_FROM
          ? html`<input
              class="field-input"
              type="search"
              aria-label=${choose.search}
              placeholder=${choose.search}
              @input=${onSearch}
            />`
          : nothing
      }
      ${groups.map(
        ({ group, options }) =>
          html`<div role="group" aria-label=${group ? choose.groups[group] : choose.provider.title}>
            ${titled && group ? html`<p class="group-title small">${choose.groups[group]}</p>` : nothing}
            <div class="tiles" @keydown=${onArrow}>${options.map((option) => renderTile(option))}</div>
          </div>`,
      )}
      ${found.length === 0 ? html`<p class="help" role="status">${choose.nothingFound}</p>` : nothing}
      ${host.waysOut(step)}
    `;
  }

  function renderTile(option: Option): TemplateResult {
    const busy = host.sending === 'submit' && sent === option.id;
    const idle = host.sending === undefined && !option.unavailable;
    return html`<button
      class="tile"
      type="button"
      aria-disabled=${idle ? nothing : 'true'}
      ?data-busy=${busy}
      @click=${() => idle && choose(option)}
    >
      ${host.providerMark(option.id as ProviderId)}
      <span class="choice-text"
        ><span class="choice-name">${name(option)}</span>${
          option.unavailable ? html`<span class="help small">${unavailable(option)}</span>` : nothing
        }</span
      >${busy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
    </button>`;
  }

  function renderCards(step: ChooseStep): TemplateResult {
    const selected = chosen ?? step.options.find(({ recommended }) => recommended)?.id;
    const error = missing ? host.words.fieldErrors.required : undefined;
    return html`<form class="stack" novalidate @submit=${(event: Event) => onSubmit(event, selected)}>
      <fieldset aria-labelledby=${host.titleId} aria-describedby=${host.id('choice-note')}>
        <div class="cards">${step.options.map((option) => renderCard(option, selected))}</div>
        ${host.fieldNote(host.id('choice-note'), error)}
      </fieldset>
      <div class="actions">
        ${host.button({ label: host.words.actions.submit, type: 'submit', busy: host.sending === 'submit' })}
        ${host.waysOut(step)}
      </div>
    </form>`;
  }

  function renderCard(option: Option, selected: string | undefined): TemplateResult {
    const methods: Readonly<Record<string, Heading>> = words().methods;
    const method = methods[option.id];
    const help = option.unavailable ? unavailable(option) : (option.description ?? method?.help);
    return html`<label class="choice">
      <input
        type="radio"
        name=${host.id('choice')}
        .checked=${option.id === selected}
        ?disabled=${option.unavailable !== undefined || host.sending !== undefined}
        @change=${() => pick(option)}
      />
      <span class="choice-text">
        <span class="choice-name"
          >${option.label ? html`<bdi>${option.label}</bdi>` : (method?.title ?? option.id)}</span
        >
        ${option.recommended ? html`<span class="badge small">${words().recommended}</span>` : nothing}
        ${help ? html`<span class="help small">${help}</span>` : nothing}
      </span>
    </label>`;
  }

  function name(option: Option): string {
    const names: Readonly<Record<string, string>> = host.providers;
    return option.label ?? names[option.id] ?? option.id;
  }

  function unavailable({ unavailable: failure }: Option): string {
    return (failure && host.failureTitle(failure.code)) ?? words().unavailable;
  }

  function pick(option: Option) {
    chosen = option.id;
    missing = false;
    host.requestUpdate();
  }

  function onSubmit(event: Event, selected: string | undefined) {
    event.preventDefault();
    if (host.sending) return;
    missing = selected === undefined;
    if (selected !== undefined) host.send('submit', { choice: selected });
    else {
      host.requestUpdate();
      host.content.querySelector<HTMLElement>('.choice input')?.focus();
    }
  }

  function onSearch(event: Event) {
    query = (event.target as HTMLInputElement).value;
    host.requestUpdate();
  }

  return { render };
}

/** Arrow keys go from tile to tile as well, in reading order. */
function onArrow(event: KeyboardEvent): void {
  const tiles = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('.tile')];
  const at = tiles.indexOf(event.target as HTMLElement);
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
  const step = steps[event.key];
  if (step === undefined || at < 0) return;
  event.preventDefault();
  tiles[(at + step + tiles.length) % tiles.length]?.focus();
}
