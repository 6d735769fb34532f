import type { FieldName, PutSession } from '../../contract/types.js';
import { validateForm } from '../flows/validate-form.js';
import type { AccountRecord } from '../stores/account-store.js';
import type { Upstream } from '../upstream.js';

export type SessionValues =
  | { readonly kind: 'values'; readonly values: Readonly<Record<string, string>> }
  | { readonly kind: 'wrong'; readonly pointer: string }
  /** Accounts of this provider are not connected by cookies. */
  | { readonly kind: 'unsupported' };

/** Our names for the fields of the form in which a person would type the same. */
const FIELDS = {
  li_at: 'cookie_li_at',
  li_a: 'cookie_li_a',
  sessionid: 'cookie_sessionid',
} as const satisfies Record<keyof PutSession['cookies'], FieldName>;

export const takesSession = (upstream: Pick<Upstream, 'providers'>, account: AccountRecord): boolean =>
  upstream.providers.find(({ id }) => id === account.provider)?.methods.includes('cookies') ?? false;

/** What the upstream's form for cookies would be answered with, held to the form's own rules. */
export function sessionValues(upstream: Upstream, account: AccountRecord, body: PutSession): SessionValues {
  const form = takesSession(upstream, account)
    ? upstream.form({ intent: 'reconnect', provider: account.provider, method: 'cookies', answered: {} })
    : undefined;
  if (form?.kind !== 'form') return { kind: 'unsupported' };
  const entries = Object.entries(FIELDS).flatMap(([cookie, field]) => {
    const value = body.cookies[cookie as keyof typeof FIELDS];
    return value === undefined ? [] : [[field, value] as const];
  });
  const step = { ...form, id: 'session' };
  const checked = validateForm(step, { ...Object.fromEntries(entries), user_agent: body.userAgent });
  if (checked.kind === 'valid') return { kind: 'values', values: checked.values };
  const field = checked.kind === 'wrong' ? checked.errors[0]?.field : checked.field;
  const cookie = Object.entries(FIELDS).find(([, name]) => name === field)?.[0];
  return { kind: 'wrong', pointer: cookie ? `/cookies/${cookie}` : '/userAgent' };
}
