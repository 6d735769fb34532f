import { CANCEL, SUBMIT, type StepDraft } from '../../../contract/step-draft.js';
import type { FieldName, MethodId, Provider, ProviderId } from '../../../contract/types.js';
import type { FlowOptions } from '../../upstream.js';

/**
 * What each provider is called upstream, how it is signed in to, and what the upstream can do for it while that
 * is going on.
 */
export interface V1Provider {
  readonly id: ProviderId;
  readonly group: Provider['group'];
  readonly type: string;
  readonly methods: readonly V1Method[];
  /** `POST accounts/checkpoint/resend` takes this provider. */
  readonly canResend: boolean;
  /** `TRY_ANOTHER_WAY` is documented for this provider. */
  readonly canSwitch: boolean;
}

export interface V1Method {
  readonly id: MethodId;
  readonly form?: StepDraft;
  /** The field to point at when the upstream refuses what was typed. */
  readonly blamed?: FieldName;
  readonly body: (values: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
}

const password: V1Method = {
  id: 'password',
  form: {
    kind: 'form',
    purpose: 'credentials',
    fields: [
      { name: 'username', input: 'text', required: true, secret: false, maxLength: 320 },
      { name: 'password', input: 'password', required: true, secret: true, maxLength: 1024 },
    ],
    actions: [SUBMIT, CANCEL],
  },
  blamed: 'password',
  body: (values) => ({ username: values['username'] ?? '', password: values['password'] ?? '' }),
};

const qr: V1Method = { id: 'qr', body: () => ({}) };

export const V1_PROVIDERS: readonly V1Provider[] = [
  {
    id: 'linkedin',
    group: 'messaging',
    type: 'LINKEDIN',
    methods: [password],
    canResend: true,
    canSwitch: true,
  },
  {
    id: 'whatsapp',
    group: 'messaging',
    type: 'WHATSAPP',
    methods: [qr],
    canResend: false,
    canSwitch: false,
  },
];

export function findProvider(id: ProviderId): V1Provider {
  const provider = V1_PROVIDERS.find((candidate) => candidate.id === id);
  if (!provider) throw new TypeError('This provider is not one of the upstream.');
  return provider;
}

export const findMethod = (provider: ProviderId, method: MethodId): V1Method | undefined =>
  findProvider(provider).methods.find(({ id }) => id === method);

/** Where the user is, for the automatic proxy. */
export const locationBody = ({ country, ip }: FlowOptions): Readonly<Record<string, string>> => ({
  ...(country ? { country } : {}),
  ...(ip ? { ip } : {}),
});
