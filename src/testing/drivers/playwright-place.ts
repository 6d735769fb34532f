import type { Patience, Picture, Place } from './place.js';

interface PlaywrightTimeout {
  readonly timeout?: number;
}

/** As much of a Playwright `Locator` as the drivers use, so that any version of it will do and none is a dependency. */
export interface PlaywrightLocator {
  locator(selector: string): PlaywrightLocator;
  count(): Promise<number>;
  click(options?: PlaywrightTimeout): Promise<void>;
  fill(value: string, options?: PlaywrightTimeout): Promise<void>;
  focus(options?: PlaywrightTimeout): Promise<void>;
  press(key: string, options?: PlaywrightTimeout): Promise<void>;
  selectOption(value: string, options?: PlaywrightTimeout): Promise<unknown>;
  screenshot(options: { readonly animations: 'disabled' }): Promise<Uint8Array>;
  evaluate<Result>(
    how: (element: SVGElement | HTMLElement, argument: string) => Result | Promise<Result>,
    argument: string,
    options?: PlaywrightTimeout,
  ): Promise<Result>;
}

/** A `Page`, `Frame`, `FrameLocator` or `Locator`. */
export interface PlaywrightScope {
  locator(selector: string): PlaywrightLocator;
}

/** A place that Playwright finds. Its selectors look into open shadow roots by themselves, and its actions wait. */
export class PlaywrightPlace implements Place {
  readonly #locator: PlaywrightLocator;
  readonly #patience: Patience;

  /** Without a patience, Playwright has its own. */
  constructor(locator: PlaywrightLocator, patience: Patience = {}) {
    this.#locator = locator;
    this.#patience = patience;
  }

  find(selector: string): Place {
    return new PlaywrightPlace(this.#locator.locator(selector), this.#patience);
  }

  count(): Promise<number> {
    return this.#locator.count();
  }

  click(patience?: Patience): Promise<void> {
    return this.#locator.click(this.#timeout(patience));
  }

  fill(value: string): Promise<void> {
    return this.#locator.fill(value, this.#timeout());
  }

  focus(): Promise<void> {
    return this.#locator.focus(this.#timeout());
  }

  press(key: string): Promise<void> {
    return this.#locator.press(key, this.#timeout());
  }

  async select(value: string): Promise<void> {
    await this.#locator.selectOption(value, this.#timeout());
  }

  async read<Result>(
    how: (element: Element, argument: string) => Result,
    argument = '',
    patience?: Patience,
  ): Promise<Result> {
    return this.#locator.evaluate(how, argument, this.#timeout(patience));
  }

  async picture(): Promise<Picture> {
    const png = await this.#locator.screenshot({ animations: 'disabled' });
    let bytes = '';
    for (const byte of png) bytes += String.fromCharCode(byte);
    const { width, height, pixels } = await this.#locator.evaluate(decode, btoa(bytes));
    return { width, height, data: Uint8ClampedArray.from(atob(pixels), (char) => char.charCodeAt(0)) };
  }

  #timeout({ timeoutMs = this.#patience.timeoutMs }: Patience = {}): PlaywrightTimeout {
    return timeoutMs === undefined ? {} : { timeout: timeoutMs };
  }
}

/** Runs in the page, whose browser can read pictures; bytes go there and back as base64. */
async function decode(_element: Element, png: string) {
  const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error('This browser draws no pictures.');
  context.drawImage(image, 0, 0);
  let pixels = '';
  for (const byte of context.getImageData(0, 0, width, height).data) pixels += String.fromCharCode(byte);
  return { width, height, pixels: btoa(pixels) };
}
