import { z } from 'zod';
import { idSchema } from './primitives.js';

/** A hint from `GET events`: look again. It decides nothing and holds no state. */
export const hintSchema = z
  .object({ type: z.enum(['account', 'flow']), id: idSchema, rev: z.int().min(0).optional() })
  .meta({ id: 'Hint' });

/**
 * What `GET events` begins with: a name for whose events they are, the same for every page of one user and nobody
 * else's, so that the pages of one browser may share a stream. It says nothing about the user.
 */
export const helloSchema = z
  .object({ type: z.literal('hello'), listener: z.string().min(16).max(64) })
  .meta({ id: 'Hello' });
