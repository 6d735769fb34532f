import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { consumer, entries, installed, manifest, moduleEntries, reachOf } from './installed.js';

const root = join(import.meta.dirname, '../..');

describe('the published package', () => {
  it.each(entries)('ships the files behind $specifier', ({ file, types }) => {
    expect(existsSync(join(installed, file))).toBe(true);
    if (types !== undefined) expect(existsSync(join(installed, types))).toBe(true);
  });

  it.each(moduleEntries)('lets Node import $specifier', ({ specifier }) => {
    runInConsumer(`await import('${specifier}')`);
  });

  it.each(['nodenext', 'bundler'])('gives every entry its types under moduleResolution %s', (resolution) => {
    const imports = moduleEntries.map(
      ({ specifier }, index) => `export * as entry${String(index)} from '${specifier}';`,
    );
    expect(compile(`types-${resolution}`, imports.join('\n'), resolution)).toBe('');
  });

  it('types the elements and their events for who imports nothing but define.js', () => {
    const page = `import 'connect-account-kit/define.js';
      const button = document.createElement('connect-account-button');
      button.provider = 'linkedin';
      button.addEventListener('account-connected', ({ detail }) => detail.account.name.trim());`;
    expect(compile('types-define', page, 'bundler')).toBe('');
  });

  it('brings all elements to a page without a bundler, with its entry and what that imports', () => {
    const { files } = reachOf('dist/cdn/connect-account-kit.js');
    const start = files.map((file) => readFileSync(join(installed, file), 'utf8')).join('\n');
    for (const { file } of entries.filter((entry) => entry.file.includes('/define/'))) {
      expect(start).toContain(/([^/]+)\.js$/.exec(file)?.[1]);
    }
  });

  it('lets its parts for such pages import each other alone, so that the entry may have any address', () => {
    const folder = join(installed, 'dist/cdn/parts');
    const parts = readdirSync(folder).filter((name) => name.endsWith('.js'));
    expect(parts.length).toBeGreaterThan(20);
    const imported = parts.flatMap((part) =>
      [
        ...readFileSync(join(folder, part), 'utf8').matchAll(/(?:\bfrom|\bimport\(?)["`']([^"`']+)["`']/g),
      ].map(([, specifier = '']) => specifier.replace('./', '')),
    );
    expect(imported.filter((name) => !parts.includes(name))).toEqual([]);
    expect(imported).toContain(parts.find((name) => name.startsWith('qr-step-')));
  });

  it('has nothing that publint would change', async () => {
    const { messages } = await publint({ pkgDir: installed, strict: true });
    expect(messages.map((message) => formatMessage(message, manifest, { color: false }))).toEqual([]);
  });
});

describe('class modules', () => {
  it('register nothing when they are imported', () => {
    expect(namesDefinedBy(manifest.name)).toEqual([]);
  });

  it('are registered by the modules under define/, each by its own name', () => {
    for (const { specifier } of entries.filter((entry) => entry.file.includes('/define/'))) {
      expect(namesDefinedBy(specifier)).toContain(/([^/]+)\.js$/.exec(specifier)?.[1]);
    }
  });

  it('are registered all at once by define.js', () => {
    const each = entries
      .filter((entry) => entry.file.includes('/define/'))
      .map(({ file }) => /([^/]+)\.js$/.exec(file)?.[1]);
    expect(namesDefinedBy(`${manifest.name}/define.js`)).toEqual(expect.arrayContaining(each));
  });
});

// Node has no registry of elements; the page's is played by one that only remembers names.
function namesDefinedBy(specifier: string): string[] {
  const output = runInConsumer(`
    const names = [];
    const classes = new Map();
    globalThis.customElements = {
      define(name, constructor) { names.push(name); classes.set(name, constructor); },
      get: (name) => classes.get(name),
      getName: () => null,
      whenDefined: () => new Promise(() => {}),
    };
    await import('${specifier}');
    console.log(JSON.stringify(names));
    process.exit();
  `);
  return JSON.parse(output) as string[];
}

function runInConsumer(code: string): string {
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: consumer,
    encoding: 'utf8',
    timeout: 60_000,
  });
}

/** What the compiler says to this program of somebody who has installed the package. */
function compile(name: string, program: string, resolution: string): string {
  const folder = join(consumer, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'program.ts'), program);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'ES2022',
    lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
    types: ['node'],
    module: resolution === 'bundler' ? 'ESNext' : 'NodeNext',
    moduleResolution: resolution,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['program.ts'] }));
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return outputOf(() => execFileSync(process.execPath, [tsc, '--project', folder], { encoding: 'utf8' }));
}

function outputOf(command: () => string): string {
  try {
    return command();
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
