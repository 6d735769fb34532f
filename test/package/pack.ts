import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

/** A folder whose node_modules holds the package as it would be installed, or why there is none. */
type Packed = { readonly consumer: string } | { readonly problem: string };

declare module 'vitest' {
  interface ProvidedContext {
    readonly packed: Packed;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const published = ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE'];

/**
 * Builds the package beside the repository's own dist/, packs it with npm, and unpacks it the way an installation does.
 * The folder lies under node_modules, so that the dependencies are found from there, and is removed after the tests.
 * A build that fails is told to the tests that need it; the others run all the same.
 */
export function setup(project: TestProject): () => void {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const consumer = mkdtempSync(join(cache, 'package-'));
  const stage = join(consumer, 'stage');
  const installed = join(consumer, 'node_modules/connect-account-kit');
  mkdirSync(stage);
  mkdirSync(installed, { recursive: true });
  // A scope of its own: without it the package's name would mean the repository around this folder.
  writeFileSync(join(consumer, 'package.json'), '{"type":"module"}');
  const remove = () => rmSync(consumer, { recursive: true, force: true });
  try {
    run(process.execPath, ['scripts/build.mjs', '--root', stage], root);
    for (const file of published) cpSync(join(root, file), join(stage, file));
    run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', consumer], stage);
    run('tar', ['-xzf', `../${tarball(consumer)}`, '-C', installed, '--strip-components=1'], stage);
    project.provide('packed', { consumer });
  } catch (error) {
    project.provide('packed', { problem: error instanceof Error ? error.message : String(error) });
  }
  return remove;
}

function tarball(folder: string): string {
  const found = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (found === undefined) throw new Error('npm pack left no tarball.');
  return found;
}

function run(command: string, args: readonly string[], cwd: string): void {
  try {
    execFileSync(command, args, { cwd, stdio: 'pipe', encoding: 'utf8' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
  }
}
