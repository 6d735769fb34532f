import { z } from 'zod';

/** Everything a person can connect. */
export const providerIdSchema = z
  .enum(['linkedin', 'whatsapp', 'telegram', 'instagram', 'messenger', 'x', 'google', 'microsoft', 'imap'])
  .meta({ id: 'ProviderId' });

/** The ways in. `hosted` is the upstream's own wizard. */
export const methodIdSchema = z
  .enum(['password', 'cookies', 'qr', 'pairing', 'oauth', 'imap', 'hosted'])
  .meta({ id: 'MethodId' });

export const providerSchema = z
  .object({
    id: providerIdSchema,
    group: z.enum(['messaging', 'email']),
    /** Recommended first. */
    methods: z.array(methodIdSchema).min(1),
  })
  .meta({ id: 'Provider', description: 'A provider that this user may connect, with the ways in.' });

export const providerListSchema = z.object({ items: z.array(providerSchema) }).meta({ id: 'ProviderList' });
