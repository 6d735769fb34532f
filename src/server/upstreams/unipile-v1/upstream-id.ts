import { z } from 'zod';

/**
 * An id that somebody tells us and that becomes a part of a path. A path is shortened at dots however they are
 * written, so that an id of dots alone would ask for something else than an account. Half a character can not even be
 * encoded, and no id has blanks or what nobody sees.
 */
export const upstreamIdSchema = z
  .string()
  .min(1)
  .max(256)
  .refine((id) => !/^\.+$|[\p{C}\s]/u.test(id));
