import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * One process a folder. PGlite itself lets two processes open one folder, and each then overwrites what the other
 * wrote.
 *
 * Every process that wants the folder writes a lock file *of its own*, named after itself, and only then looks for
 * others. Of two that start at once, at least the later one sees the other, so never do both go on. A file whose
 * process is gone (SIGKILL, a crash, a restart) is in nobody's way and is cleared. No file is ever taken over or
 * renamed, which is where lock files race.
 */
export const lockFolder = async (folder: string): Promise<{ release(): Promise<void> }> => {
  await mkdir(folder, { recursive: true });
  const own = lockName(process.pid, describeProcess(process.pid)?.startedAt);
  const release = (): Promise<void> => rm(join(folder, own), { force: true });

  try {
    await writeFile(join(folder, own), '', { flag: 'wx' });
  } catch (error) {
    if (isTaken(error)) throw new FolderInUseError(folder, process.pid, join(folder, own));
    throw error;
  }
  try {
    for (const name of await readdir(folder)) {
      const holder = lockPattern.exec(name);
      if (holder === null || name === own) continue;
      const pid = Number(holder[1]);
      const file = join(folder, name);
      if (isHeld(pid, holder[2])) throw new FolderInUseError(folder, pid, file);
      await rm(file, { force: true });
    }
  } catch (error) {
    await release();
    throw error;
  }
  return { release };
};

/** Another process, or this one already, has the folder open. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';

  constructor(
    readonly folder: string,
    readonly pid: number,
    lockFile: string,
  ) {
    super(
      `The database in ${folder} is in use by process ${pid}: stop that process first, or delete ${lockFile} if it has nothing to do with it.`,
    );
  }
}

const lockPattern = /^process-(\d+)(?:-(\d+))?\.lock$/;

/** The time at which it started tells a process from an older one with its number, where that can be known. */
const lockName = (pid: number, startedAt: string | undefined): string =>
  `process-${pid}${startedAt === undefined ? '' : `-${startedAt}`}.lock`;

const isHeld = (pid: number, startedAt: string | undefined): boolean => {
  const known = describeProcess(pid);
  if (known === undefined) return isRunning(pid);
  return !known.isDead && (startedAt === undefined || startedAt === known.startedAt);
};

/**
 * What Linux says of a process, in clock ticks since the machine started (proc(5), `stat`); `undefined` where it
 * cannot be known. A process that was killed and not yet collected by its parent is still listed, and is dead.
 */
const describeProcess = (
  pid: number,
): { readonly startedAt?: string; readonly isDead: boolean } | undefined => {
  if (!existsSync('/proc/self/stat')) return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is a name in parentheses, with any character in it.
    const [state = '', ...fields] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { startedAt: fields[18], isDead: state === 'Z' || state === 'X' };
  } catch {
    return isRunning(pid) ? undefined : { isDead: true };
  }
};

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process, which may not be signalled, runs all the same.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
};

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EEXIST';
