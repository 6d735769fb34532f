import type { FailureCode, FieldErrorCode, FieldName } from '../../../contract/types.js';
import type { Refusal } from '../../upstream.js';
import type { Reply } from './call.js';
import type { V1ErrorType } from './error-types.js';

/** What one of Unipile's error types means for the user. */
export interface Meaning {
  readonly code: FailureCode;
  /** Answering the same step again makes sense. */
  readonly stays?: boolean;
  /** Beginning again makes sense. */
  readonly canRetry?: boolean;
  /** It is about what was typed: into this field, or without one into the field that the step is about. */
  readonly typed?: { readonly code: FieldErrorCode; readonly field?: FieldName };
}

const again = (code: FailureCode): Meaning => ({ code, stays: true, canRetry: true });
const restart = (code: FailureCode): Meaning => ({ code, canRetry: true });
const final = (code: FailureCode): Meaning => ({ code });

/** Something typed was wrong; where nothing was, as after a consent, the attempt is over with `otherwise`. */
const typed = (
  code: FieldErrorCode,
  field?: FieldName,
  otherwise: FailureCode = 'upstream.error',
): Meaning => ({
  ...restart(otherwise),
  typed: { code, ...(field ? { field } : {}) },
});

/** The table is total: a type that is missing does not compile. */
export const MEANINGS: { readonly [Type in V1ErrorType]: Meaning } = {
  account_configuration_error: restart('upstream.error'),
  account_mismatch: again('identity.mismatch'),
  account_restricted: final('account.restricted'),
  action_required: restart('checkpoint.unsupported'),
  auth_in_progress: again('attempt.busy'),
  authentication_intent_error: restart('attempt.lost'),
  cannot_resend_yet: again('rate.limited'),
  captcha_not_supported: restart('captcha.unsupported'),
  checkpoint_error: restart('checkpoint.failed'),
  connection_limit_reached: final('account.limit'),
  content_too_large: restart('upstream.error'),
  disconnected_account: restart('attempt.lost'),
  disconnected_feature: restart('attempt.lost'),
  expired_credentials: restart('attempt.lost'),
  expired_link: restart('link.expired'),
  feature_not_implemented: final('provider.unsupported'),
  feature_not_subscribed: restart('subscription.required'),
  insufficient_permissions: restart('permissions.missing'),
  insufficient_privileges: restart('permissions.missing'),
  invalid_account: restart('upstream.error'),
  invalid_action: restart('upstream.error'),
  invalid_checkpoint_solution: typed('code.wrong', undefined, 'checkpoint.failed'),
  invalid_credentials: typed('credentials.wrong'),
  invalid_credentials_but_valid_account_imap: typed('credentials.wrong', 'imap_password'),
  invalid_imap_configuration: typed('server.refused', 'imap_host'),
  invalid_label: restart('upstream.error'),
  invalid_parameters: restart('upstream.error'),
  invalid_proxy_credentials: restart('proxy.failed'),
  invalid_request: restart('upstream.error'),
  invalid_resource_identifier: restart('attempt.lost'),
  invalid_smtp_configuration: typed('server.refused', 'smtp_host'),
  invalid_url: restart('upstream.error'),
  limit_exceeded: again('rate.limited'),
  limit_too_high: restart('upstream.error'),
  malformed_request: restart('upstream.error'),
  missing_credentials: final('upstream.misconfigured'),
  missing_parameters: restart('upstream.error'),
  multiple_sessions: restart('sessions.multiple'),
  network_down: again('provider.down'),
  no_channel: again('provider.down'),
  no_client_session: again('provider.down'),
  no_handler: again('provider.down'),
  provider_error: restart('upstream.error'),
  provider_unreachable: again('provider.down'),
  proxy_error: restart('proxy.failed'),
  request_timeout: restart('provider.slow'),
  resource_access_restricted: restart('permissions.missing'),
  resource_not_found: restart('attempt.lost'),
  service_unavailable: again('provider.down'),
  session_mismatch: restart('checkpoint.failed'),
  subscription_required: restart('subscription.required'),
  too_many_characters: restart('upstream.error'),
  too_many_requests: again('rate.limited'),
  unauthorized: restart('upstream.error'),
  unescaped_characters: restart('upstream.error'),
  unexpected_error: restart('upstream.error'),
  unknown_authentication_context: restart('checkpoint.failed'),
  unprocessable_entity: restart('upstream.error'),
  unsupported_media_type: restart('upstream.error'),
  wrong_account: again('identity.mismatch'),
};

