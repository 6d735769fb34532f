/** How long is measured. */
export interface Effort {
  /** How often the two sides take turns. */
  readonly rounds: number;
  /** How long a turn under load is. */
  readonly seconds: number;
}
