import { z } from 'zod';
import { idSchema } from './primitives.js';

/** A hint from `GET events`: look again. It decides nothing and holds no state. */
export const hintSchema = z
  .object({ type: z.enum(['account', 'flow']), id: idSchema, rev: z.int().min(0).optional() })
  .meta({ id: 'Hint' });
