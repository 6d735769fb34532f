import { z } from 'zod';
import { check, messagingSyncLimit, sharedOptions } from '../bodies.js';
import type { SimulatedProvider } from './provider.js';
import { socialFields, socialLogin } from './social.js';

const passwordBody = z.object({
  ...sharedOptions,
  sync_limit: messagingSyncLimit,
  username: z.string().min(1),
  password: z.string(),
});

const stage = {
  provider: 'MESSENGER',
  challenges: ['authenticator', 'sms', 'code', 'otp', 'approval'],
} as const;

/** Messenger by username and password. After a tap in the app, the code `in_app_validation` has to be posted. */
export const messenger: SimulatedProvider = {
  ...stage,
  name: 'Messenger',
  tellsApproval: true,
  methods: [{ id: 'password', label: 'E-mail and password', fields: socialFields('E-mail or phone') }],
  async login({ body }) {
    const { username, password } = check(passwordBody, body);
    return socialLogin(stage, username, password);
  },
};
