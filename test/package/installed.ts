import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { inject } from 'vitest';

type Target = string | { readonly types: string; readonly default: string };

/** One way into the package: what a consumer writes, and the files it leads to, relative to the package. */
export type Entry = { readonly specifier: string; readonly file: string; readonly types?: string };

const packed = inject('packed');
if ('problem' in packed) throw new Error(packed.problem);

export const consumer = packed.consumer;
export const installed = join(consumer, 'node_modules/connect-account-kit');

export const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly exports: Readonly<Record<string, Target>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
};

/** Every path of `exports`, with `*` filled in by the files that are really there. */
export const entries: readonly Entry[] = Object.entries(manifest.exports).flatMap(([path, target]) => {
  const { default: file, types } =
    typeof target === 'string' ? { default: target, types: undefined } : target;
  const entry = { specifier: join(manifest.name, path), file, ...(types !== undefined && { types }) };
  return file.includes('*') ? starNames(file).map((name) => fill(entry, name)) : [entry];
});

export const moduleEntries = entries.filter(({ file }) => file.endsWith('.js'));

function starNames(pattern: string): string[] {
  const [folder = '', ending = ''] = pattern.split('*');
  return readdirSync(join(installed, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}

function fill(entry: Entry, name: string): Entry {
  const filled = Object.entries(entry).map(([key, value]) => [key, value.replace('*', name)]);
  return Object.fromEntries(filled) as Entry;
}

/** What a module reaches, itself included: files of the package, and packages by the names they are imported with. */
export type Reach = { readonly files: readonly string[]; readonly packages: readonly string[] };

/** Follows the imports of a built module, lazy ones too. */
export function reachOf(file: string): Reach {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [join(installed, file)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (files.has(next)) continue;
    files.add(next);
    for (const { fileName } of ts.preProcessFile(readFileSync(next, 'utf8'), true, true).importedFiles) {
      if (fileName.startsWith('.')) waiting.push(join(dirname(next), fileName));
      else packages.add(fileName);
    }
  }
  return {
    files: [...files].map((path) => relative(installed, path)).sort(),
    packages: [...packages].sort(),
  };
}

/** The package's name in an import of one of its files. */
export function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}
