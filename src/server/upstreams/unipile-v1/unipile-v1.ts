import { z } from 'zod';
import { v1CheckpointStep } from '../../../contract/checkpoints.js';
import type { MethodId, ProviderId } from '../../../contract/types.js';
import type {
  AttemptReference,
  BeginRequest,
  Look,
  SolveAnswer,
  Upstream,
  UpstreamResult,
} from '../../upstream.js';
import { toUpstreamAccount } from './account.js';
import { bodyOptions } from './body-options.js';
import { baseUrl, createCall, type Reply, type UnipileV1Options } from './call.js';
import { createConsent } from './consent.js';
import type { V1ErrorType } from './error-types.js';
import { isForgedHook, readStatusHook } from './hook.js';
import { readHostedNotice, requestHostedLink } from './hosted-link.js';
import { toPhoneRegistration } from './phone-number.js';
import { findMethod, findProvider, V1_PROVIDERS } from './providers/index.js';
import { toRefusal, type Circumstances } from './refusals.js';
import { registerWebhook } from './webhook.js';

/** An attempt lives this long after its checkpoint was returned; neither a resend nor a next checkpoint prolongs it. */
const INTENT_MS = 5 * 60_000;

/** Asks for another kind of checkpoint, sent in place of a code. */
const ANOTHER_WAY = 'TRY_ANOTHER_WAY';

/** The attempt is alive and goes on as it was, but there is nothing else to ask for. */
const NO_OTHER_WAY: ReadonlySet<string> = new Set<V1ErrorType>([
  'feature_not_implemented',
  'invalid_action',
  'invalid_checkpoint_solution',
  'invalid_parameters',
  'unprocessable_entity',
]);

const isNoOtherWay = (reply: Reply): boolean => reply.kind === 'refusal' && NO_OTHER_WAY.has(reply.type);

const checkpointSchema = z.object({
  object: z.literal('Checkpoint'),
  account_id: z.string().min(1),
  checkpoint: z.unknown(),
});

const resultSchema = z.discriminatedUnion('object', [
  z.object({ object: z.literal('AccountCreated'), account_id: z.string().min(1) }),
  z.object({ object: z.literal('AccountReconnected'), account_id: z.string().min(1) }),
  checkpointSchema,
]);

const captchaSchema = z.object({
  type: z.literal('CAPTCHA'),
  public_key: z.string().nullish(),
  data: z.string().nullish(),
});

const listSchema = z.object({
  object: z.literal('AccountList'),
  items: z.array(z.unknown()),
  cursor: z.string().nullish(),
});

const syncSchema = z.object({ object: z.literal('AccountResync'), status: z.string() });

const SYNC_STATES: Readonly<Record<string, 'started' | 'running' | 'done' | 'failed'>> = {
  SYNC_STARTED: 'started',
  SYNC_RUNNING: 'running',
  CHUNK_DONE: 'running',
  SYNC_DONE: 'done',
  SYNC_ERROR: 'failed',
};

/** Unipile's own 404. One without an error type comes from somebody in between, and says nothing of an account. */
const isMissing = (reply: Reply): boolean =>
  reply.kind === 'refusal' && reply.status === 404 && reply.type !== '';

const unreadable = { kind: 'refusal', status: 502, type: 'unexpected_error' } as const satisfies Reply;

function captchaOf(checkpoint: unknown) {
  const parsed = captchaSchema.safeParse(checkpoint);
  if (!parsed.success) return {};
  const { public_key, data } = parsed.data;
  return { captcha: { ...(public_key ? { publicKey: public_key } : {}), ...(data ? { data } : {}) } };
}

