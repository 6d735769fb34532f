/**
 * What the server tells its operator. Fields are ids, codes and statuses of ours; a value that a user typed, a
 * header, a body or an upstream's text is never among them.
 */
export interface LogEntry {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly event: string;
  readonly supportId?: string;
  readonly fields?: Readonly<Record<string, string | number | boolean | undefined>>;
}

export type Log = (entry: LogEntry) => void;

/** The name of an error's class: its message may hold what was typed. */
export const errorName = (error: unknown): string =>
  error instanceof Error ? error.name || 'Error' : typeof error;
