import { z } from 'zod';
import { ApiError } from '../api-error.js';
import {
  check,
  checkProxy,
  hasField,
  locationOptions,
  messagingSyncLimit,
  sharedOptions,
} from '../bodies.js';
import { contracts, withContract } from '../contracts.js';
import { playLogin, refuseWrong, type Scenario } from '../scenarios.js';
import type { Challenge, Identity } from '../state.js';
import { idOf, nameOf } from './identity.js';
import type { Login, SimulatedProvider } from './provider.js';

const options = {
  ...sharedOptions,
  ...locationOptions,
  sync_limit: messagingSyncLimit,
  user_agent: z.string().optional(),
  recruiter_contract_id: z.string().min(1).optional(),
};

const passwordBody = z.object({
  ...options,
  username: z.string().regex(/(^\S+@\S+$)|(^\+?(\d|\s)+$)/),
  password: z.string(),
});

const cookieBody = z.object({
  ...options,
  access_token: z.string().min(1),
  premium_token: z.string().min(1).optional(),
});

const challenges: readonly Challenge[] = [
  'authenticator',
  'sms',
  'code',
  'otp',
  'otp-sms',
  'approval',
  'phone',
  'captcha',
  'contract',
];

const stage = { provider: 'LINKEDIN', challenges } as const;

/** LinkedIn by username and password, or by the cookies of a browser that is signed in. */
export const linkedin: SimulatedProvider = {
  ...stage,
  name: 'LinkedIn',
  methods: [
    {
      id: 'password',
      label: 'E-mail and password',
      option: 'credentials_auth',
      fields: [
        { name: 'username', label: 'E-mail or phone', type: 'text', autocomplete: 'username' },
        { name: 'password', label: 'Password', type: 'password', autocomplete: 'current-password' },
      ],
    },
    {
      id: 'cookies',
      label: 'Cookies of your browser',
      option: 'cookie_auth',
      fields: [
        { name: 'access_token', label: 'li_at', type: 'password', autocomplete: 'off' },
        { name: 'premium_token', label: 'li_a', type: 'password', autocomplete: 'off', isOptional: true },
        { name: 'user_agent', label: 'User agent', type: 'text', autocomplete: 'off', isOptional: true },
      ],
    },
  ],
  async login({ body, world }) {
    if (hasField(body, 'access_token') && !hasField(body, 'username')) return cookieLogin(body);
    const { username, password, proxy, recruiter_contract_id } = check(passwordBody, body);
    checkProxy(proxy);
    refuseWrong(password);
    const scenario = playLogin(stage, username);
    const asksCaptcha = scenario.stages?.flat().includes('captcha') ?? false;
    if (asksCaptcha && world.settings.captcha === 'unsupported') throw new ApiError('captcha_not_supported');
    return toLogin(await identityOf(username, scenario.premium), scenario, recruiter_contract_id);
  },
};

/**
 * A cookie that is a username stands for the session of that member, which was signed in to in the browser: nothing
 * is asked any more but the contract. Any other text is the session of a member of its own.
 */
async function cookieLogin(body: unknown): Promise<Login> {
  const { access_token, premium_token, proxy, recruiter_contract_id } = check(cookieBody, body);
  checkProxy(proxy);
  refuseWrong(access_token, premium_token);
  if (access_token.startsWith('expired')) throw new ApiError('expired_credentials');
  const isMember = access_token.includes('@');
  const username = isMember ? access_token : `cookie-${(await idOf('li_at', access_token)).slice(0, 8)}`;
  // The session that is open elsewhere is this very one.
  const scenario = playLogin(stage, username.replace(/^multi/, 'premium'));
  const identity = await identityOf(username, scenario.premium);
  const stages = (scenario.stages ?? []).filter((ways) => ways.includes('contract'));
  return toLogin(identity, { ...scenario, stages }, recruiter_contract_id);
}

/** A contract that is named already is not asked for. */
function toLogin(identity: Identity, scenario: Scenario, contractId: string | undefined): Login {
  const { stages = [], isSlow = false, isDoomed = false } = scenario;
  if (contractId === undefined) return { identity, stages, isSlow, isDoomed };
  if (!contracts.some(({ id }) => id === contractId)) {
    throw new ApiError('invalid_parameters', 'Invalid: recruiter_contract_id');
  }
  const others = stages.filter((ways) => !ways.includes('contract'));
  return { identity: withContract(identity, contractId), stages: others, isSlow, isDoomed };
}

async function identityOf(username: string, premium: Scenario['premium'] = []): Promise<Identity> {
  const handle = username.trim();
  const normal = handle.includes('@') ? handle.toLowerCase() : handle.replace(/^\+|\s/g, '');
  const digest = await idOf('linkedin', normal);
  const key = `ACoAA${digest.slice(0, 34)}`;
  const name = nameOf(normal);
  const publicIdentifier = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${digest.slice(0, 6).toLowerCase()}`;
  const im = {
    id: key,
    username: name,
    publicIdentifier,
    premiumId: premium.length > 0 ? `ACwAA${digest.slice(0, 34)}` : null,
    premiumContractId: null,
    premiumFeatures: premium,
    organizations: [],
  };
  const sources = ['MESSAGING', ...premium.map((product) => product.toUpperCase())];
  return { key, handle, name, connectionParams: { im }, sources };
}
