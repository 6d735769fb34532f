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
import { refuseWrong } from '../scenarios.js';
import { idOf, socialIdentity } from './identity.js';
import type { Login, SimulatedProvider } from './provider.js';
import { socialFields, socialLogin } from './social.js';

const options = {
  ...sharedOptions,
  ...locationOptions,
  sync_limit: messagingSyncLimit,
  user_agent: z.string().optional(),
};

const passwordBody = z.object({ ...options, username: z.string().min(1), password: z.string() });
const cookieBody = z.object({ ...options, sessionid: z.string().min(1) });

const stage = { provider: 'INSTAGRAM', challenges: ['authenticator', 'sms', 'code'] } as const;

/** Instagram by username and password, or by the session cookie of a browser that is signed in. */
export const instagram: SimulatedProvider = {
  ...stage,
  name: 'Instagram',
  methods: [
    {
      id: 'password',
      label: 'Username and password',
      option: 'credentials_auth',
      fields: socialFields('Username, e-mail or phone'),
    },
    {
      id: 'cookies',
      label: 'Cookie of your browser',
      option: 'cookie_auth',
      fields: [{ name: 'sessionid', label: 'sessionid', type: 'password', autocomplete: 'off' }],
    },
  ],
  async login({ body }) {
    if (hasField(body, 'sessionid') && !hasField(body, 'username')) return cookieLogin(body);
    const { username, password, proxy } = check(passwordBody, body);
    checkProxy(proxy);
    return socialLogin(stage, username, password);
  },
};

/** A cookie that begins with `@` stands for the session of that member, any other for one of its own. */
async function cookieLogin(body: unknown): Promise<Login> {
  const { sessionid, proxy } = check(cookieBody, body);
  checkProxy(proxy);
  refuseWrong(sessionid);
  if (sessionid.startsWith('expired')) throw new ApiError('expired_credentials');
  const username = sessionid.startsWith('@')
    ? sessionid.slice(1)
    : `cookie-${(await idOf('sessionid', sessionid)).slice(0, 8)}`;
  return { identity: await socialIdentity(stage.provider, username), stages: [] };
}
