import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { chromiumArgs } from '../../scripts/support/chromium.mjs';
import { createConnectServer, createMemoryStores, unipileV1 } from '../../src/server/index.js';
import { toNodeListener } from '../../src/server/node.js';
import type { Side } from '../page/drawing.page.js';
import type { Effort } from '../support/effort.js';
import { listen } from '../support/listen.js';
import { reportRow, type Row } from '../support/report.js';
import { accountsOf } from '../support/seed.js';

const USER = 'user-0';
const ROWS = 500;
/** A turn is over in a moment: each round has several. */
const TURNS_PER_ROUND = 8;
/** The first may come together with what follows on drawing, such as the opening of the event stream. */
const UPDATES_PER_TURN = 4;
const WARM_UPS = 5;

/** Milliseconds of a turn, by the clock and of the processor that the page's main thread had. */
interface Times {
  readonly clock: number[];
  readonly processor: number[];
}

const noTimes = (): Record<Side, Times> => ({
  ours: { clock: [], processor: [] },
  theirs: { clock: [], processor: [] },
});

/** `<account-list>` with 500 rows in Chromium, and one of them changed, beside the same markup made by hand. */
export async function measureDrawing({ rounds }: Effort): Promise<Row[]> {
  const site = await openSite();
  const { CHROMIUM_PATH } = process.env;
  const browser = await chromium.launch({
    // What one side leaves behind is cleared away before the other begins.
    args: [...chromiumArgs, '--js-flags=--expose-gc'],
    ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
  });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(site.url);
    console.log(`Chromium ${browser.version()}\n`);
    const { draw, update } = await takeTurns(page, rounds * TURNS_PER_ROUND);
    if (errors.length > 0) throw new Error(errors.join('\n'));
    const name = `<account-list>, ${String(ROWS)} rows`;
    const row = (unit: string, side: 'clock' | 'processor', times: Record<Side, Times>, digits: number) =>
      reportRow(name, unit, times.ours[side], 'DOM by hand', times.theirs[side], {
        digits,
        ...(side === 'clock' && { goal: { atMost: 1.3 } }),
      });
    return [
      row('ms to draw and lay out', 'clock', draw, 1),
      row('ms of a processor to draw', 'processor', draw, 1),
      row('ms to update one', 'clock', update, 2),
      row('ms of a processor to update', 'processor', update, 2),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

async function takeTurns(page: Page, turns: number) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const processorMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
  };
  const measure = async (what: 'draw' | 'update', times: Times) => {
    const before = await processorMs();
    const clock = await page.evaluate((name) => window.drawing[name](), what);
    times.processor.push((await processorMs()) - before);
    times.clock.push(clock);
  };

  await page.evaluate(() => window.drawing.open());
  const stopProfile = await startProfile(session);
  const sides = ['ours', 'theirs'] as const;
  let [draw, update] = [noTimes(), noTimes()];
  for (let turn = -WARM_UPS; turn < turns; turn += 1) {
    if (turn === 0) [draw, update] = [noTimes(), noTimes()];
    for (const side of turn % 2 === 0 ? sides : sides.toReversed()) {
      await page.evaluate((name) => window.drawing.begin(name), side);
      await measure('draw', draw[side]);
      for (let change = 0; change < UPDATES_PER_TURN; change += 1) {
        await page.evaluate(() => window.drawing.rename());
        await measure('update', update[side]);
      }
      await page.evaluate(() => window.drawing.end());
    }
  }
  await stopProfile();
  return { draw, update };
}

/** With BENCH_PROFILE=drawing, a profile for Chromium's own tools is left in bench-profile. */
async function startProfile(session: CDPSession): Promise<() => Promise<void>> {
  if (process.env.BENCH_PROFILE !== 'drawing') return async () => undefined;
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
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
      response.writeHead(200, { 'content-type': type, ...ISOLATED }).end(body);
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

/** Only a page that is alone in its process has a clock of less than a tenth of a millisecond. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const PAGE =
  '<!doctype html><html lang="en"><title>Drawing</title><link rel="icon" href="data:,"><body><script type="module" src="/page/drawing.page.js"></script>';

async function answer(path: string): Promise<{ type: string; body: string | Buffer }> {
  if (path === '/') return { type: 'text/html; charset=utf-8', body: PAGE };
  return { type: 'text/javascript', body: await readFile(new URL(`.${path}`, import.meta.url)) };
}
