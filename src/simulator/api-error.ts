/*
 * Unipile's error body: `title`, `type` and `status` always, `detail` and `instance` mostly. The table pairs each
 * type with its status; those that no route raises yet are left out until one does.
 */
const catalogue = {
  invalid_parameters: [400, 'Invalid parameters'],
  missing_parameters: [400, 'Missing parameters'],
  malformed_request: [400, 'Malformed request'],
  invalid_request: [400, 'Invalid request'],
  content_too_large: [400, 'Content too large'],
  limit_too_high: [400, 'Limit too high'],
  invalid_url: [400, 'Invalid URL'],
  missing_credentials: [401, 'Missing credentials'],
  invalid_credentials: [401, 'Invalid credentials'],
  invalid_checkpoint_solution: [401, 'Invalid checkpoint solution'],
  wrong_account: [401, 'Wrong account'],
  account_restricted: [403, 'Account restricted'],
  insufficient_permissions: [403, 'Insufficient permissions'],
  resource_not_found: [404, 'Resource not found'],
  request_timeout: [408, 'Request timeout'],
  cannot_resend_yet: [422, 'Cannot resend yet'],
  unprocessable_entity: [422, 'Unprocessable entity'],
  auth_in_progress: [425, 'Authentication in progress'],
  unexpected_error: [500, 'Unexpected error'],
  authentication_intent_error: [500, 'Authentication intent error'],
  feature_not_implemented: [501, 'Feature not implemented'],
  service_unavailable: [503, 'Service unavailable'],
} as const satisfies Record<string, readonly [number, string]>;

export type ApiErrorType = keyof typeof catalogue;

/** A refusal in Unipile's words. The detail must never repeat what was sent. */
export class ApiError extends Error {
  readonly type: ApiErrorType;
  readonly detail: string | undefined;

  constructor(type: ApiErrorType, detail?: string) {
    super(`errors/${type}`);
    this.name = 'ApiError';
    this.type = type;
    this.detail = detail;
  }

  get status(): number {
    return catalogue[this.type][0];
  }

  /** The answer that carries this error. A missing key has the short body that was seen in the wild. */
  toResponse(instance: string): Response {
    const [status, title] = catalogue[this.type];
    const type = `errors/${this.type}`;
    const body =
      this.type === 'missing_credentials'
        ? { status, type, title }
        : { title, ...(this.detail && { detail: this.detail }), instance, type, status };
    return Response.json(body, { status });
  }
}
