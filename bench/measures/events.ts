import type { Postgres } from '../../test/support/postgres.js';
import { createDatabase } from '../support/database.js';
import type { Effort } from '../support/effort.js';
import { reportRow, type Row } from '../support/report.js';
import { startChild } from '../support/start-child.js';

const PAGES = 1_000;
/** Changes are over in a moment: each round has several. */
const CHANGES_PER_ROUND = 5;
const USER = 'user-0';

/** From the request that changes an account until the last of a thousand open pages of its user has been told. */
export async function measureEvents(postgres: Postgres, { rounds }: Effort): Promise<Row[]> {
  const upstream = await startChild<string>('upstream-server', {});
  const kit = await startChild<string>('kit-server', {
    databaseUrl: await createDatabase(postgres, 'events_kit', [USER], 20),
    upstreamUrl: upstream.ready,
  });
  const plain = await startChild<string>('fan-out-server', {
    databaseUrl: await createDatabase(postgres, 'events_plain', [USER], 20),
  });
  const pages = await startChild<true>('pages', {});
  try {
    const sides = [kit, plain].map((server) => ({ url: server.ready, ms: [] as number[] }));
    for (const { url } of sides) await pages.call('open', { url, userId: USER, count: PAGES });
    const change = (url: string) =>
      pages.call<number>('change', { url, userId: USER, accountId: `${USER}-account-0000`, count: PAGES });
    for (const { url } of sides) for (let warm = 0; warm < 5; warm += 1) await change(url);
    for (let turn = 0; turn < rounds * CHANGES_PER_ROUND; turn += 1) {
      // Each is first in every second turn.
      for (const { url, ms } of turn % 2 === 0 ? sides : [...sides].reverse()) ms.push(await change(url));
    }
    const [ours, theirs] = sides.map(({ ms }) => ms);
    return [
      reportRow('1,000 open pages', 'ms until the last is told', ours ?? [], 'res.write', theirs ?? [], {
        digits: 1,
        goal: { atMost: 1.5 },
      }),
    ];
  } finally {
    await Promise.all([pages, kit, plain, upstream].map((child) => child.stop()));
  }
}
