import { z } from 'zod';
import { hintSchema } from '../../../contract/event.js';
import type { OwnedHint } from '../../hint-channel.js';

/** PostgreSQL refuses a payload of 8000 bytes. */
const MAX_BYTES = 7_900;

const payloadSchema = z.tuple([
  /** The process that says it. */
  z.string(),
  hintSchema.shape.type,
  hintSchema.shape.id,
  z.int().min(0).nullable(),
  /** Whose, as a hash. */
  z.string().regex(/^[0-9a-f]{64}$/),
]);

/** What another process said; `undefined` when it may have said anything. */
export interface ReceivedHint {
  readonly process: string;
  readonly told?: OwnedHint;
}

/** Something was said that is not said again: whoever hears it looks again at everything. */
export const writeMissed = (process: string): string => JSON.stringify([process]);

/** A hint as the payload of a NOTIFY: our ids, and whose they are as a hash. With an id too long for one, everybody looks again. */
export function writePayload(process: string, { hint, owner }: OwnedHint): string {
  const payload = JSON.stringify([process, hint.type, hint.id, hint.rev ?? null, owner]);
  return new TextEncoder().encode(payload).length < MAX_BYTES ? payload : writeMissed(process);
}

/** `undefined` for what nobody here has written: a channel is open to all who use the database. */
export function readPayload(payload: string): ReceivedHint | undefined {
  const json = parseJson(payload);
  const short = z.tuple([z.string()]).safeParse(json);
  if (short.success) return { process: short.data[0] };
  const parsed = payloadSchema.safeParse(json);
  if (!parsed.success) return undefined;
  const [process, type, id, rev, owner] = parsed.data;
  return {
    process,
    told: { hint: { type, id, ...(rev === null ? {} : { rev }) }, owner },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
