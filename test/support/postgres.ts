import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { findPostgres } from '../../scripts/support/postgres.mjs';

/** A PostgreSQL server that this process started, with a folder and a port of its own. */
export interface Postgres {
  /** `postgres://…`, of an empty database. */
  readonly url: string;
  /** Makes another empty database in the server and answers with its URL. */
  readonly createDatabase: (name: string) => Promise<string>;
  /** Stops the server and deletes its folder. */
  readonly stop: () => Promise<void>;
}

/** Why tests on a real PostgreSQL are skipped; `undefined` when they can run. */
export const postgresMissing =
  findPostgres() === undefined
    ? 'skipped: install PostgreSQL, or set POSTGRES_BIN to the folder of its initdb, to run them'
    : undefined;

/** Starts a throw-away server, in about a second. PostgreSQL refuses to run as root: then it runs as `postgres`. */
export const startPostgres = async (): Promise<Postgres> => {
  const bin = findPostgres();
  if (bin === undefined) throw new Error(postgresMissing);
  const folder = mkdtempSync(join(tmpdir(), 'connect-postgres-'));
  const user = findUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const options = { ...user, cwd: folder, stdio: 'ignore' as const };
  const data = join(folder, 'data');

  // prettier-ignore
  execFileSync(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], options);
  const port = await findPort();
  // prettier-ignore
  const server = spawn('sh', ['-c', lifeline, 'sh', folder, join(bin, 'postgres'), '-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'], { ...options, stdio: ['pipe', 'ignore', 'ignore'] });
  const urlOf = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`;
  const stop = async (): Promise<void> => {
    const exited = once(server, 'exit');
    server.stdin.end();
    await exited;
  };

  try {
    await waitUntilReady(urlOf('postgres'));
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    url: urlOf('postgres'),
    async createDatabase(name) {
      await withClient(urlOf('postgres'), (client) => client.query(`create database "${name}"`));
      return urlOf(name);
    },
    stop,
  };
};

/**
 * Runs the server for as long as its own input is open, then stops it and deletes the folder. The input closes with
 * the process that holds it, so that not even a test run that is killed leaves a server behind.
 */
const lifeline = 'folder=$1; shift; "$@" & read line; kill -QUIT $!; wait; rm -rf "$folder"';

const findUser = (): { readonly uid: number; readonly gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (flag: string): number =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }).trim());
  return { uid: ask('-u'), gid: ask('-g') };
};

const findPort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
      });
  });

const waitUntilReady = async (url: string): Promise<void> => {
  for (let tries = 0; ; tries += 1) {
    try {
      await withClient(url, (client) => client.query('select 1'));
      return;
    } catch (error) {
      if (tries >= 200) throw new Error('PostgreSQL did not start.', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
};

const withClient = async <T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};
