import { CANCEL, SUBMIT, type StepDraft } from '../../../../contract/step-draft.js';
import type { Field, FieldName, FormStep } from '../../../../contract/types.js';
import type { FormContext, V1Method, Values } from './provider.js';

/** Longest forms that any provider accepts, with room to spare. */
const MAX = { login: 320, password: 1024, cookie: 4096, userAgent: 1024, host: 253 } as const;

const field = (
  name: FieldName,
  input: Field['input'],
  maxLength: number,
  more: Partial<Field> = {},
): Field => ({
  name,
  input,
  maxLength,
  required: true,
  secret: false,
  ...more,
});

export const fields = {
  username: field('username', 'text', MAX.login),
  password: field('password', 'password', MAX.password, { secret: true }),
  email: field('email', 'email', MAX.login),
  phone: field('phone', 'tel', 24),
  imapUser: field('imap_user', 'email', MAX.login),
  imapPassword: field('imap_password', 'password', MAX.password, { secret: true }),
  host: (name: 'imap_host' | 'smtp_host', advanced: boolean) => field(name, 'text', MAX.host, { advanced }),
  port: (name: 'imap_port' | 'smtp_port', advanced: boolean) => field(name, 'number', 5, { advanced }),
  encryption: (advanced: boolean) =>
    field('imap_encryption', 'select', 16, { advanced, options: ['ssl', 'tls', 'starttls', 'default'] }),
  cookie: (name: 'cookie_li_at' | 'cookie_li_a' | 'cookie_sessionid', required: boolean) =>
    field(name, 'password', MAX.cookie, { secret: true, required }),
  userAgent: field('user_agent', 'text', MAX.userAgent),
} as const;

export function form(purpose: FormStep['purpose'], asked: readonly Field[], prefill?: Values): StepDraft {
  return { kind: 'form', purpose, fields: asked, ...(prefill ? { prefill } : {}), actions: [SUBMIT, CANCEL] };
}

/** A form that is asked once: with its answer the login begins. */
export const once =
  (make: (at: FormContext) => StepDraft): NonNullable<V1Method['form']> =>
  (answered, at) =>
    Object.keys(answered).length === 0 ? make(at) : undefined;

/** Sign-in by name and password, as most providers have it. */
export const password: V1Method = {
  id: 'password',
  form: once(() => form('credentials', [fields.username, fields.password])),
  blamed: 'password',
  body: ({ username = '', password: secret = '' }) => ({ username, password: secret }),
};

/** The session of a browser in which the user is signed in already. */
export const cookies = (asked: readonly Field[], blamed: FieldName, body: V1Method['body']): V1Method => ({
  id: 'cookies',
  blamed,
  form: once(({ userAgent }) =>
    form(
      'cookies',
      [...asked, fields.userAgent],
      userAgent === undefined ? undefined : { user_agent: userAgent },
    ),
  ),
  body: (values) => ({
    ...body(values),
    ...(values['user_agent'] ? { user_agent: values['user_agent'] } : {}),
  }),
});

export const qr: V1Method = { id: 'qr', body: () => ({}) };

/** The upstream's own wizard: a link, made when it is followed. */
export const hosted: V1Method = { id: 'hosted', body: () => ({}) };

/** Consent at the provider with the host's own app; the tokens are handed on and not kept. */
export const oauth = (body: V1Method['body']): V1Method => ({ id: 'oauth', body });
