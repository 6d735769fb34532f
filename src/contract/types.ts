// Made from the schemas beside this file by `npm run contract`. Do not edit.

export type Account = {
  readonly id: string;
  readonly provider: ProviderId;
  readonly name: string;
  readonly handle?: string;
  readonly state: AccountState;
  readonly reason?: {
    readonly code: ReasonCode;
    readonly params?: Readonly<Record<string, string | number>>;
  };
  readonly action: AccountAction;
  readonly sources: readonly AccountSource[];
  readonly canSync?: boolean;
  readonly wantsSession?: boolean;
  readonly connectedAt: string;
  readonly updatedAt: string;
};

export type AccountAction = 'none' | 'reconnect' | 'grant' | 'wait' | 'restart' | 'contact';

export type AccountList = {
  readonly items: readonly Account[];
  readonly nextCursor: string | null;
  readonly providers?: readonly ProviderId[];
};

/** One part of an account, such as messaging or a calendar. */
export type AccountSource = { readonly kind: string; readonly state: AccountState };

export type AccountState = 'connected' | 'syncing' | 'action_required' | 'degraded' | 'paused' | 'removed';

export type AccountSync = { readonly state: 'started' | 'running' | 'done' | 'failed' };

/** Something the user may do on a step. A UI shows these and no others. */
export type Action = {
  readonly type: ActionType;
  readonly to?: string;
  readonly afterMs?: number;
  readonly left?: number;
};

export type ActionType = 'submit' | 'resend' | 'refresh' | 'switch' | 'back' | 'retry' | 'confirm' | 'cancel';

export type Answer = {
  readonly stepId: string;
  readonly answerId: string;
  readonly action: ActionType;
  readonly to?: string;
  readonly values?: Readonly<Record<string, string>>;
};

export type ApproveStep = {
  readonly kind: 'approve';
  readonly id: string;
  readonly actions: readonly Action[];
  readonly errors?: readonly FieldError[];
  readonly message?: Message;
  readonly prefill?: Readonly<Record<string, string>>;
  readonly expiresInMs?: number;
  readonly lifetime?: 'stated' | 'estimated';
  readonly fallback?: Fallback;
  readonly typicalMs?: number;
};

export type CaptchaAnswer = { readonly token: string };

export type CaptchaStep = {
  readonly kind: 'captcha';
  readonly id: string;
  readonly actions: readonly Action[];
  readonly errors?: readonly FieldError[];
  readonly message?: Message;
  readonly prefill?: Readonly<Record<string, string>>;
  readonly expiresInMs?: number;
  readonly lifetime?: 'stated' | 'estimated';
  readonly fallback?: Fallback;
  readonly frame: string;
};

export type ChooseStep = {
  readonly kind: 'choose';
  readonly id: string;
  readonly actions: readonly Action[];
  readonly errors?: readonly FieldError[];
  readonly message?: Message;
  readonly prefill?: Readonly<Record<string, string>>;
  readonly expiresInMs?: number;
  readonly lifetime?: 'stated' | 'estimated';
  readonly fallback?: Fallback;
  readonly subject: 'provider' | 'method' | 'contract' | 'challenge';
  readonly options: readonly Option[];
};

export type CodeStep = {
  readonly kind: 'code';
  readonly id: string;
  readonly actions: readonly Action[];
  readonly errors?: readonly FieldError[];
  readonly message?: Message;
  readonly prefill?: Readonly<Record<string, string>>;
  readonly expiresInMs?: number;
  readonly lifetime?: 'stated' | 'estimated';
  readonly fallback?: Fallback;
  readonly channel: 'sms' | 'app' | 'email' | 'whatsapp' | 'unknown';
  readonly destination?: string;
  readonly length?: number;
  readonly charset: 'digits' | 'any';
  readonly approval?: boolean;
};

export type ConfirmStep = {
  readonly kind: 'confirm';
  readonly id: string;
  readonly actions: readonly Action[];
  readonly errors?: readonly FieldError[];
  readonly message?: Message;
  readonly prefill?: Readonly<Record<string, string>>;
  readonly expiresInMs?: number;
  readonly lifetime?: 'stated' | 'estimated';
  readonly fallback?: Fallback;
  readonly question: 'connect-other';
  readonly expected: string;
  readonly typed?: string;
};

export type DoneStep = {
  readonly kind: 'done';
  readonly id: string;
  readonly actions: readonly Action[];
  readonly errors?: readonly FieldError[];
  readonly message?: Message;
  readonly prefill?: Readonly<Record<string, string>>;
  readonly expiresInMs?: number;
  readonly lifetime?: 'stated' | 'estimated';
  readonly fallback?: Fallback;
  readonly account: Account;
};

