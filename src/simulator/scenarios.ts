import { ApiError, isApiErrorType, type ApiErrorType } from './api-error.js';
import type { Challenge, Provider, Stages } from './state.js';

/*
 * What a test account does is told by the start of its username. This table is the only place that knows; the
 * phone shows it to people and the routes play it. A provider that can not ask for what a scenario asks for does not
 * have it: such a username connects at once there.
 */
export interface Scenario {
  /** The username begins with this; the last entry, with none, is everybody else. */
  readonly prefix: string;
  /** A username to try. */
  readonly example: string;
  /** What happens, for the phone's list. */
  readonly summary: string;
  /** One after the other; in each, `TRY_ANOTHER_WAY` moves to the next way, and from the last to the first. */
  readonly stages?: Stages;
  readonly error?: ApiErrorType;
  readonly isSlow?: true;
  /** The first answer finds the attempt dead. */
  readonly isDoomed?: true;
  /** The member pays for these. */
  readonly premium?: readonly ('recruiter' | 'sales_navigator')[];
  /** Only these providers have it, whatever they can ask for. */
  readonly only?: readonly Provider[];
}

const everybody: Scenario = { prefix: '', example: 'member@example.com', summary: 'connects at once' };

export const scenarios: readonly Scenario[] = [
  {
    prefix: '2fa',
    example: '2fa@example.com',
    summary: 'asks for the authenticator app’s code',
    stages: [['authenticator', 'sms']],
  },
  {
    prefix: 'sms',
    example: 'sms@example.com',
    summary: 'asks for a code by SMS',
    stages: [['sms', 'authenticator']],
  },
  {
    prefix: 'code',
    example: 'code@example.com',
    summary: 'asks for a code and does not say where it went',
    stages: [['code']],
  },
  {
    prefix: 'otp',
    example: 'otp@example.com',
    summary: 'asks for a one-time code by e-mail',
    stages: [['otp']],
  },
  {
    prefix: 'app',
    example: 'app@example.com',
    summary: 'asks for a tap in the app',
    stages: [['approval', 'sms']],
  },
  {
    prefix: 'phone',
    example: 'phone@example.com',
    summary: 'asks for a phone number, then for a code by SMS',
    stages: [['phone'], ['otp-sms']],
  },
  {
    prefix: 'captcha',
    example: 'captcha@example.com',
    summary: 'asks for a puzzle',
    stages: [['captcha']],
  },
  {
    prefix: 'contract',
    example: 'contract@example.com',
    summary: 'asks which Recruiter contract to use',
    stages: [['contract']],
    premium: ['recruiter'],
  },
  {
    prefix: 'chain',
    example: 'chain@example.com',
    summary: 'asks for a tap in the app, or else for a code by e-mail and then one by SMS',
    stages: [['approval', 'otp'], ['sms']],
  },
  {
    prefix: 'premium',
    example: 'premium@example.com',
    summary: 'connects at once, with Recruiter and Sales Navigator',
    premium: ['recruiter', 'sales_navigator'],
    only: ['LINKEDIN'],
  },
  {
    prefix: 'multi',
    example: 'multi@example.com',
    summary: 'is refused: Recruiter is open elsewhere, only its cookies connect',
    error: 'multiple_sessions',
    premium: ['recruiter'],
    only: ['LINKEDIN'],
  },
  {
    prefix: 'expired',
    example: 'expired@example.com',
    summary: 'asks for a code, but the attempt dies before it is answered',
    stages: [['sms']],
    isDoomed: true,
  },
  { prefix: 'slow', example: 'slow@example.com', summary: 'connects after 20 seconds', isSlow: true },
  {
    prefix: 'restricted',
    example: 'restricted@example.com',
    summary: 'is refused: the account is restricted',
    error: 'account_restricted',
  },
  {
    prefix: 'down',
    example: 'down@example.com',
    summary: 'fails: the provider is down',
    error: 'service_unavailable',
  },
  everybody,
];

/** The one password that is refused, whatever the account. Tokens and cookies of this text are refused as well. */
export const WRONG_PASSWORD = 'wrong';

/** `chain-captcha-sms@…`: the stages of these names, in this order. */
const words: Readonly<Record<string, Stages>> = {
  '2fa': [['authenticator', 'sms']],
  sms: [['sms', 'authenticator']],
  code: [['code']],
  otp: [['otp']],
  app: [['approval', 'sms']],
  phone: [['phone'], ['otp-sms']],
  captcha: [['captcha']],
  contract: [['contract']],
};

/** `error-proxy_error@…`: refused with the error of that name. */
const ERROR_PREFIX = 'error-';

/** What a provider can ask for decides which scenarios it has. */
export interface Stage {
  readonly provider: Provider;
  readonly challenges: readonly Challenge[];
}

/** The scenario of a username at a provider, or the error with which the provider turns it away. */
export function playLogin(stage: Stage, username: string): Scenario {
  const name = username.trim().toLowerCase();
  if (name.startsWith(ERROR_PREFIX)) {
    const [type = ''] = name.slice(ERROR_PREFIX.length).split('@');
    if (isApiErrorType(type)) throw new ApiError(type);
  }
  const scenario = scenariosOf(stage).find(({ prefix }) => name.startsWith(prefix)) ?? everybody;
  if (scenario.error) throw new ApiError(scenario.error);
  return scenario.prefix === 'chain' ? { ...scenario, ...chainOf(stage, name) } : scenario;
}

/** The scenarios that a provider has. */
export function scenariosOf(stage: Stage): readonly Scenario[] {
  return scenarios.filter(
    ({ stages, only }) => canAsk(stage, stages ?? []) && (only?.includes(stage.provider) ?? true),
  );
}

/** The provider has refused this password, token or cookie. */
export function refuseWrong(...secrets: readonly (string | undefined)[]): void {
  if (secrets.includes(WRONG_PASSWORD)) {
    throw new ApiError('invalid_credentials', 'The provider refused the login.');
  }
}

function chainOf(stage: Stage, name: string): Partial<Scenario> {
  const [local = ''] = name.split('@');
  const stages = local
    .split(/[-._+]/)
    .slice(1)
    .flatMap((word) => words[word] ?? []);
  return stages.length > 0 && canAsk(stage, stages) ? { stages } : {};
}

function canAsk({ challenges }: Stage, stages: Stages): boolean {
  return stages.flat().every((challenge) => challenges.includes(challenge));
}
