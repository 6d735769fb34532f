import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUseError, lockFolder } from '../../../src/server/stores/sql/folder-lock-node.js';
import { openStoresNode } from '../../../src/server/stores/sql/open-stores-node.js';
import { createAccount } from '../../../src/testing/conformance/records.js';

describe('A folder', () => {
  let folder: string;
  const children: ChildProcess[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'connect-folder-'));
  });

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  /** Another process that holds the folder, by the very code that is tested. */
  const holdElsewhere = async (): Promise<ChildProcess & { readonly pid: number }> => {
    const module = JSON.stringify(
      join(import.meta.dirname, '../../../src/server/stores/sql/folder-lock-node.ts'),
    );
    const script = `
      const { lockFolder } = await import(${module});
      await lockFolder(${JSON.stringify(folder)});
      console.log('held');
      setInterval(() => undefined, 1e6);`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    if (child.pid === undefined) throw new Error('the other process did not start');
    await once(child.stdout, 'data');
    return Object.assign(child, { pid: child.pid });
  };

  it('is refused, naming the process, while another process holds it', async () => {
    const { pid } = await holdElsewhere();
    await expect(lockFolder(folder)).rejects.toThrow(
      new RegExp(`^The database in ${folder} is in use by process ${pid}: stop that process first, or`),
    );
    await expect(lockFolder(folder)).rejects.toMatchObject({ name: 'FolderInUseError', pid, folder });
    expect(await readdir(folder)).toHaveLength(1);
  });

  it('is taken over from a process that was killed', async () => {
    const child = await holdElsewhere();
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
    expect(await readdir(folder)).toHaveLength(1);
    const lock = await lockFolder(folder);
    const [name, ...others] = await readdir(folder);
    expect([name, others]).toEqual([expect.stringContaining(`process-${process.pid}`), []]);
    await lock.release();
  });

  it.runIf(process.platform === 'linux')(
    'is taken over when the number of its process went to another',
    async () => {
      const { pid } = await holdElsewhere();
      const [name = ''] = await readdir(folder);
      await rm(join(folder, name));
      await writeFile(join(folder, `process-${pid}-1.lock`), '');
      const lock = await lockFolder(folder);
      await lock.release();
    },
  );

  it('is refused to this process as long as it holds it already', async () => {
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({ pid: process.pid });
    await expect(lockFolder(folder)).rejects.toBeInstanceOf(FolderInUseError);
    await lock.release();
    const again = await lockFolder(folder);
    await again.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is made when it is not there, and files of others in it are left alone', async () => {
    const inner = join(folder, 'a', 'b');
    const lock = await lockFolder(inner);
    await writeFile(join(inner, 'process-1.lock.txt'), '');
    await lock.release();
    const again = await lockFolder(inner);
    await again.release();
    expect(await readdir(inner)).toEqual(['process-1.lock.txt']);
  });

  it('keeps what its stores were given until it is opened again, by one at a time', async () => {
    const account = createAccount({ id: 'account-1' });
    const first = await openStoresNode({ folder });
    await first.accounts.insert(account);
    await expect(openStoresNode({ folder })).rejects.toThrow(`in use by process ${process.pid}`);
    await first.close();
    const second = await openStoresNode({ folder });
    expect(await second.accounts.get('account-1')).toEqual(account);
    await second.close();
  }, 60_000);

  it('has to be named, or a database', async () => {
    await expect(openStoresNode({})).rejects.toThrow('a databaseUrl or a folder');
  });
});
