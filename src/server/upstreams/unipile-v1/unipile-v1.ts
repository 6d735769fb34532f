import { z } from 'zod';
import { v1CheckpointStep } from '../../../contract/checkpoints.js';
import type { ProviderId } from '../../../contract/types.js';
import type { AttemptReference, BeginRequest, Upstream, UpstreamResult } from '../../upstream.js';
import { toUpstreamAccount } from './account.js';
import { createCall, type Call, type Reply, type UnipileV1Options } from './call.js';
import { HOOK_SECRET_HEADER, readStatusHook } from './hook.js';
import { toPhoneRegistration } from './phone-number.js';
import { findMethod, findProvider, locationBody, V1_PROVIDERS } from './providers.js';
import { toRefusal, type Circumstances } from './refusals.js';

/** An attempt lives this long after its checkpoint was returned; neither a resend nor a next checkpoint prolongs it. */
const INTENT_MS = 5 * 60_000;

/** Asks for another kind of checkpoint, sent in place of a code. */
const ANOTHER_WAY = 'TRY_ANOTHER_WAY';

const resultSchema = z.discriminatedUnion('object', [
  z.object({ object: z.literal('AccountCreated'), account_id: z.string().min(1) }),
  z.object({ object: z.literal('AccountReconnected'), account_id: z.string().min(1) }),
  z.object({ object: z.literal('Checkpoint'), account_id: z.string().min(1), checkpoint: z.unknown() }),
]);

const webhookListSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      request_url: z.string().optional(),
      headers: z.array(z.object({ key: z.string(), value: z.string() })).nullish(),
    }),
  ),
});

/** Unipile's own 404. One without an error type comes from somebody in between, and says nothing of an account. */
const isMissing = (reply: Reply): boolean =>
  reply.kind === 'refusal' && reply.status === 404 && reply.type !== '';

const unreadable = { kind: 'refusal', status: 502, type: 'unexpected_error' } as const satisfies Reply;

