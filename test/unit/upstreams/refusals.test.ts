import { describe, expect, it } from 'vitest';
import { failureCodeSchema, fieldErrorCodeSchema } from '../../../src/contract/codes.js';
import { MEANINGS, toRefusal } from '../../../src/server/upstreams/unipile-v1/refusals.js';

/** Every error type that Unipile's v1 documents for connecting, by status. */
const CATALOGUE: Readonly<Record<number, readonly string[]>> = {
  400: [
    'invalid_parameters',
    'missing_parameters',
    'invalid_request',
    'malformed_request',
    'content_too_large',
    'invalid_url',
    'too_many_characters',
    'unescaped_characters',
    'limit_too_high',
    'invalid_action',
    'invalid_label',
  ],
  401: [
    'missing_credentials',
    'multiple_sessions',
    'wrong_account',
    'invalid_credentials',
    'invalid_proxy_credentials',
    'invalid_imap_configuration',
    'invalid_smtp_configuration',
    'invalid_checkpoint_solution',
    'checkpoint_error',
    'expired_credentials',
    'expired_link',
    'insufficient_privileges',
    'disconnected_account',
    'disconnected_feature',
    'invalid_credentials_but_valid_account_imap',
    'captcha_not_supported',
  ],
  403: [
    'insufficient_permissions',
    'account_restricted',
    'account_mismatch',
    'unknown_authentication_context',
    'session_mismatch',
    'feature_not_subscribed',
    'subscription_required',
    'resource_access_restricted',
    'action_required',
  ],
  404: ['resource_not_found', 'invalid_resource_identifier'],
  407: ['invalid_proxy_credentials'],
  408: ['request_timeout'],
  415: ['unsupported_media_type'],
  422: [
    'invalid_account',
    'provider_unreachable',
    'account_configuration_error',
    'cannot_resend_yet',
    'limit_exceeded',
    'unprocessable_entity',
    'unauthorized',
  ],
  425: ['auth_in_progress'],
  429: ['too_many_requests'],
  500: ['unexpected_error', 'provider_error', 'authentication_intent_error'],
  501: ['feature_not_implemented'],
  502: ['proxy_error'],
  503: ['no_client_session', 'no_channel', 'no_handler', 'network_down', 'service_unavailable'],
  504: ['request_timeout'],
};

const cases = Object.entries(CATALOGUE).flatMap(([status, types]) =>
  types.map((type) => ({ status: Number(status), type })),
);

/** No document has it, but programs that work with the real one do. */
const SEEN = ['connection_limit_reached'];

describe('the table of what errors mean', () => {
  it('has every type of the catalogue, and none that nobody has named', () => {
    const named = [...Object.values(CATALOGUE).flat(), ...SEEN];
    expect(Object.keys(MEANINGS).sort()).toEqual([...new Set(named)].sort());
  });
});

/** Types whose meaning is that of any unexpected answer: the user can only begin again. */
const GENERIC = new Set([
  ...(CATALOGUE[400] ?? []),
  'account_configuration_error',
  'cannot_resend_yet',
  'invalid_account',
  'provider_error',
  'unauthorized',
  'unexpected_error',
  'unprocessable_entity',
  'unsupported_media_type',
]);

describe.each(['begin', 'solve'] as const)('a refusal of Unipile while it is asked to %s', (phase) => {
  it.each(cases)('has words and a way on: $status $type', ({ status, type }) => {
    const refusal = toRefusal({ kind: 'refusal', status, type }, { phase });
    expect(failureCodeSchema.safeParse(refusal.failure.code).success).toBe(true);
    for (const error of refusal.errors ?? []) {
      expect(fieldErrorCodeSchema.safeParse(error.code).success).toBe(true);
    }
    // What ends and can not be begun again is what the user can not mend here.
    if (refusal.then === 'end' && !refusal.canRetry) {
      expect(refusal.failure.code).toMatch(
        /^(account\.restricted|account\.limit|provider\.unsupported|upstream\.misconfigured)$/,
      );
    }
  });
});

