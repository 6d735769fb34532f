import { sql, type Kysely } from 'kysely';
import { migrations } from './migrations.js';

/** Any number that nobody else locks with: all processes of all hosts on one database wait for this one. */
const advisoryLock = 7_263_548_190_261;

/**
 * Brings the kit's tables up to date and answers with their version. Safe to call again, and by several processes
 * at once: one does the work, the others wait for it. All or nothing. A database that is ahead of this code, as in a
 * rolling release, is left as it is, unless its newer version says that this code can not work with it. The tables live
 * in the first schema of the connection's `search_path`.
 *
 * @throws NewerDatabaseError when the database needs newer code.
 */
export const migrate = <Tables>(db: Kysely<Tables>): Promise<number> =>
  db
    .withoutPlugins()
    .transaction()
    // Whoever waited for the lock has to see what was committed meanwhile.
    .setIsolationLevel('read committed')
    .execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${sql.lit(advisoryLock)})`.execute(transaction);
      const current = await readVersion(transaction);
      if (current > migrations.length) await refuseNewer(transaction, current);
      for (const [index, statements] of migrations.entries()) {
        const version = index + 1;
        if (version <= current) continue;
        for (const statement of statements) await statement.execute(transaction);
        await sql`insert into connect_migration (version) values (${version})`.execute(transaction);
      }
      return Math.max(current, migrations.length);
    });

/** The database was brought up to date by a version of the kit that older ones can not share it with. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';

  constructor(
    readonly version: number,
    readonly needs: number,
  ) {
    super(
      `The database has version ${version}, which needs code of version ${needs} or newer; this code has version ` +
        `${migrations.length}. Update connect-account-kit in this process.`,
    );
  }
}

/** A step that older code can not live with says in `needs` which code can. */
const refuseNewer = async <Tables>(db: Kysely<Tables>, current: number): Promise<void> => {
  const { rows } = await sql<{ needs: number }>`
    select coalesce(max(needs), 0) as needs from connect_migration`.execute(db);
  const needs = rows[0]?.needs ?? 0;
  if (needs > migrations.length) throw new NewerDatabaseError(current, needs);
};

/** Asks first, because `create table if not exists` needs the right to create even when there is nothing to do. */
const readVersion = async <Tables>(db: Kysely<Tables>): Promise<number> => {
  const table = await sql<{ found: boolean }>`
    select to_regclass('connect_migration') is not null as found`.execute(db);
  if (table.rows[0]?.found !== true) {
    await sql`
      create table connect_migration (
        version integer primary key,
        applied_at timestamptz not null default now()
      )`.execute(db);
    return 0;
  }
  const { rows } = await sql<{ version: number }>`
    select coalesce(max(version), 0) as version from connect_migration`.execute(db);
  return rows[0]?.version ?? 0;
};
