import { z } from 'zod';
import { check, sharedOptions } from '../bodies.js';
import type { SimulatedProvider } from './provider.js';
import { socialFields, socialLogin } from './social.js';

const passwordBody = z.object({
  ...sharedOptions,
  username: z.string().min(1),
  password: z.string(),
  email: z
    .string()
    .regex(/^\S+@\S+$/)
    .optional(),
});

const stage = { provider: 'TWITTER', challenges: ['authenticator', 'sms', 'code'] } as const;

/** X by username and password. The guide does without the e-mail address that the SDK asks for; so does this. */
export const twitter: SimulatedProvider = {
  ...stage,
  name: 'X',
  methods: [
    {
      id: 'password',
      label: 'Username and password',
      fields: [
        ...socialFields('Username'),
        { name: 'email', label: 'E-mail', type: 'email', autocomplete: 'email', isOptional: true },
      ],
    },
  ],
  async login({ body }) {
    const { username, password } = check(passwordBody, body);
    return socialLogin(stage, username, password);
  },
};
