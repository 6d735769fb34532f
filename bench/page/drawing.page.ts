import { createConnectClient, type ConnectClient } from '../../src/client/index.js';
import type { Account } from '../../src/contract/types.js';
import '../../src/define/account-list.js';
import type { AccountListElement } from '../../src/index.js';
import { HandWrittenList } from './hand-written-list.js';

export type Side = 'ours' | 'theirs';

/** What the benchmark drives a turn by; the two that are measured answer with milliseconds. */
export interface DrawingPage {
  /** Loads the accounts, and sees to it that both sides show the same. */
  open(): Promise<void>;
  begin(side: Side): Promise<void>;
  draw(): Promise<number>;
  rename(): Promise<void>;
  update(): Promise<number>;
  end(): void;
}

declare global {
  interface Window {
    drawing: DrawingPage;
    /** Chromium's, with `--expose-gc`. */
    gc(options: { readonly type: 'minor' }): void;
  }
}

const ROWS = 500;
/** A row in the middle changes. */
const CHANGED = 250;

const client = createConnectClient();
let accounts: readonly Account[] = [];

/** What the endpoint has answered, all at once and without the network: what is left is the drawing. */
const answered: ConnectClient = {
  ...client,
  listAccounts: async () => ({ ok: true, value: { items: [...accounts], nextCursor: null } }),
};

async function load(): Promise<readonly Account[]> {
  const all: Account[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await client.listAccounts({ limit: 100, ...(cursor !== undefined && { cursor }) });
    if (!page.ok) throw new Error(page.problem.code);
    all.push(...page.value.items);
    if (page.value.nextCursor === null) return all;
    cursor = page.value.nextCursor;
  }
}

const rowsIn = (host: Element) => host.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [];

/**
 * At once when it is so, and else with the change that makes it so: until a later task, the browser might paint in between,
 * which one side would be charged for alone.
 */
async function until(host: Element, isDone: () => boolean): Promise<void> {
  const { shadowRoot } = host;
  if (!shadowRoot || isDone()) return;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!isDone()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(shadowRoot, { subtree: true, childList: true, characterData: true });
  });
}

/** From its beginning until what was begun has come true and the page is laid out. */
async function time(host: Element, begin: () => void, isDone: () => boolean): Promise<number> {
  const start = performance.now();
  begin();
  await until(host, isDone);
  // Asks for the layout of all.
  host.getBoundingClientRect();
  return performance.now() - start;
}

/** The browser paints, and what came before is out of the way and cleared away. */
async function rest(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve, 30));
  window.gc({ type: 'minor' });
}

const nameIn = (host: Element) => rowsIn(host)[CHANGED]?.querySelector('.row-name');

/** What an endpoint answers is new objects, also for what has not changed. */
function rename(name: string, minute: number): void {
  const updatedAt = new Date(Date.UTC(2026, 1, 1, 0, minute)).toISOString();
  const answer = JSON.parse(JSON.stringify(accounts)) as readonly Account[];
  accounts = answer.map((account, index) => (index === CHANGED ? { ...account, name, updatedAt } : account));
}

/** One of the two, that does what it is told to. */
interface Drawer {
  readonly host: Element;
  readonly draw: () => void;
  readonly update: () => void;
}

function ours(): Drawer {
  const host = document.createElement('account-list');
  host.client = answered;
  return { host, draw: () => document.body.append(host), update: () => void host.refresh() };
}

function theirs(sample: HandWrittenList): Drawer {
  const list = sample.empty();
  const { host } = list;
  const draw = () => {
    document.body.append(host);
    void list.load(answered);
  };
  return { host, draw, update: () => void list.load(answered) };
}

/** Nothing is compared that does not show the same. */
function compare(sample: AccountListElement, list: HandWrittenList): void {
  list.draw(accounts);
  const textOf = (host: Element) =>
    [...rowsIn(host)].map((row) => row.textContent.replace(/\s+/g, ' ')).join('\n');
  const countOf = (host: Element) => [...rowsIn(host)].map((row) => row.querySelectorAll('*').length).join();
  if (textOf(sample) !== textOf(list.host)) throw new Error('The two show different texts.');
  if (countOf(sample) !== countOf(list.host)) throw new Error('The two are made of different elements.');
}

async function openSample(): Promise<HandWrittenList> {
  accounts = await load();
  if (accounts.length !== ROWS) throw new Error(`${String(accounts.length)} accounts.`);
  const sample = document.createElement('account-list');
  sample.client = answered;
  document.body.append(sample);
  await until(sample, () => rowsIn(sample).length === ROWS);
  const list = new HandWrittenList(sample, accounts);
  compare(sample, list.empty());
  sample.remove();
  return list;
}

let sample: HandWrittenList | undefined;
let drawer: Drawer | undefined;
let turn = 0;
let changing: Element | null | undefined;

const newName = () => `Renamed ${String(turn)}`;

function current(): Drawer {
  if (!drawer) throw new Error('No turn has begun.');
  return drawer;
}

window.drawing = {
  async open() {
    sample = await openSample();
  },
  async begin(side) {
    await rest();
    if (sample) drawer = side === 'ours' ? ours() : theirs(sample);
  },
  draw: () => time(current().host, current().draw, () => rowsIn(current().host).length === ROWS),
  async rename() {
    changing = nameIn(current().host);
    turn += 1;
    rename(newName(), turn);
    await rest();
  },
  update: () => time(current().host, current().update, () => changing?.textContent === newName()),
  end: () => current().host.remove(),
};