/** The API of Unipile, first generation. Throws a TypeError when the DSN can not be one. */
export function unipileV1(options: UnipileV1Options): Upstream {
  const call = createCall(options);
  const consent = createConsent({
    apps: options.oauth ?? {},
    ...(options.fetch ? { fetch: options.fetch } : {}),
    ...(options.now ? { now: options.now } : {}),
    ...(options.allowInsecureProviders ? { allowInsecure: true } : {}),
  });
  const accountPath = (upstreamId: string) => `accounts/${encodeURIComponent(upstreamId)}`;

  const isOffered = (provider: ProviderId, method: MethodId): boolean =>
    (options.methods?.includes(method) ?? true) &&
    (method !== 'oauth' || (consent?.providers.includes(provider) ?? false));

  /**
   * A cloud password is asked for after a QR code was scanned. How the upstream says so is not documented: a checkpoint
   * in place of the account is what it says everywhere else.
   */
  const questionAfterScan = (checkpoint: unknown): Look => ({
    kind: 'checkpoint',
    step: v1CheckpointStep(checkpoint, {
      provider: 'telegram',
      canResend: false,
      canSwitch: false,
      asksForPassword: true,
      hasHostedWay: isOffered('telegram', 'hosted'),
    }),
    isAskedElsewhere: options.telegramPassword === 'hosted' && isOffered('telegram', 'hosted'),
  });

  const toResult = (
    reply: Reply,
    provider: ProviderId,
    endsInMs: number,
    circumstances: Circumstances & { readonly expectsPairing?: boolean },
  ): UpstreamResult => {
    if (reply.kind !== 'answer') return toRefusal(reply, circumstances);
    const parsed = resultSchema.safeParse(reply.body);
    if (!parsed.success) return toRefusal(unreadable, circumstances);
    const { data } = parsed;
    if (data.object !== 'Checkpoint') return { kind: 'succeeded', upstreamId: data.account_id };
    const { canResend = false, canSwitch = false, approvalCode } = findProvider(provider);
    const step = v1CheckpointStep(data.checkpoint, {
      provider,
      canResend,
      canSwitch,
      asksForApproval: approvalCode !== undefined,
      expectsPairing: circumstances.expectsPairing ?? false,
      asksForPassword: provider === 'telegram',
      hasHostedWay: isOffered(provider, 'hosted'),
      expiresInMs: endsInMs,
    });
    return { kind: 'checkpoint', upstreamId: data.account_id, endsInMs, step, ...captchaOf(data.checkpoint) };
  };

  const begin = async (request: BeginRequest, signal: AbortSignal): Promise<UpstreamResult> => {
    const provider = findProvider(request.provider);
    const method = findMethod(request.provider, request.method);
    if (!method) throw new TypeError('This method is not one of the provider.');
    const isNew = request.upstreamId === undefined;
    const values = isNew
      ? method.body(request.values)
      : (method.reconnectBody ?? method.body)(request.values);
    const body = { provider: provider.type, ...values, ...bodyOptions(provider, request.options, !isNew) };
    const reply = await call('POST', isNew ? 'accounts' : accountPath(request.upstreamId), signal, body);
    return toResult(reply, request.provider, INTENT_MS, {
      phase: 'begin',
      ...(method.blamed ? { field: method.blamed } : {}),
      expectsPairing: method.id === 'pairing',
    });
  };

  const send = (attempt: AttemptReference, code: string, signal: AbortSignal): Promise<Reply> => {
    const body = { account_id: attempt.upstreamId, provider: findProvider(attempt.provider).type, code };
    return call('POST', 'accounts/checkpoint', signal, body);
  };

  const solve = async (
    attempt: AttemptReference,
    code: string,
    field: Circumstances['field'],
    signal: AbortSignal,
  ): Promise<UpstreamResult> => {
    const reply = await send(attempt, code, signal);
    return toResult(reply, attempt.provider, attempt.endsInMs, {
      phase: 'solve',
      ...(field ? { field } : {}),
    });
  };

  const answerCheckpoint = async (
    attempt: AttemptReference,
    { kind, value }: SolveAnswer,
    signal: AbortSignal,
  ) => {
    // Typed by a user it is a wrong code; only `switchWay` and an approval may say it.
    if (value === ANOTHER_WAY || (value !== '' && value === findProvider(attempt.provider).approvalCode)) {
      return toRefusal(
        { kind: 'refusal', status: 400, type: 'invalid_checkpoint_solution' },
        { phase: 'solve' },
      );
    }
    if (kind === 'approved')
      return solve(attempt, findProvider(attempt.provider).approvalCode ?? '', 'code', signal);
    if (kind !== 'phone') return solve(attempt, value, kind === 'password' ? 'password' : 'code', signal);
    const phone = toPhoneRegistration(value);
    if (phone) return solve(attempt, phone, 'phone', signal);
    const errors = [{ field: 'phone', code: 'phone.invalid' } as const];
    return {
      kind: 'refused',
      failure: { code: 'checkpoint.failed' },
      then: 'stay',
      errors,
      canRetry: true,
    } as const;
  };

  return {
    name: 'unipile',
    providers: V1_PROVIDERS.map(({ id, group, methods }) => ({
      id,
      group,
      methods: methods.map((method) => method.id).filter((method) => isOffered(id, method)),
    })).filter(({ methods }) => methods.length > 0),
    ...(consent ? { consent } : {}),
    form: ({ provider, method, answered, intent, userAgent }) =>
      findMethod(provider, method)?.form?.(answered, {
        intent,
        ...(userAgent === undefined ? {} : { userAgent }),
      }),
    begin,
    solve: answerCheckpoint,
    hostedLink: (request, signal) =>
      requestHostedLink(
        call,
        findProvider(request.provider),
        new URL(baseUrl(options.dsn)).origin,
        options.hosted ?? {},
        request,
        signal,
      ),
    async resend(attempt, signal) {
      const body = { account_id: attempt.upstreamId, provider: findProvider(attempt.provider).type };
      const reply = await call('POST', 'accounts/checkpoint/resend', signal, body);
      if (reply.kind === 'answer') return { kind: 'sent' };
      if (reply.kind === 'refusal' && reply.type === 'cannot_resend_yet') return { kind: 'too-soon' };
      // It is the sending that is refused: what was sent before is as good as it was.
      const isUnable =
        reply.kind === 'refusal' && (reply.status === 501 || reply.type === 'unprocessable_entity');
      return isUnable ? { kind: 'unavailable' } : toRefusal(reply, { phase: 'solve' });
    },
    async switchWay(attempt, signal) {
      const reply = await send(attempt, ANOTHER_WAY, signal);
      if (isNoOtherWay(reply))
        return { kind: 'refused', failure: { code: 'checkpoint.unsupported' }, then: 'stay', canRetry: true };
      return toResult(reply, attempt.provider, attempt.endsInMs, { phase: 'solve' });
    },
    async look(upstreamId, signal) {
      const reply = await call('GET', accountPath(upstreamId), signal);
      if (isMissing(reply)) return { kind: 'absent' };
      const checkpoint = checkpointSchema.safeParse(reply.kind === 'answer' ? reply.body : undefined);
      if (checkpoint.success) return questionAfterScan(checkpoint.data.checkpoint);
      const account = reply.kind === 'answer' ? toUpstreamAccount(reply.body) : undefined;
      return account ? { kind: 'found', account } : { kind: 'unknown' };
    },
    async list(cursor, signal) {
      const query = new URLSearchParams({ limit: '250', ...(cursor === undefined ? {} : { cursor }) });
      const reply = await call('GET', `accounts?${query.toString()}`, signal);
      const parsed = listSchema.safeParse(reply.kind === 'answer' ? reply.body : undefined);
      if (!parsed.success) return undefined;
      const accounts = parsed.data.items.flatMap((item) => toUpstreamAccount(item) ?? []);
      return { accounts, ...(parsed.data.cursor ? { cursor: parsed.data.cursor } : {}) };
    },
    async remove(upstreamId, signal) {
      const reply = await call('DELETE', accountPath(upstreamId), signal);
      return reply.kind === 'answer' || isMissing(reply);
    },
    async restart(upstreamId, signal) {
      return (await call('POST', `${accountPath(upstreamId)}/restart`, signal)).kind === 'answer';
    },
    canSync: (provider) => findProvider(provider).canSync ?? false,
    async sync(upstreamId, provider, signal) {
      if (!findProvider(provider).canSync) return undefined;
      const reply = await call('GET', `${accountPath(upstreamId)}/sync`, signal);
      const parsed = syncSchema.safeParse(reply.kind === 'answer' ? reply.body : undefined);
      return parsed.success ? (SYNC_STATES[parsed.data.status] ?? 'running') : 'failed';
    },
    registerHook: (url, secret, signal) => registerWebhook(call, url, secret, signal),
    isForged: isForgedHook,
    readHook: readStatusHook,
    readNotice: readHostedNotice,
  };
}
