import { createConnectClient, type ConnectClient } from '../../src/client/index.js';
import type { Account } from '../../src/contract/types.js';
import '../../src/define/account-list.js';
import type { AccountListElement } from '../../src/index.js';
import { HandWrittenList } from './hand-written-list.js';

/** Milliseconds, a value for each turn. */
export interface DrawingTimes {
  readonly draw: { readonly ours: number[]; readonly theirs: number[] };
  readonly update: { readonly ours: number[]; readonly theirs: number[] };
}

declare global {
  interface Window {
    measureDrawing(turns: number): Promise<DrawingTimes>;
  }
}

const ROWS = 500;
const WARM_UPS = 5;
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

const task = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await task();
}

/** From its beginning until what was begun has come true and the page is laid out. */
async function time(host: Element, begin: () => void, isDone: () => boolean): Promise<number> {
  const start = performance.now();
  begin();
  await until(isDone);
  // Asks for the layout of all.
  host.getBoundingClientRect();
  return performance.now() - start;
}

/** The browser paints, and what came before is out of the way. */
async function rest(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve, 30));
}

const nameIn = (host: Element) => rowsIn(host)[CHANGED]?.querySelector('.row-name')?.textContent;

function renamed(turn: number): string {
  const name = `Renamed ${String(turn)}`;
  accounts = accounts.map((account, index) =>
    index === CHANGED
      ? { ...account, name, updatedAt: new Date(Date.UTC(2026, 1, 1, 0, turn)).toISOString() }
      : account,
  );
  return name;
}

async function measureOurs(turn: number): Promise<{ draw: number; update: number }> {
  const element = document.createElement('account-list');
  element.client = answered;
  const draw = await time(
    element,
    () => document.body.append(element),
    () => rowsIn(element).length === ROWS,
  );
  await rest();
  const name = renamed(turn);
  const update = await time(
    element,
    () => void element.refresh(),
    () => nameIn(element) === name,
  );
  element.remove();
  return { draw, update };
}

async function measureTheirs(list: HandWrittenList, turn: number): Promise<{ draw: number; update: number }> {
  const { host } = list;
  const draw = await time(
    host,
    () => {
      list.draw(accounts);
      document.body.append(host);
    },
    () => rowsIn(host).length === ROWS,
  );
  await rest();
  const name = renamed(turn);
  const update = await time(
    host,
    () => list.update(accounts),
    () => nameIn(host) === name,
  );
  host.remove();
  return { draw, update };
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

window.measureDrawing = async (turns) => {
  accounts = await load();
  if (accounts.length !== ROWS) throw new Error(`${String(accounts.length)} accounts.`);
  const sample = document.createElement('account-list');
  sample.client = answered;
  document.body.append(sample);
  await until(() => rowsIn(sample).length === ROWS);
  const samples = new HandWrittenList(sample, accounts);
  compare(sample, samples.empty());
  sample.remove();

  const times: DrawingTimes = { draw: { ours: [], theirs: [] }, update: { ours: [], theirs: [] } };
  for (let turn = -WARM_UPS; turn < turns; turn += 1) {
    const sides = ['ours', 'theirs'] as const;
    for (const side of turn % 2 === 0 ? sides : sides.toReversed()) {
      await rest();
      const measured = await (side === 'ours' ? measureOurs(turn) : measureTheirs(samples.empty(), turn));
      if (turn < 0) continue;
      times.draw[side].push(measured.draw);
      times.update[side].push(measured.update);
    }
  }
  return times;
};
