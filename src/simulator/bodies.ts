import { z } from 'zod';
import { ApiError } from './api-error.js';
import { WRONG_PASSWORD } from './scenarios.js';
import { PROVIDERS, type Provider } from './state.js';

/** No body of the API comes near this many characters. */
const MAX_BODY_LENGTH = 256 * 1024;

/** A moment as Unipile writes it: three digits of milliseconds and a `Z`. */
const utcTime = z.string().regex(/^[1-2]\d{3}-[0-1]\d-[0-3]\dT\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
const limit = z.union([utcTime, z.number().min(0)]).optional();

/** How much history messaging providers fetch. */
export const messagingSyncLimit = z.object({ chats: limit, messages: limit }).optional();
/** How much history mailboxes fetch. */
export const mailSyncLimit = z.literal('NO_HISTORY_SYNC').optional();

/** A proxy of one's own. */
export const proxyOption = z
  .object({
    protocol: z.enum(['https', 'http', 'socks5']).optional(),
    host: z.string().min(1),
    port: z.number().int().min(1).max(65_535),
    username: z.string().optional(),
    password: z.string().optional(),
  })
  .optional();

const disabledFeatures = z
  .array(z.enum(['linkedin_recruiter', 'linkedin_sales_navigator', 'linkedin_organizations_mailboxes']))
  .optional();

/** What every create body may carry. */
export const sharedOptions = { disabled_features: disabledFeatures };

/** Where the automatic proxy stands, or another proxy; for the providers that look at where a login comes from. */
export const locationOptions = {
  country: z
    .string()
    .regex(/^[A-Za-z]{2}$/)
    .optional(),
  ip: z.ipv4().optional(),
  proxy: proxyOption,
};

export const createBody = z.object({ provider: z.enum(PROVIDERS) });

export const solveBody = z.object({
  account_id: z.string().min(1),
  // Telegram is not in the published list: nothing is published about how its password is asked for.
  provider: z.enum(['LINKEDIN', 'INSTAGRAM', 'TWITTER', 'MESSENGER', 'TELEGRAM']),
  code: z.string().min(1),
});

export const resendBody = z.object({
  account_id: z.string().min(1),
  provider: z.enum(['LINKEDIN', 'INSTAGRAM', 'MESSENGER']),
});

/** What `PATCH /accounts/{id}` takes. Inferred: third parties change the proxy with it. */
export const patchBody = z.object(locationOptions);

/** The query of `GET /accounts/{id}/sync`, as numbers and words. */
export const syncQuery = z.object({
  before: z.coerce.number().optional(),
  after: z.coerce.number().optional(),
  linkedin_product: z.enum(['classic', 'recruiter', 'sales_navigator']).optional(),
  partial: z.enum(['true', 'false']).optional(),
  chunk_size: z.coerce.number().int().min(1).optional(),
});

const url = z.string().regex(/^https?:\/\/./);

const hostedLink = {
  api_url: url,
  expiresOn: utcTime,
  name: z.string().min(1).optional(),
  success_redirect_url: url.optional(),
  failure_redirect_url: url.optional(),
  notify_url: url.optional(),
  bypass_success_screen: z.boolean().optional(),
  single_use: z.boolean().optional(),
  disabled_features: disabledFeatures,
  disabled_options: z.array(z.string()).optional(),
  sync_limit: z.object({ MAILING: mailSyncLimit, MESSAGING: messagingSyncLimit }).optional(),
  proxy: proxyOption,
  unilogin: z
    .object({
      publisher_name: z.string().optional(),
      tab_name: z.string().optional(),
      track_last_visited_page: z.boolean().optional(),
    })
    .optional(),
};

/** The providers by the names that hosted links have for them. */
export const HOSTED_PROVIDERS = {
  LINKEDIN: 'LINKEDIN',
  WHATSAPP: 'WHATSAPP',
  INSTAGRAM: 'INSTAGRAM',
  MESSENGER: 'MESSENGER',
  TELEGRAM: 'TELEGRAM',
  TWITTER: 'TWITTER',
  GOOGLE: 'GOOGLE_OAUTH',
  OUTLOOK: 'OUTLOOK',
  MAIL: 'MAIL',
  IMAP: 'MAIL',
} as const satisfies Record<string, Provider>;

const hostedNames = Object.keys(HOSTED_PROVIDERS) as (keyof typeof HOSTED_PROVIDERS)[];

export const hostedBody = z.discriminatedUnion('type', [
  z.object({
    ...hostedLink,
    type: z.literal('create'),
    providers: z.union([
      z.enum(['*', '*:MAILING', '*:MESSAGING', '*:CALENDAR']),
      z.array(z.enum(hostedNames)).min(1),
    ]),
  }),
  z.object({ ...hostedLink, type: z.literal('reconnect'), reconnect_account: z.string().min(1) }),
]);

export type HostedLinkBody = z.infer<typeof hostedBody>;

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

export function hasField(body: unknown, name: string): boolean {
  return typeof body === 'object' && body !== null && name in body;
}

/** Plays a proxy that is not to be reached (`unreachable…`) or refuses its password. */
export function checkProxy(proxy: z.infer<typeof proxyOption>): void {
  if (proxy?.host.startsWith('unreachable')) throw new ApiError('proxy_error');
  if (proxy?.password === WRONG_PASSWORD) throw new ApiError('invalid_proxy_credentials');
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
