import type { Postgres } from '../../test/support/postgres.js';
import type { LoadResult } from '../load/requests.js';
import { createDatabase } from '../support/database.js';
import type { Effort } from '../support/effort.js';
import { reportRow, type Row } from '../support/report.js';
import { headersOf } from '../support/sign-in.js';
import { startChild, type Child } from '../support/start-child.js';

const USERS = Array.from({ length: 50 }, (_, index) => `user-${String(index)}`);
const ACCOUNTS_PER_USER = 20;
/** So many that none starts more flows in a minute than a person would: they are counted where they are stored. */
const NEW_USERS = Array.from({ length: 5_000 }, (_, index) => `new-user-${String(index)}`);
const CONNECTIONS = 20;

/** One of the two that are measured in turns. */
interface Side {
  readonly server: Child<string>;
  readonly results: LoadResult[];
  /** Milliseconds of a processor for one answer. */
  readonly cpuMs: number[];
}

/** `GET accounts`, or whole LinkedIn logins, by the kit and by the handler written by hand, on one PostgreSQL. */
export async function measureRequests(
  kind: 'reads' | 'flows',
  postgres: Postgres,
  { rounds, seconds }: Effort,
): Promise<Row[]> {
  const upstream = await startChild<string>('upstream-server', {});
  const sides: Record<'kit' | 'bare', Side> = {
    kit: await openSide(
      'kit-server',
      await createDatabase(postgres, `${kind}_kit`, USERS, ACCOUNTS_PER_USER),
      upstream.ready,
    ),
    bare: await openSide(
      'bare-server',
      await createDatabase(postgres, `${kind}_bare`, USERS, ACCOUNTS_PER_USER),
      upstream.ready,
    ),
  };
  const load = await startChild<true>('requests', {});
  try {
    await compareAnswers(sides);
    for (const side of Object.values(sides)) {
      await run(load, kind, side, 2 * seconds);
      side.results.length = side.cpuMs.length = 0;
    }
    for (let round = 0; round < rounds; round += 1) {
      // Each is first in every second round.
      const order = round % 2 === 0 ? [sides.kit, sides.bare] : [sides.bare, sides.kit];
      for (const side of order) await run(load, kind, side, seconds);
    }
    return rowsOf(kind, sides);
  } finally {
    await Promise.all([load, sides.kit.server, sides.bare.server, upstream].map((child) => child.stop()));
  }
}

async function openSide(program: string, databaseUrl: string, upstreamUrl: string): Promise<Side> {
  return { server: await startChild<string>(program, { databaseUrl, upstreamUrl }), results: [], cpuMs: [] };
}

/** Nothing is compared that does not say the same, to the byte. */
async function compareAnswers({ kit, bare }: Record<'kit' | 'bare', Side>): Promise<void> {
  const read = async ({ server }: Side): Promise<string> => {
    const reply = await fetch(`${server.ready}/api/connect/accounts`, { headers: headersOf('user-7') });
    const headers = [...reply.headers].filter(([name]) => name !== 'date');
    return JSON.stringify(headers) + (await reply.text());
  };
  const [ours, theirs] = [await read(kit), await read(bare)];
  if (ours !== theirs) throw new Error(`The two answer differently:\n${ours}\n${theirs}`);
}

async function run(load: Child<true>, kind: 'reads' | 'flows', side: Side, seconds: number): Promise<void> {
  const before = await side.server.cpuMs();
  const result = await load.call<LoadResult>(kind, {
    url: side.server.ready,
    seconds,
    userIds: kind === 'reads' ? USERS : NEW_USERS,
    connections: CONNECTIONS,
  });
  const used = (await side.server.cpuMs()) - before;
  if (result.failed > result.done / 100) {
    throw new Error(`${kind}: ${String(result.failed)} of ${String(result.done + result.failed)} failed.`);
  }
  side.results.push(result);
  side.cpuMs.push(used / result.done);
}

function rowsOf(kind: 'reads' | 'flows', { kit, bare }: Record<'kit' | 'bare', Side>): Row[] {
  const name =
    kind === 'reads' ? `GET accounts, ${String(ACCOUNTS_PER_USER)} rows` : 'LinkedIn by password, whole flow';
  const of = (side: Side, key: keyof LoadResult) => side.results.map((result) => result[key]);
  const goal = kind === 'reads' ? { goal: { atLeast: 0.6 } } : {};
  return [
    reportRow(name, 'per second', of(kit, 'perSecond'), 'bare Hono', of(bare, 'perSecond'), goal),
    reportRow(name, 'ms of a processor each', kit.cpuMs, 'bare Hono', bare.cpuMs, { digits: 2 }),
    reportRow(name, 'ms until answered, p99', of(kit, 'p99'), 'bare Hono', of(bare, 'p99')),
  ];
}
