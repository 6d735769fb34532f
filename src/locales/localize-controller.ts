import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LocaleLoaders } from './locale-loaders.js';
import type { MessageOverrides, Messages } from './messages.js';
import type { OtherWords } from './other-words.js';

/** What an element offers to whoever wants other words. */
export interface LocalizedHost extends ReactiveControllerHost, HTMLElement {
  /** More languages, or other words for a language of the kit. */
  readonly locales?: LocaleLoaders | undefined;
  /** Single words replaced, in whatever language is shown. */
  readonly messages?: MessageOverrides | undefined;
}

/**
 * The words for one element, in the language of the nearest `lang` around it, followed live. English is there at
 * once, part by part, from the modules that need it; everything else comes when it is first wanted. Until then `ready`
 * is false, so that nothing is shown twice in two languages.
 */
export class LocalizeController implements ReactiveController {
  readonly #host: LocalizedHost;
  #observer?: MutationObserver;
  #wanted: readonly unknown[] = ['en', undefined, undefined];
  #other?: OtherWords | undefined;
  ready = true;

  constructor(host: LocalizedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47 tag of the words that are shown, which need not be the page's. */
  get language(): string {
    return this.#other?.language ?? 'en';
  }

  /** One part of the dictionary; `english` is used while and where there is no other. */
  part<Key extends keyof Messages>(key: Key, english: Messages[Key]): Messages[Key] {
    return this.#other?.part(key, english) ?? english;
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => void this.#follow());
    let root: Node | undefined = this.#host.getRootNode();
    while (root) {
      this.#observer.observe(root, { attributeFilter: ['lang'], subtree: true });
      root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined;
    }
  }

  hostUpdate(): void {
    void this.#follow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  async #follow(): Promise<void> {
    const { locales, messages } = this.#host;
    const language = nearestLanguage(this.#host).toLowerCase();
    const isEnglish = /^en\b/.test(language) && !locales;
    const wanted = [isEnglish ? 'en' : language, locales, messages];
    if (wanted.every((part, at) => part === this.#wanted[at])) return;
    this.#wanted = wanted;
    this.ready = isEnglish && !messages;
    let other: OtherWords | undefined;
    if (!this.ready) {
      const module = await import('./other-words.js').catch(() => undefined);
      other = await module?.otherWords(language, locales, messages);
    }
    if (wanted !== this.#wanted) return;
    this.#other = other;
    this.ready = true;
    this.#host.requestUpdate();
  }
}

function nearestLanguage(element: Element): string {
  const found = element.closest<HTMLElement>('[lang]');
  const root = element.getRootNode();
  return found?.lang ?? (root instanceof ShadowRoot ? nearestLanguage(root.host) : 'en');
}