describe('a refusal of a login', () => {
  it.each(cases.filter(({ type }) => !GENERIC.has(type)))(
    'says more than that it failed: $type',
    ({ status, type }) => {
      const { failure, errors } = toRefusal(
        { kind: 'refusal', status, type },
        { phase: 'begin', field: 'password' },
      );
      expect(errors !== undefined || failure.code !== 'upstream.error').toBe(true);
    },
  );

  it('points at the field that was refused', () => {
    const wrong = toRefusal(
      { kind: 'refusal', status: 401, type: 'invalid_credentials' },
      { phase: 'begin', field: 'password' },
    );
    expect(wrong).toMatchObject({ then: 'stay', errors: [{ field: 'password', code: 'credentials.wrong' }] });
  });

  it.each([
    ['invalid_imap_configuration', 'imap_host'],
    ['invalid_smtp_configuration', 'smtp_host'],
  ])('tells the servers of a mailbox apart: %s', (type, field) => {
    const refusal = toRefusal(
      { kind: 'refusal', status: 401, type },
      { phase: 'begin', field: 'imap_password' },
    );
    expect(refusal).toMatchObject({ then: 'stay', errors: [{ field, code: 'server.refused' }] });
  });

  it.each([
    ['cookie_li_at', 'invalid_credentials', 401, 'cookie.invalid'],
    ['cookie_sessionid', 'expired_credentials', 401, 'cookie.invalid'],
    ['cookie_li_at', 'invalid_parameters', 400, 'cookie.invalid'],
    ['phone', 'invalid_parameters', 400, 'phone.invalid'],
    ['username', 'invalid_parameters', 400, 'credentials.wrong'],
  ] as const)('has words that fit the field: %s refused as %s', (field, type, status, code) => {
    const refusal = toRefusal({ kind: 'refusal', status, type }, { phase: 'begin', field });
    expect(refusal).toMatchObject({ then: 'stay', errors: [{ field, code }] });
  });

  it.each(['insufficient_privileges', 'multiple_sessions', 'subscription_required'])(
    'that the user can see to can be begun again: %s',
    (type) => {
      expect(toRefusal({ kind: 'refusal', status: 401, type }, { phase: 'begin' })).toMatchObject({
        then: 'end',
        canRetry: true,
      });
    },
  );

  it('after a consent, where nothing was typed, ends', () => {
    const refusal = toRefusal(
      { kind: 'refusal', status: 401, type: 'invalid_credentials' },
      { phase: 'begin' },
    );
    expect(refusal).toMatchObject({ then: 'end', canRetry: true, failure: { code: 'upstream.error' } });
  });

  it('fills in the servers that were found instead, and nothing else', () => {
    const refusal = toRefusal(
      {
        kind: 'refusal',
        status: 401,
        type: 'invalid_credentials_but_valid_account_imap',
        connectionParams: { imap_host: 'imap.example.com', imap_port: '993', imap_password: 'canary' },
      },
      { phase: 'begin', field: 'imap_password' },
    );
    expect(refusal).toMatchObject({
      errors: [{ field: 'imap_password', code: 'credentials.wrong' }],
      prefill: { imap_host: 'imap.example.com', imap_port: '993' },
    });
    expect(JSON.stringify(refusal)).not.toContain('canary');
  });

  it('without an answer tells a slow provider from one that is down', () => {
    const refuse = (isTimeout: boolean) => toRefusal({ kind: 'unreachable', isTimeout }, { phase: 'begin' });
    expect(refuse(true)).toMatchObject({ failure: { code: 'provider.slow' }, then: 'end' });
    expect(refuse(false)).toMatchObject({ failure: { code: 'provider.down' }, then: 'stay' });
  });

  it.each([408, 400, 404])('of a code whose attempt is over begins again: %i', (status) => {
    const refusal = toRefusal({ kind: 'refusal', status, type: 'request_timeout' }, { phase: 'solve' });
    expect(refusal).toMatchObject({ failure: { code: 'attempt.expired' }, then: 'end', canRetry: true });
  });
});
