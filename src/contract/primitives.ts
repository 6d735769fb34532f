import { z } from 'zod';

/** An id of ours: opaque, URL-safe. Upstream ids never appear in the contract. */
export const idSchema = z.string().regex(/^[\w-]{8,64}$/);

/** Milliseconds from the moment of the reply. */
export const durationSchema = z.int().min(0);

/** What a text may be filled with. Data from outside (a name) is shown as isolated text. */
export const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** A moment as ISO 8601 in UTC. */
export const timestampSchema = z.iso.datetime();
