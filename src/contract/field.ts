import { z } from 'zod';

/** What a field asks for; the dictionary has a label for each. */
export const fieldNameSchema = z
  .enum([
    'username',
    'password',
    'email',
    'phone',
    'cookie_li_at',
    'cookie_li_a',
    'cookie_sessionid',
    'user_agent',
    'imap_user',
    'imap_password',
    'imap_host',
    'imap_port',
    'imap_encryption',
    'smtp_user',
    'smtp_password',
    'smtp_host',
    'smtp_port',
    'code',
  ])
  .meta({ id: 'FieldName' });

export const fieldSchema = z
  .object({
    name: fieldNameSchema,
    input: z.enum(['text', 'email', 'password', 'tel', 'number', 'select']),
    required: z.boolean(),
    /** A secret is sent once, never pre-filled, never kept in an element's state after it was sent. */
    secret: z.boolean(),
    maxLength: z.int().min(1),
    /** Values of a `select`. */
    options: z.array(z.string()).optional(),
    /** Folded away until needed. */
    advanced: z.boolean().optional(),
  })
  .meta({ id: 'Field' });
