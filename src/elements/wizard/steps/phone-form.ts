import { html, type TemplateResult } from 'lit';
import type { Field, FormStep } from '../../../contract/types.js';
import { details as english } from '../../../locales/en/details.js';
import { selectField } from '../../../ui/select-field.js';
import { selectFieldStyles } from '../../../ui/select-field.styles.js';
import { lifetimeStyles } from '../lifetime.styles.js';
import type { StepHost, StepView } from '../step-host.js';
import { CALLING_CODES, countryOfLanguage, countryOfNumber, type CallingCode } from './calling-codes.js';
import { createFormView, styles as formStyles, type FieldPen } from './form-step.js';
import { createMidwayTime } from './midway-time.js';
import { phoneStyles } from './phone-form.styles.js';
import { plainDigits } from './plain-digits.js';

export const styles = [...formStyles, selectFieldStyles, phoneStyles, lifetimeStyles];

/** `(+33)0612345678`, as it is sent and comes back. */
const SENT = /^\(\+(\d+)\)(.*)$/;

/** A country and the number as one dials it there. Who types a whole number with its plus gets it taken apart. */
export function createView(host: StepHost): StepView<FormStep> {
  const time = createMidwayTime(host);
  const words = () => host.localize.part('details', english);
  let countries: readonly { readonly value: string; readonly label: string }[] | undefined;
  let listedIn: string | undefined;
  let chosen: CallingCode | undefined;
  let number: string | undefined;

  function begin({ prefill }: FormStep): CallingCode {
    if (chosen) return chosen;
    const [, code = '', rest] = SENT.exec(prefill?.['phone'] ?? '') ?? [];
    number = rest ?? prefill?.['phone'];
    return (chosen = countryOfNumber(code) ?? countryOfLanguage(navigator.language));
  }

  function renderFields(step: FormStep, pen: FieldPen): TemplateResult {
    return html`${step.fields.map((field) => (field.name === 'phone' ? renderPhone(step, field, pen) : pen.draw(field)))}`;
  }

  function renderPhone(step: FormStep, field: Field, pen: FieldPen): TemplateResult {
    const { country, code } = begin(step);
    return html`${selectField({
      id: host.id('country'),
      label: words().phone.country,
      options: listCountries(),
      initial: country,
      autocomplete: 'off',
      disabled: host.sending !== undefined || time.isOver(step),
      isWrong: false,
      note: host.fieldNote(`${host.id('country')}-note`, undefined),
      onChange: (event) => onCountry(event, pen),
    })}
    ${pen.draw(field, {
      initial: number,
      autocomplete: 'tel-national',
      inputMode: 'tel',
      leading: html`<span class="calling-code" aria-hidden="true"><bdi dir="ltr">+${code}</bdi></span>`,
      onInput: (event) => onNumber(event, pen),
    })}`;
  }

  /** In the user's language and its order. */
  function listCountries() {
    const { language } = host.localize;
    if (countries && listedIn === language) return countries;
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' });
    const { compare } = new Intl.Collator(language);
    listedIn = language;
    countries = CALLING_CODES.map(({ country, code }) => ({
      value: country,
      label: `${names.of(country) ?? country} (+${code})`,
    })).sort((one, other) => compare(one.label, other.label));
    return countries;
  }

  function onCountry(event: Event, pen: FieldPen) {
    const { value } = event.target as HTMLSelectElement;
    chosen = CALLING_CODES.find(({ country }) => country === value) ?? chosen;
    pen.changed('phone');
  }

  function onNumber(event: InputEvent, pen: FieldPen) {
    const field = event.target as HTMLInputElement;
    const whole = /^\s*(?:\+|00)([\d\s().-]{7,})$/.exec(plainDigits(field.value))?.[1]?.replace(/\D/g, '');
    // While it is typed digit by digit the code may still get longer; pasted or filled in, it is whole.
    if (whole && event.inputType !== 'insertText') takeApart(field, whole);
    pen.changed('phone');
  }

  function takeApart(field: HTMLInputElement, digits: string) {
    const found = countryOfNumber(digits);
    if (!found) return;
    // The country stays when it shares the code, as Canada does with the United States.
    if (chosen?.code !== found.code) choose(found);
    field.value = digits.slice(found.code.length);
  }

  function choose(entry: CallingCode) {
    chosen = entry;
    const select = host.content.querySelector<HTMLSelectElement>(`#${CSS.escape(host.id('country'))}`);
    if (select) select.value = entry.country;
  }

  function sent(value: string): string {
    const typed = plainDigits(value);
    const whole = /^\s*(?:\+|00)/.test(typed) ? typed.replace(/\D/g, '').replace(/^00/, '') : undefined;
    const found = whole === undefined ? undefined : countryOfNumber(whole);
    const code = (found ?? chosen)?.code ?? '';
    const national = found && whole ? whole.slice(found.code.length) : typed.replace(/[\s().-]/g, '');
    return `(+${code})${national}`;
  }

  const view = createFormView(host, {
    heading: () => words().phone[host.flow.method === 'pairing' ? 'pairing' : 'register'](host.providerName),
    labels: ({ fields }) => ({ ...fields, ...words().fields }),
    renderFields,
    time,
    completed: ({ phone = '', ...others }) => ({ ...others, phone: sent(phone) }),
  });
  return { ...view, timeWords: time.words };
}
