import type { ConnectClient } from '../../src/client/index.js';
import type { Account } from '../../src/contract/types.js';
import { accounts as words } from '../../src/locales/en/accounts.js';
import { relativeTimeFormat } from '../../src/locales/format.js';

/** No request may hang for ever. */
const DEADLINE_MS = 30_000;

/**
 * The yardstick: the rows of `<account-list>` written by hand. One template for each state is cloned and filled in, the list
 * hears the clicks of all its buttons, and an update touches the row that changed. Markup and styles are those that the element drew, so that
 * both lay out the same page.
 */
export class HandWrittenList {
  readonly host = document.createElement('div');
  readonly #list: HTMLElement;
  readonly #templates: ReadonlyMap<string, HTMLElement>;
  readonly #styles: readonly CSSStyleSheet[];
  readonly #frame: Element;
  readonly #rows = new Map<string, { row: HTMLElement; account: Account }>();
  #clicks = 0;

  /** Learns how rows look from an element that shows these accounts. */
  constructor(sample: Element | HandWrittenList, accounts: readonly Account[] = []) {
    if (sample instanceof HandWrittenList) {
      this.#templates = sample.#templates;
      this.#styles = sample.#styles;
      this.#frame = sample.#frame;
    } else {
      const root = sample.shadowRoot;
      const list = root?.querySelector('.accounts');
      if (!root || !list) throw new Error('The element shows no list.');
      this.#templates = templatesOf(root, accounts);
      this.#styles = [...root.adoptedStyleSheets];
      this.#frame = framesAround(list);
    }
    const shadow = this.host.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [...this.#styles];
    const frame = this.#frame.cloneNode(true) as HTMLElement;
    this.host.className = 'hand-written';
    shadow.append(frame);
    this.#list = frame.matches('.accounts') ? frame : part(frame, '.accounts');
    this.#list.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('button')) this.#clicks += 1;
    });
  }

  /** Another one of the same looks, with nothing in it. */
  empty(): HandWrittenList {
    return new HandWrittenList(this);
  }

  get clicks(): number {
    return this.#clicks;
  }

  draw(accounts: readonly Account[]): void {
    const rows = document.createDocumentFragment();
    for (const account of accounts) {
      const row = this.#templates.get(account.state)?.cloneNode(true) as HTMLElement;
      fill(row, account);
      this.#rows.set(account.id, { row, account });
      rows.append(row);
    }
    this.#list.append(rows);
  }

  update(accounts: readonly Account[]): void {
    for (const account of accounts) {
      const known = this.#rows.get(account.id);
      if (!known || known.account.updatedAt === account.updatedAt) continue;
      fill(known.row, account);
      known.account = account;
    }
  }

  /** Asks for the accounts, and shows them or what has changed in them. */
  async load(client: Pick<ConnectClient, 'listAccounts'>): Promise<void> {
    const page = await client.listAccounts({ signal: AbortSignal.timeout(DEADLINE_MS) });
    if (!page.ok) throw new Error(page.problem.code);
    if (this.#rows.size === 0) this.draw(page.value.items);
    else this.update(page.value.items);
  }
}

const format = relativeTimeFormat('en');

function fill(row: HTMLElement, account: Account): void {
  const { id, name, handle, state, connectedAt, updatedAt } = account;
  row.dataset.id = id;
  part(row, '.row-name bdi').textContent = name;
  if (handle) part(row, '.help bdi').textContent = handle;
  const ago = format(new Date(state === 'connected' ? connectedAt : updatedAt), new Date());
  const moment = row.querySelector('time');
  if (moment) {
    moment.dateTime = updatedAt;
    moment.textContent = ago;
  } else {
    part(row, '.row-state span').textContent = words.connectedSince(ago);
  }
  part(row, '.row-more').ariaLabel = words.optionsNamed(name);
  const action = row.querySelector('.row-actions button:not(.row-more)');
  if (action) action.ariaLabel = words.reconnectNamed(name);
}

function part(within: Element, selector: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The row has no ${selector}.`);
  return found;
}

function templatesOf(root: ShadowRoot, accounts: readonly Account[]): Map<string, HTMLElement> {
  const rows = root.querySelectorAll<HTMLElement>('.row');
  const states = new Set(accounts.map(({ state }) => state));
  return new Map(
    [...states].map((state) => {
      const row = rows[accounts.findIndex((account) => account.state === state)];
      return [state, withoutComments(row?.cloneNode(true) as HTMLElement)];
    }),
  );
}

/** The elements around the list, without what else is in them. */
function framesAround(list: Element): Element {
  let inner = list.cloneNode() as Element;
  for (let outer = list.parentElement; outer; outer = outer.parentElement) {
    const clone = outer.cloneNode() as Element;
    clone.append(inner);
    inner = clone;
  }
  return inner;
}

/** Lit's marks. */
function withoutComments(element: HTMLElement): HTMLElement {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  element.normalize();
  return element;
}