export type FailedStep = {
  readonly kind: 'failed';
  readonly id: string;
  readonly actions: readonly Action[];
  readonly errors?: readonly FieldError[];
  readonly message?: Message;
  readonly prefill?: Readonly<Record<string, string>>;
  readonly expiresInMs?: number;
  readonly lifetime?: 'stated' | 'estimated';
  readonly fallback?: Fallback;
  readonly failure: Failure;
};

export type Failure = {
  readonly code: FailureCode;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type FailureCode =
  | 'account.gone'
  | 'account.limit'
  | 'account.restricted'
  | 'account.taken'
  | 'approval.denied'
  | 'approval.expired'
  | 'attempt.busy'
  | 'attempt.expired'
  | 'attempt.lost'
  | 'attempt.replaced'
  | 'captcha.unsupported'
  | 'checkpoint.failed'
  | 'checkpoint.unsupported'
  | 'consent.denied'
  | 'flow.cancelled'
  | 'flow.expired'
  | 'flow.interrupted'
  | 'identity.mismatch'
  | 'link.expired'
  | 'permissions.missing'
  | 'provider.down'
  | 'provider.slow'
  | 'provider.unsupported'
  | 'proxy.failed'
  | 'qr.expired'
  | 'rate.limited'
  | 'sessions.multiple'
  | 'subscription.required'
  | 'upstream.error'
  | 'upstream.misconfigured';

/** What a client draws when it does not know the kind of the step. */
export type Fallback =
  | { readonly kind: 'form'; readonly fields: readonly Field[] }
  | { readonly kind: 'redirect'; readonly href: string };

export type Field = {
  readonly name: FieldName;
  readonly input: 'text' | 'email' | 'password' | 'tel' | 'number' | 'select';
  readonly required: boolean;
  readonly secret: boolean;
  readonly maxLength: number;
  readonly options?: readonly string[];
  readonly advanced?: boolean;
};

export type FieldError = {
  readonly field: string;
  readonly code: FieldErrorCode;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type FieldErrorCode =
  | 'required'
  | 'invalid'
  | 'too-long'
  | 'credentials.wrong'
  | 'code.wrong'
  | 'code.incomplete'
  | 'phone.invalid'
  | 'email.invalid'
  | 'cookie.invalid'
  | 'server.refused';

export type FieldName =
  | 'username'
  | 'password'
  | 'email'
  | 'phone'
  | 'cookie_li_at'
  | 'cookie_li_a'
  | 'cookie_sessionid'
  | 'user_agent'
  | 'imap_user'
  | 'imap_password'
  | 'imap_host'
  | 'imap_port'
  | 'imap_encryption'
  | 'smtp_user'
  | 'smtp_password'
  | 'smtp_host'
  | 'smtp_port'
  | 'code';

/** One attempt of a user to connect or reconnect one account. */
export type Flow = {
  readonly id: string;
  readonly rev: number;
  readonly intent: Intent;
  readonly provider?: ProviderId;
  readonly method?: MethodId;
  readonly choseProvider?: boolean;
  readonly accountId?: string;
  readonly state: FlowState;
  readonly step: Step;
  readonly expiresInMs?: number;
  readonly supportId: string;
  readonly superseded?: boolean;
};

export type FlowList = { readonly items: readonly Flow[] };

export type FlowState = 'open' | 'connected' | 'failed' | 'cancelled' | 'expired';

export type FormStep = {
  readonly kind: 'form';
  readonly id: string;
  readonly actions: readonly Action[];
  readonly errors?: readonly FieldError[];
  readonly message?: Message;
  readonly prefill?: Readonly<Record<string, string>>;
  readonly expiresInMs?: number;
  readonly lifetime?: 'stated' | 'estimated';
  readonly fallback?: Fallback;
  readonly purpose: 'credentials' | 'phone' | 'imap' | 'cookies' | 'generic';
  readonly fields: readonly Field[];
};

export type Hello = { readonly type: 'hello'; readonly listener: string };

export type Hint = { readonly type: 'account' | 'flow'; readonly id: string; readonly rev?: number };

export type Intent = 'connect' | 'reconnect';

export type Message = {
  readonly code: NoticeCode | FailureCode;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type MethodId = 'password' | 'cookies' | 'qr' | 'pairing' | 'oauth' | 'imap' | 'hosted';

export type NoticeCode =
  | 'captcha.elsewhere'
  | 'code.resent'
  | 'code.resend-too-soon'
  | 'imap.settings-found'
  | 'imap.settings-unknown'
  | 'reconnect.expected'
  | 'switch.unavailable';

export type Option = {
  readonly id: string;
  readonly label?: string;
  readonly description?: string;
  readonly group?: 'messaging' | 'email';
  readonly recommended?: boolean;
  readonly unavailable?: Failure;
};

export type PairStep = {
  readonly kind: 'pair';
  readonly id: string;
  readonly actions: readonly Action[];
  readonly errors?: readonly FieldError[];
  readonly message?: Message;
  readonly prefill?: Readonly<Record<string, string>>;
  readonly expiresInMs?: number;
  readonly lifetime?: 'stated' | 'estimated';
  readonly fallback?: Fallback;
  readonly pairingCode: string;
};

/** RFC 9457 problem details. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly errors?: readonly ProblemError[];
  readonly retryAfterMs?: number;
  readonly supportId?: string;
};

export type ProblemCode =
  | 'account.not-found'
  | 'account.not-syncable'
  | 'account.too-many-changes'
  | 'events.too-many'
  | 'flow.closed'
  | 'flow.not-found'
  | 'flow.too-many'
  | 'flow.too-many-answers'
  | 'flow.too-many-polls'
  | 'flow.too-many-starts'
  | 'flow.too-many-tries'
  | 'hook.forbidden'
  | 'hook.too-many'
  | 'protocol.unsupported'
  | 'provider.unavailable'
  | 'rate.limited'
  | 'request.body-too-large'
  | 'request.forbidden-origin'
  | 'request.invalid'
  | 'request.invalid-json'
  | 'request.key-reused'
  | 'request.method-not-allowed'
  | 'request.not-found'
  | 'request.unsupported-media-type'
  | 'server.error'
  | 'session.required'
  | 'step.too-many-tries'
  | 'step.unknown-action'
  | 'upstream.unavailable';

export type ProblemError = { readonly pointer: string; readonly code: string };

/** A provider that this user may connect, with the ways in. */
export type Provider = {
  readonly id: ProviderId;
  readonly group: 'messaging' | 'email';
  readonly methods: readonly MethodId[];
};

export type ProviderId =
  'linkedin' | 'whatsapp' | 'telegram' | 'instagram' | 'messenger' | 'x' | 'google' | 'microsoft' | 'imap';

export type ProviderList = { readonly items: readonly Provider[] };

export type PutSession = {
  readonly cookies: { readonly li_at?: string; readonly li_a?: string; readonly sessionid?: string };
  readonly userAgent: string;
};

export type QrStep = {
  readonly kind: 'qr';
  readonly id: string;
  readonly actions: readonly Action[];
  readonly errors?: readonly FieldError[];
  readonly message?: Message;
  readonly prefill?: Readonly<Record<string, string>>;
  readonly expiresInMs?: number;
  readonly lifetime?: 'stated' | 'estimated';
  readonly fallback?: Fallback;
  readonly data: string;
};

export type ReasonCode =
  | 'session.lost'
  | 'permissions.missing'
  | 'sync.failed'
  | 'sync.stopped'
  | 'provider.connecting'
  | 'account.removed';

export type RedirectStep = {
  readonly kind: 'redirect';
  readonly id: string;
  readonly actions: readonly Action[];
  readonly errors?: readonly FieldError[];
  readonly message?: Message;
  readonly prefill?: Readonly<Record<string, string>>;
  readonly expiresInMs?: number;
  readonly lifetime?: 'stated' | 'estimated';
  readonly fallback?: Fallback;
  readonly purpose: 'oauth' | 'hosted';
  readonly launch?: string;
  readonly returned?: boolean;
  readonly turnedBack?: boolean;
};

export type RenameAccount = { readonly name: string };

export type SessionResult = {
  readonly state: 'applied' | 'unneeded' | 'trying' | 'kept' | 'wanted' | 'refused';
  readonly reason?: 'expired' | 'other-account' | 'user';
  readonly retryAfterMs?: number;
  readonly account: Account;
};

export type StartFlow = {
  readonly intent: Intent;
  readonly provider?: ProviderId;
  readonly method?: MethodId;
  readonly accountId?: string;
  readonly returnTo?: string;
};

export type Step =
  | ChooseStep
  | FormStep
  | CodeStep
  | QrStep
  | PairStep
  | ApproveStep
  | CaptchaStep
  | RedirectStep
  | WaitStep
  | ConfirmStep
  | DoneStep
  | FailedStep;

export type StepKind =
  | 'choose'
  | 'form'
  | 'code'
  | 'qr'
  | 'pair'
  | 'approve'
  | 'captcha'
  | 'redirect'
  | 'wait'
  | 'confirm'
  | 'done'
  | 'failed';

export type WaitReason =
  'signing-in' | 'checking-code' | 'requesting-code' | 'preparing-qr' | 'connecting' | 'switching';

export type WaitStep = {
  readonly kind: 'wait';
  readonly id: string;
  readonly actions: readonly Action[];
  readonly errors?: readonly FieldError[];
  readonly message?: Message;
  readonly prefill?: Readonly<Record<string, string>>;
  readonly expiresInMs?: number;
  readonly lifetime?: 'stated' | 'estimated';
  readonly fallback?: Fallback;
  readonly reason: WaitReason;
  readonly typicalMs?: number;
};
