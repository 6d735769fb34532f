import { z } from 'zod';
import { paramsSchema } from './primitives.js';

/** What is wrong with one typed value. */
export const fieldErrorCodeSchema = z
  .enum([
    'required',
    'invalid',
    'too-long',
    'credentials.wrong',
    'code.wrong',
    'code.incomplete',
    'phone.invalid',
    'email.invalid',
    'cookie.invalid',
    'server.refused',
  ])
  .meta({ id: 'FieldErrorCode' });

/** Why a flow cannot go on, or why the last answer changed nothing. */
export const failureCodeSchema = z
  .enum([
    'account.gone',
    'account.limit',
    'account.restricted',
    'account.taken',
    'approval.denied',
    'approval.expired',
    'attempt.busy',
    'attempt.expired',
    'attempt.lost',
    'attempt.replaced',
    'captcha.unsupported',
    'checkpoint.failed',
    'checkpoint.unsupported',
    'consent.denied',
    'flow.cancelled',
    'flow.expired',
    'flow.interrupted',
    'identity.mismatch',
    'link.expired',
    'permissions.missing',
    'provider.down',
    'provider.slow',
    'provider.unsupported',
    'proxy.failed',
    'qr.expired',
    'rate.limited',
    'sessions.multiple',
    'subscription.required',
    'upstream.error',
    'upstream.misconfigured',
  ])
  .meta({ id: 'FailureCode' });

/** Good or neutral news above a step. */
export const noticeCodeSchema = z
  .enum([
    'captcha.elsewhere',
    'code.resent',
    'code.resend-too-soon',
    'imap.settings-found',
    'imap.settings-unknown',
    'reconnect.expected',
    'switch.unavailable',
  ])
  .meta({ id: 'NoticeCode' });

export const fieldErrorSchema = z
  .object({ field: z.string(), code: fieldErrorCodeSchema, params: paramsSchema.optional() })
  .meta({ id: 'FieldError' });

export const failureSchema = z
  .object({ code: failureCodeSchema, params: paramsSchema.optional() })
  .meta({ id: 'Failure' });

export const messageSchema = z
  .object({ code: z.union([noticeCodeSchema, failureCodeSchema]), params: paramsSchema.optional() })
  .meta({ id: 'Message' });
