import { html, nothing, type TemplateResult } from 'lit';
import type { CodeStep } from '../../../contract/types.js';
import { steps as english } from '../../../locales/en/steps.js';
import type { LifetimeWords } from '../../../locales/messages.js';
import { withData } from '../../../ui/with-data.js';
import { isOver, lifetime, startAgain } from '../lifetime.js';
import { lifetimeStyles } from '../lifetime.styles.js';
import { createResendNews, resend } from '../resend.js';
import { resendStyles } from '../resend.styles.js';
import type { StepHost, StepView } from '../step-host.js';
import { codeStyles } from './code-step.styles.js';
import { plainDigits } from './plain-digits.js';

export const styles = [codeStyles, lifetimeStyles, resendStyles];

/** For codes of unknown length. */
const MAX_LENGTH = 32;

/**
 * One real input, so that autofill, paste and a phone's keyboard work; cells are only drawn behind it, and only when
 * the length is known. A full code sends itself once; after a wrong one the user decides when it is ready.
 */
export function createView(host: StepHost): StepView<CodeStep> {
  const inputId = host.id('code');
  const resendNews = createResendNews(host);
  let value = '';
  let edited = false;
  let incomplete = false;
  let hasSentItself = false;
  let errors: CodeStep['errors'];
  let wasSending = false;
  let focusOnError = false;

  const words = () => host.localize.part('steps', english).code;
  const input = () => host.content.querySelector<HTMLInputElement>(`#${CSS.escape(inputId)}`);

  function render(step: CodeStep): TemplateResult {
    const { titles } = words();
    return html`<form class="stack" novalidate @submit=${(event: Event) => onSubmit(event, step)}>
      ${host.heading({
        provider: host.provider,
        title: titles[step.channel] ?? titles.unknown,
        help: html`<span id=${host.id('help')}>${renderSource(step)}</span>`,
      })}
      ${host.notice(step)} ${renderInput(step)}
      <div class="actions">
        ${
          isOver(host, step)
            ? nothing
            : host.button({
                label: host.words.actions.submit,
                type: 'submit',
                busy: host.sending === 'submit',
              })
        }
        ${lifetime(host, step, timeWords())} ${startAgain(host, step)} ${resend(host, step, words())}
        ${host.waysOut(step)}
      </div>
    </form>`;
  }

  const timeWords = (): LifetimeWords => {
    const { timeLeft: left, timeOver: over } = words();
    return { left, over };
  };

  function renderSource({ channel, destination, approval }: CodeStep): TemplateResult {
    const { sentTo, sources, approval: orApprove } = words();
    const source = destination
      ? withData(sentTo, destination)
      : (sources[channel] ?? sources.unknown)(host.providerName);
    return html`${source}${approval ? html` ${orApprove(host.providerName)}` : nothing}`;
  }

  function renderInput(step: CodeStep): TemplateResult {
    const error = errorOf(step);
    const noteId = host.id('code-note');
    const field = html`<input
      class="code-input ${step.length ? '' : 'field-input'}"
      id=${inputId}
      name=${inputId}
      type="text"
      dir="ltr"
      autocomplete="one-time-code"
      inputmode=${step.charset === 'digits' ? 'numeric' : 'text'}
      autocapitalize="characters"
      autocorrect="off"
      spellcheck="false"
      maxlength=${step.length ? nothing : MAX_LENGTH}
      ?readonly=${host.sending !== undefined || isOver(host, step)}
      aria-required="true"
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby="${host.titleId} ${host.id('help')} ${noteId}"
      .value=${value}
      @input=${(event: InputEvent) => onInput(event, step)}
    />`;
    return html`<div class="field">
      <label class=${step.length ? 'visually-hidden' : 'field-label'} for=${inputId}>${words().label}</label>
      ${step.length ? renderCells(step.length, field, error !== undefined) : field}
      ${host.fieldNote(noteId, error)}
    </div>`;
  }

  function renderCells(length: number, field: TemplateResult, isWrong: boolean): TemplateResult {
    const cells = Array.from({ length }, (_, at) => {
      const isNext = at === Math.min(value.length, length - 1);
      const classes = ['cell', isNext ? 'next' : '', length >= 6 && at * 2 === length ? 'second-half' : ''];
      return html`<span class=${classes.join(' ')}>${value[at] ?? ''}</span>`;
    });
    return html`<div class="cells ${isWrong ? 'wrong' : ''}" dir="ltr">
      ${field}
      <div class="cell-row" aria-hidden="true">${cells}</div>
    </div>`;
  }

  function errorOf(step: CodeStep): string | undefined {
    if (edited) return undefined;
    if (incomplete) return host.fieldError('code.incomplete');
    const code = step.errors?.[0]?.code;
    return code && host.fieldError(code, 'code.wrong');
  }

  function onInput(event: InputEvent, step: CodeStep) {
    const field = event.target as HTMLInputElement;
    const typed = codeOf(field.value, step);
    value = step.length ? typed.slice(0, step.length) : typed;
    field.value = value;
    edited = true;
    host.touched();
    host.requestUpdate();
    if (step.length && value.length === step.length && !hasSentItself && !event.isComposing) send();
  }

  function onSubmit(event: Event, step: CodeStep) {
    event.preventDefault();
    if (host.sending || isOver(host, step)) return;
    incomplete = value === '' || (step.length !== undefined && value.length < step.length);
    // What was wrong with the code before this one is no longer so.
    edited = !incomplete;
    host.requestUpdate();
    if (!incomplete) send();
    focusOnError = incomplete;
  }

  function send() {
    hasSentItself = true;
    host.send('submit', { code: value }, undefined, words().checking);
  }

  function update(step: CodeStep) {
    resendNews(step, words());
    const isSending = host.sending !== undefined;
    if (wasSending && !isSending && !host.neverLeft) value = '';
    wasSending = isSending;
    if (step.errors === errors) return;
    errors = step.errors;
    edited = false;
    incomplete = false;
    value = '';
    focusOnError = errors !== undefined;
  }

  function updated() {
    if (focusOnError) input()?.focus();
    focusOnError = false;
  }

  return { update, render, updated, timeWords, focusTarget: '.code-input' };
}

/** The code in what was typed or pasted, without the spaces and dashes that only make it readable. */
const codeOf = (text: string, { charset }: CodeStep): string =>
  plainDigits(text).replace(charset === 'digits' ? /\D/g : /[\s\p{Pd}\p{Cf}]/gu, '');
