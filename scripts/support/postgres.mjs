// Where PostgreSQL's own programs are. Tests start a throw-away cluster with them; no running server is used or touched.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findOnPath } from './chromium.mjs';

const debianRoot = '/usr/lib/postgresql';

/** The folder that holds `initdb` and `postgres`: POSTGRES_BIN, else Debian's newest, else what is on PATH, else undefined. */
export function findPostgres() {
  const chosen = process.env.POSTGRES_BIN;
  if (chosen) return isComplete(chosen) ? chosen : undefined;
  const versions = existsSync(debianRoot)
    ? readdirSync(debianRoot).sort((a, b) => Number(b) - Number(a))
    : [];
  const onPath = findOnPath('initdb');
  return [
    ...versions.map((version) => join(debianRoot, version, 'bin')),
    ...(onPath ? [dirname(onPath)] : []),
  ].find(isComplete);
}

function isComplete(folder) {
  return ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)));
}
