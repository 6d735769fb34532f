import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium, type Page } from 'playwright-core';
import { chromiumArgs } from '../../scripts/support/chromium.mjs';
import { createConnectServer, createMemoryStores, unipileV1 } from '../../src/server/index.js';
import { toNodeListener } from '../../src/server/node.js';
import type { DrawingTimes } from '../page/drawing.page.js';
import type { Effort } from '../support/effort.js';
import { listen } from '../support/listen.js';
import { reportRow, type Row } from '../support/report.js';
import { accountsOf } from '../support/seed.js';

const USER = 'user-0';
const ROWS = 500;
/** A turn is over in a moment: each round has several. */
const TURNS_PER_ROUND = 3;

/** `<account-list>` with 500 rows in Chromium, and one of them changed, beside the same markup made by hand. */
export async function measureDrawing({ rounds }: Effort): Promise<Row[]> {
  const site = await openSite();
  const { CHROMIUM_PATH } = process.env;
  const browser = await chromium.launch({
    args: [...chromiumArgs],
    ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
  });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(site.url);
    console.log(`Chromium ${browser.version()}\n`);
    const turns = rounds * TURNS_PER_ROUND;
    const stopProfile = await startProfile(page);
    const times: DrawingTimes = await page.evaluate((count) => window.measureDrawing(count), turns);
    await stopProfile();
    if (errors.length > 0) throw new Error(errors.join('\n'));
    const goal = { digits: 1, goal: { atMost: 1.3 } };
    const { draw, update } = times;
    const name = `<account-list>, ${String(ROWS)} rows`;
    return [
      reportRow(name, 'ms to draw and lay out', draw.ours, 'DOM by hand', draw.theirs, goal),
      reportRow(name, 'ms to update one', update.ours, 'DOM by hand', update.theirs, { ...goal, digits: 2 }),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

/** With BENCH_PROFILE=drawing, a profile for Chromium's own tools is left in bench-profile. */
async function startProfile(page: Page): Promise<() => Promise<void>> {
  if (process.env.BENCH_PROFILE !== 'drawing') return async () => undefined;
  const session = await page.context().newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  return async () => {
    const { profile } = await session.send('Profiler.stop');
    await mkdir('bench-profile', { recursive: true });
    await writeFile('bench-profile/drawing.cpuprofile', JSON.stringify(profile));
  };
}

async function openSite() {
  const stores = createMemoryStores();
  for (const record of accountsOf(USER, ROWS)) await stores.accounts.insert(record, { at: 0, cause: 'flow' });
  const pages = createServer((request, response) => {
    if (request.url?.startsWith('/api/connect/')) return void listener(request, response);
    void answer(request.url ?? '/').then(({ type, body }) => {
      response.writeHead(200, { 'content-type': type }).end(body);
    });
  });
  const url = await listen(pages);
  const server = createConnectServer({
    upstream: unipileV1({ dsn: url, apiKey: 'benchmark' }),
    ...stores,
    publicUrl: url,
    // No upstream is asked for anything.
    sweepEveryMs: 0,
    getUser: () => ({ id: USER }),
  });
  const listener = toNodeListener(server);
  return {
    url,
    async close() {
      await server.close();
      pages.close();
      pages.closeAllConnections();
    },
  };
}

const PAGE =
  '<!doctype html><html lang="en"><title>Drawing</title><link rel="icon" href="data:,"><body><script type="module" src="/page/drawing.page.js"></script>';

async function answer(path: string): Promise<{ type: string; body: string | Buffer }> {
  if (path === '/') return { type: 'text/html; charset=utf-8', body: PAGE };
  return { type: 'text/javascript', body: await readFile(new URL(`.${path}`, import.meta.url)) };
}
