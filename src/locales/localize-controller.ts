import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { builtInLocales, matchLocale, type LocaleLoaders } from './locale-loaders.js';
import { mergeMessages } from './merge-messages.js';
import type { MessageOverrides, Messages } from './messages.js';

/** What an element offers to whoever wants other words. */
export interface LocalizedHost extends ReactiveControllerHost, HTMLElement {
  /** More languages, or other words for a language of the kit. */
  readonly locales?: LocaleLoaders | undefined;
  /** Single words replaced, in whatever language is shown. */
  readonly messages?: MessageOverrides | undefined;
}

/**
 * The words for one element, in the language of the nearest `lang` around it, followed live. English is there at
 * once, part by part, from the modules that need it; another language comes whole when it is first shown. Until then
 * `ready` is false, so that nothing is shown twice in two languages. A language that does not load leaves English.
 */
export class LocalizeController implements ReactiveController {
  readonly #host: LocalizedHost;
  readonly #merged = new WeakMap<object, { readonly overrides: unknown; readonly result: object }>();
  #observer?: MutationObserver;
  #wanted = 'en';
  #loaded?: Messages | undefined;
  ready = true;

  constructor(host: LocalizedHost) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47 tag of the words that are shown, which need not be the page's. */
  get language(): string {
    return this.#loaded ? this.#wanted : 'en';
  }

  /** One part of the dictionary; `english` is used while and where there is no other. */
  part<Key extends keyof Messages>(key: Key, english: Messages[Key]): Messages[Key] {
    const base = this.#loaded?.[key] ?? english;
    const overrides = this.#host.messages?.[key];
    if (!overrides) return base;
    const known = this.#merged.get(base);
    if (known?.overrides === overrides) return known.result as Messages[Key];
    const result = mergeMessages(base, overrides);
    this.#merged.set(base, { overrides, result });
    return result;
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#follow());
    for (const root of rootsAround(this.#host))
      this.#observer.observe(root, { attributeFilter: ['lang'], subtree: true });
    this.#follow();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #follow(): void {
    const loaders = { ...builtInLocales, ...this.#host.locales };
    const language = nearestLanguage(this.#host);
    const tag = matchLocale(language, loaders) ?? 'en';
    if (tag === this.#wanted) return;
    this.#wanted = tag;
    const load = loaders[tag];
    if (load) void this.#load(tag, load);
    else this.#show(undefined);
  }

  async #load(tag: string, load: () => Promise<Messages>): Promise<void> {
    this.ready = false;
    let messages: Messages | undefined;
    try {
      messages = await load();
    } catch {
      messages = undefined;
    }
    if (tag === this.#wanted) this.#show(messages);
  }

  #show(messages: Messages | undefined): void {
    this.#loaded = messages;
    this.ready = true;
    this.#host.requestUpdate();
  }
}

/** The trees that an element is in: its own, then that of the element around it, up to the document. */
function* rootsAround(element: Element): Generator<Node> {
  let root: Node = element.getRootNode();
  yield root;
  while (root instanceof ShadowRoot) {
    root = root.host.getRootNode();
    yield root;
  }
}

function nearestLanguage(element: Element): string {
  const found = element.closest<HTMLElement>('[lang]');
  if (found) return found.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : 'en';
}
