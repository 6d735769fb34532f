import type { FieldError, FormStep } from '../../contract/types.js';

export type FormValues =
  | { readonly kind: 'valid'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong'; readonly errors: readonly FieldError[] }
  /** A value for a field that the step does not have. */
  | { readonly kind: 'unknown-field'; readonly field: string };

/** `+33 6 12 34 56 78`, or with the calling code apart: `(+33)0612345678`. */
const PHONE = /^\(?\+?[\d\s().-]{6,24}$/;
const EMAIL = /^\S+@\S+$/;

function check(field: FormStep['fields'][number], value: string): FieldError | undefined {
  const { name } = field;
  if (value === '') return field.required ? { field: name, code: 'required' } : undefined;
  if (value.length > field.maxLength)
    return { field: name, code: 'too-long', params: { max: field.maxLength } };
  if (field.input === 'tel' && !PHONE.test(value)) return { field: name, code: 'phone.invalid' };
  if (field.input === 'email' && !EMAIL.test(value)) return { field: name, code: 'email.invalid' };
  if (field.input === 'select' && !field.options?.includes(value)) return { field: name, code: 'invalid' };
  return undefined;
}

/** Values of a form as the upstream gets them: trimmed unless secret, as a space may be part of a password. */
export function validateForm(step: FormStep, answered: Readonly<Record<string, string>>): FormValues {
  const known = new Set<string>(step.fields.map(({ name }) => name));
  const stranger = Object.keys(answered).find((name) => !known.has(name));
  if (stranger !== undefined) return { kind: 'unknown-field', field: stranger };

  const values: Record<string, string> = {};
  const errors: FieldError[] = [];
  for (const field of step.fields) {
    const raw = Object.hasOwn(answered, field.name) ? (answered[field.name] ?? '') : '';
    const value = field.secret ? raw : raw.trim();
    const error = check(field, value);
    if (error) errors.push(error);
    else if (value !== '') values[field.name] = value;
  }
  return errors.length ? { kind: 'wrong', errors } : { kind: 'valid', values };
}

/** What may be shown again and kept: the values of the fields that are not secret. */
export function publicValues(
  step: FormStep,
  answered: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const shown = step.fields.filter(({ name, secret }) => !secret && (answered[name] ?? '').trim() !== '');
  return Object.fromEntries(
    shown.map(({ name, maxLength }) => [name, (answered[name] ?? '').trim().slice(0, maxLength)]),
  );
}

const LOGIN_FIELDS = ['username', 'email', 'imap_user'] as const;

/** What the user signs in with, to fill in a later reconnection. */
export function loginHintOf(values: Readonly<Record<string, string>>): string | undefined {
  return LOGIN_FIELDS.map((name) => values[name]).find((value) => value !== undefined);
}
