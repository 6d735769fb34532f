import type { Patience, Picture, Place } from './place.js';
import { waitUntil } from './wait-until.js';

/** A place in the page that the test itself runs in, such as one of web-test-runner or of Vitest's browser mode. */
export class PagePlace implements Place {
  readonly #within: () => readonly (Element | Document | ShadowRoot)[];
  readonly #what: string;
  readonly #patience: Patience;

  constructor(
    within: () => readonly (Element | Document | ShadowRoot)[],
    what: string,
    patience: Patience = {},
  ) {
    this.#within = within;
    this.#what = what;
    this.#patience = patience;
  }

  find(selector: string): Place {
    const within = this.#within;
    return new PagePlace(
      () => [...new Set(within().flatMap((root) => matchesBelow(root, selector)))],
      `${this.#what} ${selector}`,
      this.#patience,
    );
  }

  async count(): Promise<number> {
    return this.#elements().length;
  }

  async click(patience?: Patience): Promise<void> {
    const element = await this.#usable(isEnabled, patience);
    element.focus();
    element.click();
    await drawn();
  }

  async fill(value: string): Promise<void> {
    const field = await this.#usable(isEditable);
    field.focus();
    (field as HTMLInputElement).value = value;
    tell(field, new InputEvent('input', { bubbles: true, composed: true }));
    await drawn();
  }

  async focus(): Promise<void> {
    (await this.#usable(() => true)).focus();
    await drawn();
  }

  async press(key: string): Promise<void> {
    const element = await this.#usable(() => true);
    for (const type of ['keydown', 'keyup'])
      element.dispatchEvent(
        new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true }),
      );
    await drawn();
  }

  async select(value: string): Promise<void> {
    const field = (await this.#usable(isEditable)) as HTMLSelectElement;
    if (![...field.options].some((option) => option.value === value))
      throw new Error(`There is no option ${value} in ${this.#what}.`);
    field.focus();
    field.value = value;
    tell(field, new Event('input', { bubbles: true, composed: true }));
    await drawn();
  }

  async read<Result>(
    how: (element: Element, argument: string) => Result,
    argument = '',
    patience?: Patience,
  ): Promise<Result> {
    const element = await waitUntil(() => this.#one(), {
      what: () => this.#missing(),
      ...this.#patience,
      ...patience,
    });
    return how(element, argument);
  }

  /** A page cannot see itself: the drawing is drawn once more, without what the page's styles make of it. */
  async picture(): Promise<Picture> {
    const element = await waitUntil(() => this.#one(), { what: () => this.#missing(), ...this.#patience });
    if (!(element instanceof SVGSVGElement)) throw new Error(`${this.#what} is no drawing.`);
    const { width, height } = element.getBoundingClientRect();
    const copy = element.cloneNode(true) as SVGSVGElement;
    copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    copy.setAttribute('width', String(width));
    copy.setAttribute('height', String(height));
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await image.decode();
    const context = new OffscreenCanvas(width, height).getContext('2d');
    if (!context) throw new Error('This browser draws no pictures.');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
  }

  #elements(): readonly HTMLElement[] {
    return this.#within().filter((one): one is HTMLElement => one instanceof Element);
  }

  /** The one that is meant; more than one is a mistake of the test's. */
  #one(): HTMLElement | undefined {
    const [element, ...others] = this.#elements();
    if (others.length > 0)
      throw new Error(`There are ${String(others.length + 1)} of ${this.#what}: say which one.`);
    return element;
  }

  #usable(isUsable: (element: HTMLElement) => boolean, patience?: Patience): Promise<HTMLElement> {
    return waitUntil(
      () => {
        const element = this.#one();
        return element?.checkVisibility() && isUsable(element) ? element : undefined;
      },
      { what: () => this.#missing(), ...this.#patience, ...patience },
    );
  }

  #missing(): string {
    return `${this.#what} ${this.#elements().length === 0 ? 'to be there' : 'to be seen and enabled'}`;
  }
}

function matchesBelow(root: Element | Document | ShadowRoot, selector: string): Element[] {
  const inner = root instanceof Element && root.shadowRoot ? matchesBelow(root.shadowRoot, selector) : [];
  return [
    ...inner,
    ...[...root.children].flatMap((child) => [
      ...(child.matches(selector) ? [child] : []),
      ...matchesBelow(child, selector),
    ]),
  ];
}

const isEnabled = (element: HTMLElement): boolean => !element.closest(':disabled, [aria-disabled=true]');

const isEditable = (element: HTMLElement): boolean => isEnabled(element) && !element.matches('[readonly]');

/** As a browser does when somebody has typed and goes on. */
function tell(field: HTMLElement, event: Event): void {
  field.dispatchEvent(event);
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What a click or a key does to an element is drawn before the next turn of the page. */
const drawn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
