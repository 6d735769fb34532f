/*
 * Unipile's error body: `title`, `type` and `status` always, `detail` and `instance` mostly. The table is the whole
 * catalogue of types that have to do with connecting, each with its status, so that any of them can be played.
 */
const catalogue = {
  invalid_parameters: [400, 'Invalid parameters'],
  missing_parameters: [400, 'Missing parameters'],
  malformed_request: [400, 'Malformed request'],
  invalid_request: [400, 'Invalid request'],
  content_too_large: [400, 'Content too large'],
  limit_too_high: [400, 'Limit too high'],
  invalid_url: [400, 'Invalid URL'],
  too_many_characters: [400, 'Too many characters'],
  unescaped_characters: [400, 'Unescaped characters'],
  invalid_action: [400, 'Invalid action'],
  invalid_label: [400, 'Invalid label'],
  missing_credentials: [401, 'Missing credentials'],
  multiple_sessions: [401, 'Multiple sessions'],
  wrong_account: [401, 'Wrong account'],
  invalid_credentials: [401, 'Invalid credentials'],
  invalid_imap_configuration: [401, 'Invalid IMAP configuration'],
  invalid_smtp_configuration: [401, 'Invalid SMTP configuration'],
  invalid_credentials_but_valid_account_imap: [401, 'Invalid credentials but valid account IMAP'],
  invalid_checkpoint_solution: [401, 'Invalid checkpoint solution'],
  checkpoint_error: [401, 'Checkpoint error'],
  expired_credentials: [401, 'Expired credentials'],
  expired_link: [401, 'Expired link'],
  insufficient_privileges: [401, 'Insufficient privileges'],
  disconnected_account: [401, 'Disconnected account'],
  disconnected_feature: [401, 'Disconnected feature'],
  captcha_not_supported: [401, 'Captcha not supported'],
  account_restricted: [403, 'Account restricted'],
  account_mismatch: [403, 'Account mismatch'],
  action_required: [403, 'Action required'],
  connection_limit_reached: [403, 'Connection limit reached'],
  feature_not_subscribed: [403, 'Feature not subscribed'],
  insufficient_permissions: [403, 'Insufficient permissions'],
  resource_access_restricted: [403, 'Resource access restricted'],
  session_mismatch: [403, 'Session mismatch'],
  subscription_required: [403, 'Subscription required'],
  unknown_authentication_context: [403, 'Unknown authentication context'],
  resource_not_found: [404, 'Resource not found'],
  invalid_resource_identifier: [404, 'Invalid resource identifier'],
  invalid_proxy_credentials: [407, 'Invalid proxy credentials'],
  request_timeout: [408, 'Request timeout'],
  conflict: [409, 'Conflict'],
  unsupported_media_type: [415, 'Unsupported media type'],
  account_configuration_error: [422, 'Account configuration error'],
  cannot_resend_yet: [422, 'Cannot resend yet'],
  invalid_account: [422, 'Invalid account'],
  limit_exceeded: [422, 'Limit exceeded'],
  provider_unreachable: [422, 'Provider unreachable'],
  unauthorized: [422, 'Unauthorized'],
  unprocessable_entity: [422, 'Unprocessable entity'],
  auth_in_progress: [425, 'Authentication in progress'],
  too_many_requests: [429, 'Too many requests'],
  unexpected_error: [500, 'Unexpected error'],
  provider_error: [500, 'Provider error'],
  authentication_intent_error: [500, 'Authentication intent error'],
  feature_not_implemented: [501, 'Feature not implemented'],
  proxy_error: [502, 'Proxy error'],
  network_down: [503, 'Network down'],
  no_channel: [503, 'No channel'],
  no_client_session: [503, 'No client session'],
  no_handler: [503, 'No handler'],
  service_unavailable: [503, 'Service unavailable'],
} as const satisfies Record<string, readonly [number, string]>;

export type ApiErrorType = keyof typeof catalogue;

/** Whether the catalogue has this type. */
export function isApiErrorType(type: string): type is ApiErrorType {
  return Object.hasOwn(catalogue, type);
}

/** The mailbox settings that Unipile found out by itself, beside the refusal of others. Never a password. */
export interface ConnectionParams {
  readonly imap_host: string;
  readonly imap_port: number;
  readonly imap_user: string;
  readonly imap_encryption: 'tls' | 'ssl' | 'starttls' | 'default';
  readonly smtp_host: string;
  readonly smtp_port: number;
  readonly smtp_user: string;
}

/** A refusal in Unipile's words. The detail must never repeat what was sent. */
export class ApiError extends Error {
  readonly type: ApiErrorType;
  readonly detail: string | undefined;
  readonly connectionParams: ConnectionParams | undefined;

  constructor(type: ApiErrorType, detail?: string, connectionParams?: ConnectionParams) {
    super(`errors/${type}`);
    this.name = 'ApiError';
    this.type = type;
    this.detail = detail;
    this.connectionParams = connectionParams;
  }

  get status(): number {
    return catalogue[this.type][0];
  }

  /** The answer that carries this error. A missing key has the short body that was seen in the wild. */
  toResponse(instance: string): Response {
    const [status, title] = catalogue[this.type];
    const type = `errors/${this.type}`;
    const { detail, connectionParams } = this;
    const body =
      this.type === 'missing_credentials'
        ? { status, type, title }
        : {
            title,
            ...(detail && { detail }),
            instance,
            type,
            status,
            ...(connectionParams && { connectionParams }),
          };
    return Response.json(body, { status });
  }
}