/** For a type that nobody has met yet, and for answers without one. */
const BY_STATUS: Readonly<Record<number, Meaning>> = {
  401: restart('upstream.error'),
  403: final('account.restricted'),
  407: restart('proxy.failed'),
  408: restart('attempt.expired'),
  409: restart('attempt.replaced'),
  425: again('attempt.busy'),
  429: again('rate.limited'),
  501: final('provider.unsupported'),
  502: restart('proxy.failed'),
  503: again('provider.down'),
  504: restart('provider.slow'),
};

const findMeaning = (type: string): Meaning | undefined =>
  Object.hasOwn(MEANINGS, type) ? MEANINGS[type as V1ErrorType] : undefined;

export interface Circumstances {
  /** A refused value is this field's fault. */
  readonly field?: FieldName;
  readonly phase: 'begin' | 'solve';
}

const fieldRefusal = (field: string, code: FieldErrorCode): Refusal => ({
  kind: 'refused',
  failure: { code: 'checkpoint.failed' },
  then: 'stay',
  errors: [{ field, code }],
  canRetry: true,
});

/** Settings of a mailbox that may be shown, by the names that our form has for them. */
const SETTINGS = [
  'imap_host',
  'imap_port',
  'imap_encryption',
  'imap_user',
  'smtp_host',
  'smtp_port',
] as const;

function foundSettings(reply: Reply): Readonly<Record<string, string>> | undefined {
  const params = reply.kind === 'refusal' ? reply.connectionParams : undefined;
  if (!params) return undefined;
  const found = SETTINGS.flatMap((name) =>
    params[name] === undefined ? [] : [[name, params[name]] as const],
  );
  return found.length ? Object.fromEntries(found) : undefined;
}

/** What is wrong with a value, in words that fit its field: a cookie is copied, a number is dialled. */
function fieldCode(field: FieldName, code: FieldErrorCode): FieldErrorCode {
  if (code === 'server.refused') return code;
  if (field.startsWith('cookie_')) return 'cookie.invalid';
  if (field === 'phone') return 'phone.invalid';
  // Of a password that is asked for alone there is nothing else to check.
  return code === 'code.wrong' && field !== 'code' ? 'invalid' : code;
}

/** A browser's session that has ended was ended when it was copied: another one has to be. */
const ENDED_SESSIONS: ReadonlySet<string> = new Set(['expired_credentials', 'disconnected_account']);

/** Refusals that are about what was typed. */
function aboutValue(type: string, status: number, { field, phase }: Circumstances): Refusal | undefined {
  const wrong = findMeaning(type)?.typed;
  const blamed = wrong?.field ?? field ?? (phase === 'solve' ? 'code' : undefined);
  if (wrong && blamed) return fieldRefusal(blamed, fieldCode(blamed, wrong.code));
  if (phase !== 'begin' || !field) return undefined;
  const isEnded = field.startsWith('cookie_') && ENDED_SESSIONS.has(type);
  return status === 400 || isEnded ? fieldRefusal(field, fieldCode(field, 'credentials.wrong')) : undefined;
}

const refusal = ({ code, stays = false, canRetry = false }: Meaning): Refusal => ({
  kind: 'refused',
  failure: { code },
  then: stays ? 'stay' : 'end',
  canRetry,
});

export function toRefusal(reply: Exclude<Reply, { kind: 'answer' }>, circumstances: Circumstances): Refusal {
  if (reply.kind === 'unreachable') {
    return refusal(reply.isTimeout ? restart('provider.slow') : again('provider.down'));
  }
  const { status, type } = reply;
  const value = aboutValue(type, status, circumstances);
  const prefill = foundSettings(reply);
  if (value) return prefill ? { ...value, prefill } : value;
  // Once its five minutes are over an attempt removes itself: a 408 first, a 400 or 404 from then on.
  if (circumstances.phase === 'solve' && (status === 400 || status === 404 || status === 408)) {
    return refusal(restart('attempt.expired'));
  }
  return refusal(findMeaning(type) ?? BY_STATUS[status] ?? restart('upstream.error'));
}
