import { z } from 'zod';
import { ApiError } from './api-error.js';
import { PROVIDERS } from './state.js';

/** No body of the API comes near this many characters. */
const MAX_BODY_LENGTH = 256 * 1024;

const utcTime = z.string().regex(/^[1-2]\d{3}-[0-1]\d-[0-3]\dT\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const syncLimit = z.union([utcTime, z.number().min(0)]).optional();

/** The optional fields that every create body may carry. */
export const createOptions = {
  disabled_features: z
    .array(z.enum(['linkedin_recruiter', 'linkedin_sales_navigator', 'linkedin_organizations_mailboxes']))
    .optional(),
  sync_limit: z.object({ chats: syncLimit, messages: syncLimit }).optional(),
  country: z.string().length(2).optional(),
  ip: z.ipv4().optional(),
  proxy: z
    .object({
      protocol: z.enum(['https', 'http', 'socks5']).optional(),
      host: z.string(),
      port: z.number(),
      username: z.string().optional(),
      password: z.string().optional(),
    })
    .optional(),
};

export const createBody = z.object({ provider: z.enum(PROVIDERS) });

export const solveBody = z.object({
  account_id: z.string().min(1),
  provider: z.enum(['LINKEDIN', 'INSTAGRAM', 'TWITTER', 'MESSENGER']),
  code: z.string().min(1),
});

export const resendBody = z.object({
  account_id: z.string().min(1),
  provider: z.enum(['LINKEDIN', 'INSTAGRAM', 'MESSENGER']),
});

export const webhookBody = z.object({
  source: z.enum(['account_status', 'messaging', 'email', 'email_tracking', 'users', 'calendar_event']),
  request_url: z.string().min(1),
  name: z.string().optional(),
  format: z.enum(['json', 'form']).optional(),
  account_ids: z.array(z.string()).optional(),
  enabled: z.boolean().optional(),
  headers: z
    .array(
      z.object({ key: z.string().regex(/^[\w!#$%&'*+.^`|~-]+$/), value: z.string().regex(/^[^\r\n\0]*$/) }),
    )
    .optional(),
  events: z.array(z.string()).optional(),
  data: z.array(z.object({ name: z.string(), key: z.string() })).optional(),
});

export const scanBody = z.object({ phoneNumber: z.string().regex(/^\+?[\d\s()-]{6,24}$/) });

/** The JSON of a request, whatever its content type says. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text.length > MAX_BODY_LENGTH) throw new ApiError('content_too_large');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ApiError('malformed_request', 'The body is not JSON.');
  }
}

/** The body as its schema has it, or the error that names the fields and repeats none of their values. */
export function check<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const { issues } = result.error;
  const missing = issues.filter(({ path }) => path.length > 0 && valueAt(body, path) === undefined);
  if (missing.length > 0) throw new ApiError('missing_parameters', `Missing: ${namesOf(missing)}`);
  throw new ApiError('invalid_parameters', `Invalid: ${namesOf(issues) || 'body'}`);
}

function namesOf(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return issues.map(({ path }) => path.map(String).join('.')).join(', ');
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    body,
  );
}
