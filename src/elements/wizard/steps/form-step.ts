import { html, nothing, type TemplateResult } from 'lit';
import type { Field, FieldError, FormStep } from '../../../contract/types.js';
import { form as english } from '../../../locales/en/form.js';
import type { Heading } from '../../../locales/messages.js';
import { revealIcon } from '../../../ui/reveal-icons.js';
import { textField } from '../../../ui/text-field.js';
import type { StepHost, StepView } from '../step-host.js';
import { formStyles } from './form-step.styles.js';

export const styles = [formStyles];

/**
 * The values live in the inputs alone: they are read when they are sent, and the secret ones are emptied as soon as
 * the answer is back, so that nothing typed stays in the page. Only what never left it, for want of a network, stays.
 */
export function createView(host: StepHost): StepView<FormStep> {
  const shown = new Set<string>();
  const edited = new Set<string>();
  let missing: readonly FieldError[] = [];
  let errors: readonly FieldError[] | undefined;
  let capsLock = false;
  let focusOnError = false;
  let wasSending = false;

  const words = () => host.localize.part('form', english);

  function render(step: FormStep): TemplateResult {
    const fields = step.fields.filter(({ advanced }) => !advanced);
    const advanced = step.fields.filter((field) => field.advanced);
    return html`<form class="stack" novalidate @submit=${(event: Event) => onSubmit(event, step)}>
      ${host.heading({ provider: host.provider, ...headingOf(step) })} ${host.notice(step)}
      <div class="fields">
        ${fields.map((field) => renderField(step, field))}
        ${
          advanced.length === 0
            ? nothing
            : html`<details class="advanced" ?open=${advanced.some(({ name }) => errorOf(step, name))}>
                <summary>${words().moreSettings}</summary>
                <div class="fields">${advanced.map((field) => renderField(step, field))}</div>
              </details>`
        }
      </div>
      <div class="actions">
        ${host.button({ label: host.words.actions.submit, type: 'submit', busy: host.sending === 'submit' })}
        ${host.waysOut(step)}
      </div>
    </form>`;
  }

  function headingOf({ purpose }: FormStep): Heading {
    const form = words();
    if (purpose === 'imap' || purpose === 'generic') return form[purpose];
    const isAgain = purpose === 'credentials' && host.flow.intent === 'reconnect';
    return form[isAgain ? 'credentialsAgain' : purpose](host.providerName);
  }

  function renderField(step: FormStep, field: Field): TemplateResult {
    const labels: Readonly<Record<string, string>> = words().fields;
    const known = labels[field.name] ?? field.name;
    const label = field.required ? known : words().optional(known);
    const error = errorOf(step, field.name);
    const initial = field.secret ? undefined : step.prefill?.[field.name];
    if (field.input === 'select') return renderSelect(field, label, initial, error);
    const isPassword = field.input === 'password';
    const isShown = shown.has(field.name);
    const hint = isPassword && capsLock ? words().capsLock : undefined;
    return textField({
      id: host.id(field.name),
      // Not a name that a browser takes for this site's own sign-in.
      name: host.id(field.name),
      label,
      type: isPassword && isShown ? 'text' : field.input,
      // `off` is ignored for passwords; a "new" one is at least not filled with this site's own.
      autocomplete: isPassword ? 'new-password' : field.input === 'tel' ? 'tel' : 'off',
      inputMode: field.name === 'username' ? 'email' : field.input === 'number' ? 'numeric' : undefined,
      initial,
      placeholder: field.input === 'tel' ? words().phoneExample : undefined,
      maxLength: field.maxLength,
      required: field.required,
      readOnly: host.sending !== undefined,
      isWrong: error !== undefined,
      note: host.fieldNote(`${host.id(field.name)}-note`, error, hint),
      isNoted: (error ?? hint) !== undefined,
      onInput: () => onInput(field.name),
      ...(isPassword && { onKey, trailing: renderReveal(field.name, isShown) }),
    });
  }

  function renderSelect(field: Field, label: string, initial: string | undefined, error: string | undefined) {
    const id = host.id(field.name);
    return html`<div class="field">
      <label class="field-label" for=${id}>${label}</label>
      <select
        class="field-input"
        id=${id}
        name=${id}
        aria-describedby=${`${id}-note`}
        @change=${() => onInput(field.name)}
      >
        ${field.options?.map(
          (value) => html`<option value=${value} ?selected=${value === initial}>${value}</option>`,
        )}
      </select>
      ${host.fieldNote(`${id}-note`, error)}
    </div>`;
  }

  function renderReveal(name: string, isShown: boolean): TemplateResult {
    const { showPassword, hidePassword } = words();
    return html`<button
      class="field-button"
      type="button"
      aria-label=${isShown ? hidePassword : showPassword}
      aria-controls=${host.id(name)}
      @click=${() => toggle(name)}
    >
      ${revealIcon(isShown)}
    </button>`;
  }

  /** What was said about a value counts until the value is changed. */
  function errorOf(step: FormStep, name: string): string | undefined {
    if (edited.has(name)) return undefined;
    const error = [...missing, ...(step.errors ?? [])].find(({ field }) => field === name);
    if (!error) return undefined;
    const known: Readonly<Record<string, string>> = host.words.fieldErrors;
    return known[error.code] ?? host.words.fieldErrors.invalid;
  }

  const input = (name: string) =>
    host.content.querySelector<HTMLInputElement>(`#${CSS.escape(host.id(name))}`);

  function onSubmit(event: Event, step: FormStep) {
    event.preventDefault();
    if (host.sending) return;
    const values: Record<string, string> = {};
    for (const { name } of step.fields) {
      const value = input(name)?.value ?? '';
      if (value !== '') values[name] = value;
    }
    missing = step.fields
      .filter(({ name, required }) => required && !values[name]?.trim())
      .map(({ name }) => ({ field: name, code: 'required' }));
    edited.clear();
    shown.clear();
    if (missing.length === 0) host.send('submit', values);
    else focusOnError = true;
    host.requestUpdate();
  }

  function onInput(name: string) {
    host.touched();
    edited.add(name);
    host.requestUpdate();
  }

  function onKey(event: KeyboardEvent) {
    const isOn = event.getModifierState('CapsLock');
    if (isOn !== capsLock) host.requestUpdate();
    capsLock = isOn;
  }

  function toggle(name: string) {
    if (!shown.delete(name)) shown.add(name);
    host.requestUpdate();
  }

  function update(step: FormStep) {
    if (step.errors === errors) return;
    errors = step.errors;
    edited.clear();
    focusOnError = errors !== undefined;
  }

  function updated(step: FormStep) {
    const isSending = host.sending !== undefined;
    if (wasSending && !isSending) emptySecrets(step);
    wasSending = isSending;
    if (focusOnError) host.content.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    focusOnError = false;
  }

  function emptySecrets(step: FormStep) {
    if (host.neverLeft) return;
    for (const { name, secret } of step.fields) {
      const field = secret ? input(name) : null;
      if (field) field.value = '';
    }
  }

  return { update, render, updated };
}
