/** What a session needs to know of the page around it; tests give it one of their own. */
export interface Environment {
  /** Milliseconds; only differences matter. */
  now(): number;
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(handle: unknown): void;
  isVisible(): boolean;
  isOnline(): boolean;
  /** Calls `listener` when visibility or the network changed, or another tab says that something moved. */
  watch(listener: (change: 'visibility' | 'network' | 'hint') => void): () => void;
  /** Tells other tabs to look again. */
  announce(): void;
  randomId(): string;
}
