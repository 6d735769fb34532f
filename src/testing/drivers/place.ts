/**
 * The little that a driver needs of a page: to find things by what the elements promise to keep (tags, `data-…` hooks,
 * parts, ids), and to use and read what it has found. There are two: one on Playwright and one inside the page. Both
 * look into open shadow roots, wait until what they are to use is there and can be used, and then use it as a person
 * does. A place is looked up anew each time, so that it outlives what is drawn there.
 */
export interface Place {
  /** What matches `selector` in here, in whatever shadow root below: one compound selector, or several with commas. */
  find(selector: string): Place;
  /** How many there are now. */
  count(): Promise<number>;
  /** Waits until the one that is meant is there, seen and enabled, and clicks it. */
  click(patience?: Patience): Promise<void>;
  /** Waits until it can be typed into, and puts `value` in place of what is in it. */
  fill(value: string): Promise<void>;
  /** Waits until it is there, and gives it the focus. */
  focus(): Promise<void>;
  /** Presses a key on it, by the key's name. In the page only the elements hear of it, and not the browser. */
  press(key: string): Promise<void>;
  /** Picks from a list by the option's value. */
  select(value: string): Promise<void>;
  /**
   * What `how` reads from the one that is meant, at one moment. It may run in another process than it was written in:
   * it must not use anything from around it.
   */
  read<Result>(
    how: (element: Element, argument: string) => Result,
    argument?: string,
    patience?: Patience,
  ): Promise<Result>;
  /** What it looks like now. */
  picture(): Promise<Picture>;
}

/** Pixels from the upper left, four bytes for each: red, green, blue, alpha. Made for readers such as `jsQR`. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** How patient a driver is, in milliseconds. */
export interface Patience {
  /** How long something may take to come. Default 15 000. */
  readonly timeoutMs?: number;
}
