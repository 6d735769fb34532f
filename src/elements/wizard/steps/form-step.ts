import { html, type CSSResult, type TemplateResult } from 'lit';
import type { ActionType, Field, FieldError, FormStep } from '../../../contract/types.js';
import { form as english } from '../../../locales/en/form.js';
import type { FormMessages, Heading } from '../../../locales/messages.js';
import { textField, type TextFieldOptions } from '../../../ui/text-field.js';
import type { StepHost, StepView } from '../step-host.js';
import type { MidwayTime } from './midway-time.js';
import type { PasswordTools } from './password-tools.js';

export const styles: readonly CSSResult[] = [];

/** What is particular about a kind of form. */
export interface FormContent {
  heading(step: FormStep, words: FormMessages): Heading;
  /** By the field's name; a name without one is shown as it is. */
  labels(words: FormMessages): Readonly<Record<string, string | undefined>>;
  /** The fields where they belong, instead of one below the other. */
  renderFields?(step: FormStep, pen: FieldPen): TemplateResult;
  /** What is sent for what was typed. */
  completed?(values: Values): Values;
  /** Where the form can come in the middle of a login. */
  readonly time?: MidwayTime;
}

export type Values = Readonly<Record<string, string>>;

/** Draws single fields for whoever places them. */
export interface FieldPen {
  draw(field: Field, more?: Partial<TextFieldOptions>): TemplateResult;
  /** What is wrong with the field's value, as long as it is the value that was sent. */
  errorOf(name: string): string | undefined;
  /** For fields of another kind: their value has changed. */
  changed(name: string): void;
}

/** Name and password. */
export const createView = (host: StepHost): StepView<FormStep> =>
  createFormView(host, {
    heading: (_step, { credentials }) => credentials(host.providerName, host.flow.intent === 'reconnect'),
    labels: ({ fields, usernames }) => ({
      ...fields,
      username: (host.provider && usernames[host.provider]) ?? fields.username,
    }),
  });

/**
 * The values live in the inputs alone: they are read when they are sent, and the secret ones are emptied as soon as
 * the answer is back, so that nothing typed stays in the page. Only what never left it, for want of a network, stays.
 */
export function createFormView(host: StepHost, content: FormContent): StepView<FormStep> {
  const edited = new Set<string>();
  let missing: readonly FieldError[] = [];
  let errors: readonly FieldError[] | undefined;
  let tools: PasswordTools | undefined;
  let focusOnError = false;
  let sent: ActionType | undefined;

  const words = () => host.localize.part('form', english);
  const isOver = (step: FormStep) => !!content.time?.isOver(step);

  // The field is there to be typed into meanwhile, and as well if they do not come.
  import('./password-tools.js').then(
    ({ createPasswordTools }) => {
      tools = createPasswordTools(host);
      host.requestUpdate();
    },
    () => undefined,
  );

  function render(step: FormStep): TemplateResult {
    const pen: FieldPen = {
      draw: (field, more) => renderField(step, field, more),
      errorOf,
      changed,
    };
    return html`<form class="stack" novalidate @submit=${(event: Event) => onSubmit(event, step)}>
      ${host.heading({ provider: host.provider, ...content.heading(step, words()) })} ${host.notice(step)}
      <div class="fields">
        ${content.renderFields?.(step, pen) ?? step.fields.map((field) => pen.draw(field))}
      </div>
      <div class="actions">
        ${isOver(step) ? '' : host.button({ label: host.words.actions.submit, type: 'submit', busy: host.sending === 'submit' })}
        ${content.time?.render(step)} ${host.waysOut(step)}
      </div>
    </form>`;
  }

  function renderField(
    step: FormStep,
    field: Field,
    more: Partial<TextFieldOptions> | undefined,
  ): TemplateResult {
    const { name, input: type } = field;
    const own = content.labels(words())[name];
    const label = field.required ? (own ?? name) : words().optional(own ?? name);
    const isPassword = type === 'password';
    const error = errorOf(name);
    const hint = isPassword ? tools?.hint : undefined;
    return textField({
      id: host.id(name),
      // Not a name that a browser takes for this site's own sign-in.
      name: host.id(name),
      label: own ? label : html`<bdi>${label}</bdi>`,
      type: isPassword && tools?.isShown(name) ? 'text' : (type as TextFieldOptions['type']),
      // `off` is ignored for passwords; a "new" one is at least not filled with this site's own.
      autocomplete: isPassword ? 'new-password' : 'off',
      inputMode: name === 'username' ? 'email' : undefined,
      initial: field.secret ? undefined : step.prefill?.[name],
      maxLength: field.maxLength,
      required: field.required,
      readOnly: !!host.sending || isOver(step),
      isWrong: !!error,
      isNoted: !!(error ?? hint),
      note: host.fieldNote(`${host.id(name)}-note`, error, hint),
      onInput: () => changed(name),
      ...(isPassword && tools && { onKey: tools.onKey, trailing: tools.reveal(name) }),
      ...more,
    });
  }

  /** What was said about a value counts until the value is changed. */
  function errorOf(name: string): string | undefined {
    if (edited.has(name)) return undefined;
    const error = [...missing, ...(errors ?? [])].find(({ field }) => field === name);
    return error && host.fieldError(error.code);
  }

  const input = (name: string) =>
    host.content.querySelector<HTMLInputElement>(`#${CSS.escape(host.id(name))}`);

  function onSubmit(event: Event, step: FormStep) {
    event.preventDefault();
    if (host.sending || isOver(step)) return;
    const values: Record<string, string> = {};
    for (const { name } of step.fields) {
      const value = input(name)?.value;
      if (value) values[name] = value;
    }
    missing = step.fields
      .filter(({ name, required }) => required && !values[name]?.trim())
      .map(({ name }) => ({ field: name, code: 'required' }));
    for (const { field } of missing) edited.delete(field);
    tools?.hideAll();
    if (missing.length) focusOnError = true;
    else host.send('submit', content.completed?.(values) ?? values);
    host.requestUpdate();
  }

  function changed(name: string) {
    host.touched();
    edited.add(name);
    host.requestUpdate();
  }

  function update(step: FormStep) {
    if (step.errors === errors) return;
    errors = step.errors;
    edited.clear();
    focusOnError = !!errors;
  }

  function updated(step: FormStep) {
    if (sent && !host.sending && !host.neverLeft) settleValues(step);
    sent = host.sending;
    if (focusOnError) host.content.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    focusOnError = false;
  }

  /** Secrets go, and what the upstream has found out takes the place of what was typed. */
  function settleValues({ fields, prefill, purpose }: FormStep) {
    for (const { name, secret } of fields) {
      const value = secret ? '' : purpose === 'imap' ? prefill?.[name] : undefined;
      const field = input(name);
      if (field && value !== undefined) field.value = value;
    }
  }

  return { update, render, updated };
}
