import { html, nothing, type TemplateResult } from 'lit';
import type { ChooseStep, Option, ProviderId } from '../../../contract/types.js';
import { choose as english } from '../../../locales/en/choose.js';
import type { StepHost, StepView } from '../step-host.js';
import { chooseStyles } from './choose-step.styles.js';

export const styles = [chooseStyles];

/** From here on a list is searched rather than read. */
const SEARCH_FROM = 8;

/** A provider is one tap on a tile. What keys do in the grid comes with the wizard's companion. */
export function createView(host: StepHost): StepView<ChooseStep> {
  let sent: string | undefined;
  let query = '';

  const words = () => host.localize.part('choose', english);

  function choose(option: Option) {
    sent = option.id;
    host.send('submit', { choice: option.id });
  }

  function render(step: ChooseStep): TemplateResult {
    return html`<div class="stack">
      ${host.heading(words().provider)} ${host.notice(step)} ${renderTiles(step)}
    </div>`;
  }

  function renderTiles(step: ChooseStep): TemplateResult {
    const choose = words();
    const found = step.options.filter((option) => isWanted(option));
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
              @input=${(event: Event) => onSearch(event, step)}
            />`
          : nothing
      }
      ${groups.map(
        ({ group, options }) =>
          html`<div role="group" aria-label=${group ? choose.groups[group] : choose.provider.title}>
            ${titled && group ? html`<p class="group-title small" aria-hidden="true">${choose.groups[group]}</p>` : nothing}
            <div class="tiles">${options.map((option) => renderTile(option))}</div>
          </div>`,
      )}
      ${found.length === 0 ? html`<p class="help">${choose.nothingFound}</p>` : nothing} ${host.waysOut(step)}
    `;
  }

  function renderTile(option: Option): TemplateResult {
    const busy = host.sending === 'submit' && sent === option.id;
    const idle = host.sending === undefined && !option.unavailable;
    return html`<button
      class="tile"
      type="button"
      data-option=${option.id}
      aria-disabled=${idle ? nothing : 'true'}
      ?data-busy=${busy}
      @click=${() => idle && choose(option)}
    >
      ${host.providerMark(option.id as ProviderId)}
      <span class="tile-text"
        ><bdi class="tile-name">${unbroken(name(option))}</bdi>${
          option.unavailable ? html`<span class="help small">${unavailable(option)}</span>` : nothing
        }</span
      >${busy ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
    </button>`;
  }

  function name(option: Option): string {
    const names: Readonly<Record<string, string>> = host.providers;
    return option.label ?? names[option.id] ?? option.id;
  }

  function unavailable({ unavailable: failure }: Option): string {
    return (failure && host.failureTitle(failure.code)) ?? words().unavailable;
  }

  const isWanted = (option: Option): boolean => name(option).toLocaleLowerCase().includes(query);

  function onSearch(event: Event, { options }: ChooseStep) {
    const had = options.some(isWanted);
    query = (event.target as HTMLInputElement).value.trim().toLocaleLowerCase();
    if (had && !options.some(isWanted)) host.announce(words().nothingFound);
    host.requestUpdate();
  }

  return { render };
}

/** A name breaks between its words and never at a hyphen, as "e-mail" would. */
const unbroken = (name: string): readonly TemplateResult[] =>
  name.split(' ').map((word, at) => html`${at ? ' ' : ''}<span class="word">${word}</span>`);
