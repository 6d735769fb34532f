import type { FailureCode, FieldErrorCode, FieldName } from '../../../contract/types.js';
import type { Refusal } from '../../upstream.js';
import type { Reply } from './call.js';

/** What each of Unipile's error types means for the user. */
interface Meaning {
  readonly code: FailureCode;
  /** Answering the same step again makes sense. */
  readonly stays?: boolean;
  /** Beginning again makes sense. */
  readonly canRetry?: boolean;
}

const again = (code: FailureCode): Meaning => ({ code, stays: true, canRetry: true });
const restart = (code: FailureCode): Meaning => ({ code, canRetry: true });
const final = (code: FailureCode): Meaning => ({ code });

const MEANINGS: Readonly<Record<string, Meaning>> = {
  account_configuration_error: restart('upstream.error'),
  account_mismatch: restart('checkpoint.failed'),
  account_restricted: final('account.restricted'),
  action_required: restart('checkpoint.unsupported'),
  auth_in_progress: again('attempt.busy'),
  authentication_intent_error: restart('attempt.lost'),
  captcha_not_supported: restart('captcha.unsupported'),
  checkpoint_error: restart('checkpoint.failed'),
  connection_limit_reached: final('account.limit'),
  disconnected_account: restart('attempt.lost'),
  disconnected_feature: restart('attempt.lost'),
  expired_credentials: restart('attempt.lost'),
  feature_not_implemented: final('provider.unsupported'),
  feature_not_subscribed: final('subscription.required'),
  insufficient_permissions: final('permissions.missing'),
  insufficient_privileges: final('permissions.missing'),
  invalid_account: restart('upstream.error'),
  invalid_proxy_credentials: restart('proxy.failed'),
  limit_exceeded: again('rate.limited'),
  missing_credentials: final('upstream.misconfigured'),
  multiple_sessions: final('sessions.multiple'),
  network_down: again('provider.down'),
  no_channel: again('provider.down'),
  no_client_session: again('provider.down'),
  no_handler: again('provider.down'),
  provider_error: restart('upstream.error'),
  provider_unreachable: again('provider.down'),
  proxy_error: restart('proxy.failed'),
  resource_access_restricted: final('permissions.missing'),
  service_unavailable: again('provider.down'),
  session_mismatch: restart('checkpoint.failed'),
  subscription_required: final('subscription.required'),
  too_many_requests: again('rate.limited'),
  unexpected_error: restart('upstream.error'),
  unknown_authentication_context: restart('checkpoint.failed'),
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

/** Refusals that are about what was typed. */
function aboutValue(type: string, status: number, { field, phase }: Circumstances): Refusal | undefined {
  if (type === 'invalid_credentials' && field) return fieldRefusal(field, 'credentials.wrong');
  if (type === 'invalid_checkpoint_solution') return fieldRefusal(field ?? 'code', 'code.wrong');
  if (phase === 'begin' && status === 400 && field) return fieldRefusal(field, 'credentials.wrong');
  return undefined;
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
  if (value) return value;
  // Once its five minutes are over an attempt removes itself: a 408 first, a 400 or 404 from then on.
  if (circumstances.phase === 'solve' && (status === 400 || status === 404 || status === 408)) {
    return refusal(restart('attempt.expired'));
  }
  if (type === 'request_timeout') return refusal(restart('provider.slow'));
  return refusal(MEANINGS[type] ?? BY_STATUS[status] ?? restart('upstream.error'));
}
