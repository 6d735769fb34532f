import { z } from 'zod';
import { check, mailSyncLimit, sharedOptions } from '../bodies.js';
import { oauthLogin } from './oauth-login.js';
import type { SimulatedProvider } from './provider.js';

const body = z.object({
  ...sharedOptions,
  sync_limit: mailSyncLimit,
  refresh_token: z.string().min(1),
  access_token: z.string().min(1),
});

const stage = { provider: 'GOOGLE_OAUTH', challenges: [] } as const;

/** Google by tokens that its authorization server, which the simulator plays as well, has issued. */
export const google: SimulatedProvider = {
  ...stage,
  name: 'Google',
  methods: [{ id: 'oauth', label: 'Continue to Google', fields: [], oauth: 'google' }],
  async login(request) {
    const { refresh_token, access_token } = check(body, request.body);
    return oauthLogin(request.world, { stage, vendor: 'google', refresh_token, access_token });
  },
};
