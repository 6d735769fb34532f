import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

it('the kit stays within its budget of bytes', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/size.mjs'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
});
