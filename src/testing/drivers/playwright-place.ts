import type { Patience, Picture, Place } from './place.js';

/** As much of a Playwright `Locator` as the drivers use, so that any version of it will do and none is a dependency. */
export interface PlaywrightLocator {
  locator(selector: string): PlaywrightLocator;
  count(): Promise<number>;
  click(options?: { readonly timeout?: number }): Promise<void>;
  fill(value: string): Promise<void>;
  focus(): Promise<void>;
  selectOption(value: string): Promise<unknown>;
  screenshot(options: { readonly animations: 'disabled' }): Promise<Uint8Array>;
  evaluate<Result>(
    how: (element: SVGElement | HTMLElement, argument: string) => Result | Promise<Result>,
    argument: string,
    options?: { readonly timeout?: number },
  ): Promise<Result>;
}

/** A `Page`, `Frame`, `FrameLocator` or `Locator`. */
export interface PlaywrightScope {
  locator(selector: string): PlaywrightLocator;
}

/** A place that Playwright finds. Its selectors look into open shadow roots by themselves, and its actions wait. */
export class PlaywrightPlace implements Place {
  readonly #locator: PlaywrightLocator;

  constructor(locator: PlaywrightLocator) {
    this.#locator = locator;
  }

  find(selector: string): Place {
    return new PlaywrightPlace(this.#locator.locator(selector));
  }

  count(): Promise<number> {
    return this.#locator.count();
  }

  click({ timeoutMs }: Patience = {}): Promise<void> {
    return this.#locator.click(timeoutMs === undefined ? {} : { timeout: timeoutMs });
  }

  fill(value: string): Promise<void> {
    return this.#locator.fill(value);
  }

  focus(): Promise<void> {
    return this.#locator.focus();
  }

  async select(value: string): Promise<void> {
    await this.#locator.selectOption(value);
  }

  async read<Result>(
    how: (element: Element, argument: string) => Result,
    argument = '',
    { timeoutMs }: Patience = {},
  ): Promise<Result> {
    return this.#locator.evaluate(how, argument, timeoutMs === undefined ? {} : { timeout: timeoutMs });
  }

  async picture(): Promise<Picture> {
    const png = await this.#locator.screenshot({ animations: 'disabled' });
    let bytes = '';
    for (const byte of png) bytes += String.fromCharCode(byte);
    const { width, height, pixels } = await this.#locator.evaluate(decode, btoa(bytes));
    return { width, height, data: Uint8ClampedArray.from(atob(pixels), (char) => char.charCodeAt(0)) };
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
