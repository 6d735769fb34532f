import type { StepDraft } from '../../../../contract/step-draft.js';
import type { FieldName, MethodId, Provider, ProviderId } from '../../../../contract/types.js';

/**
 * What a provider is called upstream, how it is signed in to, and what the upstream can do for it while that is going
 * on. One file a provider.
 */
export interface V1Provider {
  readonly id: ProviderId;
  readonly group: Provider['group'];
  /** `provider` in Unipile's bodies. */
  readonly type: string;
  /** Its name in a hosted link, where it differs. */
  readonly hostedType?: string;
  /** Recommended first. */
  readonly methods: readonly V1Method[];
  /** `POST accounts/checkpoint/resend` takes this provider. */
  readonly canResend?: boolean;
  /** `POST accounts/checkpoint` takes this provider, and with it `TRY_ANOTHER_WAY`. */
  readonly canSwitch?: boolean;
  /** Sent as the code once the user has tapped yes; without it the upstream notices by itself. */
  readonly approvalCode?: string;
  /** `GET accounts/{id}/sync` is there for this provider. */
  readonly canSync?: boolean;
  readonly syncLimit: 'messaging' | 'mailing' | 'none';
}

export type Values = Readonly<Record<string, string>>;

export interface V1Method {
  readonly id: MethodId;
  /** What is asked next, after these values; `undefined` when nothing is left to ask. */
  readonly form?: (answered: Values, at: FormContext) => StepDraft | undefined;
  /** The field to point at when the upstream refuses what was typed. */
  readonly blamed?: FieldName;
  readonly body: (values: Values) => Readonly<Record<string, unknown>>;
  /** The body of a reconnection, where it is another. */
  readonly reconnectBody?: (values: Values) => Readonly<Record<string, unknown>>;
}

export interface FormContext {
  readonly intent: 'connect' | 'reconnect';
  /** `User-Agent` of the browser that asks. */
  readonly userAgent?: string;
}
