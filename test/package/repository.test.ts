import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const isClone = existsSync(join(root, '.git'));
const binary = ['.png', '.jpg', '.webp', '.gif', '.ico', '.woff2', '.gz'];

// A home folder, or the folder this copy happens to lie in.
const homes = /(?<![\w.*])(?:\/(?:home|Users|root|work|workspaces?)\/|[A-Z]:\\Users\\)[\w.-]+/;

describe('the lock file', () => {
  it('names no registry, so that it installs from any', () => {
    const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
    expect(lock.match(/"resolved": *"[^"]*"|https?:[^"]*\.tgz/g)).toBeNull();
  });
});

describe.skipIf(!isClone)('a file under version control', () => {
  it('holds no path of the machine it was written on', () => {
    const found = trackedFiles().flatMap((file) =>
      linesWithPaths(file).map((line) => `${file}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });
});

function trackedFiles(): string[] {
  const list = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return list
    .split('\0')
    .filter((file) => file !== '' && !binary.includes(extname(file)) && existsSync(join(root, file)));
}

function linesWithPaths(file: string): string[] {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return lines.filter(
    (line) => homes.test(line) || (root.length > '/12345678'.length && line.includes(root)),
  );
}
