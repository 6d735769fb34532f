import { cpus, release, totalmem, type } from 'node:os';
import { parseArgs } from 'node:util';
import { startPostgres, type Postgres } from '../test/support/postgres.js';
import { measureDrawing } from './measures/drawing.js';
import { measureEvents } from './measures/events.js';
import { measureRequests } from './measures/requests.js';
import type { Effort } from './support/effort.js';
import { table, type Row } from './support/report.js';

/**
 * Prints what the kit costs beside the same thing written by hand, as ratios: the two are measured in turns in one run, so
 * that a machine that is slow or busy slows both.
 */

const measures: Readonly<Record<string, (postgres: Postgres, effort: Effort) => Promise<Row[]>>> = {
  reads: (postgres, effort) => measureRequests('reads', postgres, effort),
  flows: (postgres, effort) => measureRequests('flows', postgres, effort),
  events: measureEvents,
  drawing: (_postgres, effort) => measureDrawing(effort),
};

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '9' }, seconds: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const effort = { rounds: Number(values.rounds), seconds: Number(values.seconds) };
const wanted = positionals.length > 0 ? positionals : Object.keys(measures);
const unknown = wanted.filter((name) => !Object.hasOwn(measures, name));
if (unknown.length > 0 || !(effort.rounds >= 1) || !(effort.seconds >= 1)) {
  console.error(`Usage: npm run bench -- [${Object.keys(measures).join('] [')}] [--rounds 9] [--seconds 3]`);
  process.exit(1);
}

const postgres = await startPostgres();
try {
  const [cpu] = cpus();
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  console.log(
    `${type()} ${release()}, ${String(cpus().length)} × ${cpu?.model.trim() ?? '?'}, ${memory}, Node ${process.versions.node}`,
  );
  console.log(`${String(effort.rounds)} rounds in turns, medians (smallest–largest)\n`);
  const rows: Row[] = [];
  for (const name of wanted) rows.push(...((await measures[name]?.(postgres, effort)) ?? []));
  console.log(table(rows));
} finally {
  await postgres.stop();
}
