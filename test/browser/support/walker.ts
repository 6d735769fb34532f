import { waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

/**
 * Somebody who has a keyboard and a screen reader, and neither a pointer nor a picture: goes where keys lead, knows what
 * has the focus by its name, and hears what is said, in the order in which it is.
 */
export class Walker {
  readonly #heard: string[] = [];
  readonly #observers = new Map<Element, MutationObserver>();

  /** What was said since this was asked for last; each text as often as it was said. */
  heard(): readonly string[] {
    return this.#heard.splice(0);
  }

  /** Listens to every place for news that there is by now, in whatever shadow root. */
  listen(): this {
    for (const region of below(document, '[role=status], [role=alert], [aria-live], output')) {
      if (this.#observers.has(region)) continue;
      let last = tidy(region.textContent);
      const observer = new MutationObserver(() => {
        const text = tidy(region.textContent);
        const isAgain = region.textContent.includes('\u00A0');
        if (text && (text !== last || isAgain)) this.#heard.push(text);
        last = text;
      });
      observer.observe(region, { childList: true, characterData: true, subtree: true });
      this.#observers.set(region, observer);
    }
    return this;
  }

  stop(): void {
    for (const observer of this.#observers.values()) observer.disconnect();
    this.#observers.clear();
  }

  /** Waits until this was said, and answers with everything that was said until then. */
  async untilHeard(...texts: readonly string[]): Promise<readonly string[]> {
    await until(
      () => texts.every((text) => this.#heard.includes(text)),
      () => `"${texts.join('", "')}" was not said, but "${this.#heard.join('", "')}"`,
    );
    return this.heard();
  }

  async press(key: string): Promise<void> {
    await sendKeys({ press: key });
  }

  /** Goes back until something of this name has the focus, and never out of the page: not every browser comes back into it. */
  async backTo(name: string): Promise<void> {
    const passed: string[] = [];
    while (passed.length < 10) {
      await this.back();
      if (this.focus === name) return;
      passed.push(this.focus);
    }
    throw new Error(`Shift and Tab never led to "${name}", but to "${passed.join('", "')}"`);
  }

  /** Goes back by one stop. */
  async back(): Promise<void> {
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
  }

  async type(text: string): Promise<void> {
    await sendKeys({ type: text });
  }

  /** Goes on with Tab until something of this name has the focus. */
  async tabTo(name: string): Promise<void> {
    const passed: string[] = [];
    while (passed.length < 40) {
      await sendKeys({ press: 'Tab' });
      if (this.focus === name) return;
      passed.push(this.focus);
    }
    throw new Error(`Tab never led to "${name}", but to "${passed.join('", "')}"`);
  }

  /** Goes to something and presses it. */
  async use(name: string): Promise<void> {
    await this.tabTo(name);
    await sendKeys({ press: 'Enter' });
  }

  /** Waits until something of this name has the focus: a field, a button, or the title of a step that has come. */
  async untilFocus(name: string): Promise<void> {
    await until(
      () => this.focus === name,
      () => `the focus was never on "${name}", but on "${this.focus}"`,
    );
    this.listen();
  }

  /** The name of what has the focus. */
  get focus(): string {
    const element = focusedElement();
    return element === document.body ? '' : nameOf(element);
  }

  /** What is read besides the name, such as what is wrong with a field. */
  get description(): string {
    const element = focusedElement();
    const root = element.getRootNode() as Document | ShadowRoot;
    const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
    return tidy(ids.map((id) => root.querySelector(`#${CSS.escape(id)}`)?.textContent ?? '').join(' '));
  }
}

const until = async (holds: () => boolean, what: () => string): Promise<void> => {
  await waitUntil(holds, '', { interval: 20, timeout: 12_000 }).catch(() => {
    throw new Error(what());
  });
};

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function focusedElement(): HTMLElement {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return (active ?? document.body) as HTMLElement;
}

function nameOf(element: HTMLElement): string {
  const label = (element as HTMLInputElement).labels?.[0];
  const own = element.querySelector('.tile-name, .choice-name') ?? element;
  const inLabel = label?.querySelector('.choice-name') ?? label;
  const name = tidy(element.getAttribute('aria-label') ?? inLabel?.textContent ?? own.textContent);
  return name || element.title;
}

function below(root: Document | ShadowRoot, selector: string): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? below(element.shadowRoot, selector) : []),
  ]);
}
