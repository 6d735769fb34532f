/** Time, as sessions and controllers see it. */
export interface Clock {
  /** Milliseconds; only differences matter. */
  now(): number;
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
}

/** What a session needs to know of the page around it; tests give it one of their own. */
export interface Environment extends Clock {
  isVisible(): boolean;
  isOnline(): boolean;
  /** Calls `listener` when visibility or the network changed, or another tab says that something moved. */
  watch(listener: (change: EnvironmentChange) => void): () => void;
  /** Tells other sessions and tabs of this endpoint to look again. */
  announce(): void;
  /** Unguessable, 8 to 64 characters of `A-Z a-z 0-9 _ -`. */
  randomId(): string;
  /** At least 0, less than 1. */
  random(): number;
}

export type EnvironmentChange = 'visibility' | 'network' | 'hint';
