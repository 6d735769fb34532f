import { z } from 'zod';
import { attentionRank, type AccountPosition, type AccountRecord } from '../stores/account-store.js';

/** The end of the year 9999: databases do not read a date of more than four digits in its year alike, or at all. */
const MAX_TIME = 253_402_300_799_999;

const positionSchema = z.tuple([z.int().min(0).max(9), z.number().min(0).max(MAX_TIME), z.string().max(64)]);

/** Where a page ended, as text that clients hand back unread. It holds no id that its owner does not have anyway. */
export function encodeCursor(record: AccountRecord): string {
  const position = [attentionRank(record.state), record.createdOn, record.id];
  return btoa(JSON.stringify(position)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** `undefined` when the text is not a cursor of ours. */
export function decodeCursor(cursor: string): AccountPosition | undefined {
  try {
    const json: unknown = JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')));
    const parsed = positionSchema.safeParse(json);
    if (!parsed.success) return undefined;
    const [rank, createdOn, id] = parsed.data;
    return { rank, createdOn, id };
  } catch {
    return undefined;
  }
}