/** The API of Unipile, first generation. Throws a TypeError when the DSN can not be one. */
export function unipileV1(options: UnipileV1Options): Upstream {
  const call: Call = createCall(options);
  const accountPath = (upstreamId: string) => `accounts/${encodeURIComponent(upstreamId)}`;

  const toResult = (
    reply: Reply,
    provider: ProviderId,
    endsInMs: number,
    circumstances: Circumstances,
  ): UpstreamResult => {
    if (reply.kind !== 'answer') return toRefusal(reply, circumstances);
    const parsed = resultSchema.safeParse(reply.body);
    if (!parsed.success) return toRefusal(unreadable, circumstances);
    const { data } = parsed;
    if (data.object !== 'Checkpoint') return { kind: 'succeeded', upstreamId: data.account_id };
    const { canResend, canSwitch } = findProvider(provider);
    const step = v1CheckpointStep(data.checkpoint, {
      provider,
      canResend,
      canSwitch,
      expiresInMs: endsInMs,
      captchaFrame: () => 'captcha',
    });
    return { kind: 'checkpoint', upstreamId: data.account_id, endsInMs, step };
  };

  const begin = async (request: BeginRequest, signal: AbortSignal): Promise<UpstreamResult> => {
    const { type } = findProvider(request.provider);
    const method = findMethod(request.provider, request.method);
    if (!method) throw new TypeError('This method is not one of the provider.');
    const path = request.upstreamId === undefined ? 'accounts' : accountPath(request.upstreamId);
    const body = { provider: type, ...method.body(request.values), ...locationBody(request.options) };
    const reply = await call('POST', path, signal, body);
    const blamed = method.blamed ? { field: method.blamed } : {};
    return toResult(reply, request.provider, INTENT_MS, { phase: 'begin', ...blamed });
  };

  const solve = async (
    attempt: AttemptReference,
    code: string,
    field: 'code' | 'phone',
    signal: AbortSignal,
  ) => {
    const body = { account_id: attempt.upstreamId, provider: findProvider(attempt.provider).type, code };
    const reply = await call('POST', 'accounts/checkpoint', signal, body);
    return toResult(reply, attempt.provider, attempt.endsInMs, { phase: 'solve', field });
  };

  const hasHook = async (url: string, secret: string, signal: AbortSignal): Promise<boolean> => {
    const reply = await call('GET', 'webhooks', signal);
    const parsed = webhookListSchema.safeParse(reply.kind === 'answer' ? reply.body : undefined);
    if (!parsed.success) return false;
    const same = parsed.data.items.filter(({ request_url }) => request_url === url);
    const isRight = (item: (typeof same)[number]) =>
      item.headers?.some(({ key, value }) => key === HOOK_SECRET_HEADER && value === secret) ?? false;
    // A webhook with an older secret would only be refused.
    for (const stale of same.filter((item) => !isRight(item))) {
      await call('DELETE', `webhooks/${encodeURIComponent(stale.id)}`, signal);
    }
    return same.some(isRight);
  };

  return {
    name: 'unipile',
    providers: V1_PROVIDERS.map(({ id, group, methods }) => ({
      id,
      group,
      methods: methods.map((method) => method.id),
    })),
    form: (provider, method) => findMethod(provider, method)?.form,
    begin,
    async solve(attempt, { kind, value }, signal) {
      // Typed by a user it is a wrong code; only `switchWay` may say it.
      if (value === ANOTHER_WAY) {
        return toRefusal(
          { kind: 'refusal', status: 400, type: 'invalid_checkpoint_solution' },
          { phase: 'solve' },
        );
      }
      if (kind !== 'phone') return solve(attempt, value, 'code', signal);
      const phone = toPhoneRegistration(value);
      if (phone) return solve(attempt, phone, 'phone', signal);
      const errors = [{ field: 'phone', code: 'phone.invalid' } as const];
      return {
        kind: 'refused',
        failure: { code: 'checkpoint.failed' },
        then: 'stay',
        errors,
        canRetry: true,
      };
    },
    async resend(attempt, signal) {
      const body = { account_id: attempt.upstreamId, provider: findProvider(attempt.provider).type };
      const reply = await call('POST', 'accounts/checkpoint/resend', signal, body);
      if (reply.kind === 'answer') return { kind: 'sent' };
      if (reply.kind === 'refusal' && reply.type === 'cannot_resend_yet') return { kind: 'too-soon' };
      return toRefusal(reply, { phase: 'solve' });
    },
    async switchWay(attempt, signal) {
      const result = await solve(attempt, ANOTHER_WAY, 'code', signal);
      const isRefusedWay = result.kind === 'refused' && result.then === 'stay' && result.errors !== undefined;
      return isRefusedWay
        ? { kind: 'refused', failure: { code: 'checkpoint.unsupported' }, then: 'stay', canRetry: true }
        : result;
    },
    async look(upstreamId, signal) {
      const reply = await call('GET', accountPath(upstreamId), signal);
      if (isMissing(reply)) return { kind: 'absent' };
      const account = reply.kind === 'answer' ? toUpstreamAccount(reply.body) : undefined;
      return account ? { kind: 'found', account } : { kind: 'unknown' };
    },
    async remove(upstreamId, signal) {
      const reply = await call('DELETE', accountPath(upstreamId), signal);
      return reply.kind === 'answer' || isMissing(reply);
    },
    async registerHook(url, secret, signal) {
      if (await hasHook(url, secret, signal)) return true;
      const headers = [
        { key: HOOK_SECRET_HEADER, value: secret },
        { key: 'Content-Type', value: 'application/json' },
      ];
      const body = { source: 'account_status', request_url: url, name: 'connect-account-kit', headers };
      return (await call('POST', 'webhooks', signal, body)).kind === 'answer';
    },
    readHook: readStatusHook,
  };
}
