import { z } from 'zod';
import { ApiError } from '../api-error.js';
import { check, mailSyncLimit, sharedOptions } from '../bodies.js';
import { oauthLogin } from './oauth-login.js';
import type { SimulatedProvider } from './provider.js';

const body = z.object({
  ...sharedOptions,
  sync_limit: mailSyncLimit,
  refresh_token: z.string().min(1),
  access_token: z.string().min(1),
  username: z.string().min(1),
  id: z.string().min(1),
});

const stage = { provider: 'OUTLOOK', challenges: [] } as const;

/** Microsoft by tokens that its authorization server, which the simulator plays as well, has issued. */
export const outlook: SimulatedProvider = {
  ...stage,
  name: 'Microsoft',
  methods: [{ id: 'oauth', label: 'Continue to Microsoft', fields: [], oauth: 'microsoft' }],
  async login(request) {
    const { refresh_token, access_token, username, id } = check(body, request.body);
    const login = await oauthLogin(request.world, {
      stage,
      vendor: 'microsoft',
      refresh_token,
      access_token,
    });
    const isSame = login.identity.key === id && login.identity.handle === username.trim().toLowerCase();
    if (!isSame) throw new ApiError('account_mismatch', 'The tokens belong to another user.');
    return login;
  },
};
