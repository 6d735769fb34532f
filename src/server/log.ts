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

/** The name of an error's class, as far as it is a name: its message, and whatever else it holds, may be what was typed. */
export const errorName = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  return /^\w{1,64}$/.test(error.name) ? error.name : 'Error';
};
