import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { consumer, entries, installed } from './installed.js';
import { anchorsOf, blocksOf, linksOf, markdownFiles, type Block } from './markdown.js';

const root = join(import.meta.dirname, '../..');
const tsc = join(root, 'node_modules/typescript/bin/tsc');

describe('the documentation', () => {
  it('links to pages and headings that are there', () => {
    const dead = markdownFiles.flatMap((file) =>
      linksOf(file)
        .filter((link) => !/^[a-z]+:/.test(link) && !isThere(file, link))
        .map((link) => `${file}: ${link}`),
    );
    expect(dead).toEqual([]);
  });

  it('imports what the package exports, in every example', () => {
    const imports = markdownFiles.flatMap(blocksOf).flatMap(importsOf);
    expect(imports.length).toBeGreaterThan(10);
    // The compiler knows no style sheets; bundlers do.
    const isSheet = ({ code }: { readonly code: string }) => code.includes('.css');
    const published = entries.map(({ specifier }) => specifier);
    expect(
      imports.filter(isSheet).filter(({ code }) => !published.some((name) => code.includes(name))),
    ).toEqual([]);

    const folder = join(consumer, 'docs-imports');
    mkdirSync(folder);
    writeFileSync(join(folder, 'sheets.d.ts'), "declare module '*.css';");
    imports.forEach(({ code }, index) => {
      writeFileSync(join(folder, `import-${String(index)}.ts`), code);
    });
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      target: 'ES2022',
      lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
      types: ['node'],
      module: 'ESNext',
      moduleResolution: 'bundler',
      noUncheckedSideEffectImports: true,
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    const said = outputOf(folder).replace(
      /^import-(\d+)\.ts/gm,
      (_, index: string) => imports[Number(index)]?.at ?? '',
    );
    expect(said).toBe('');
  });

  it('names files of the package that are published', () => {
    const named = markdownFiles.flatMap((file) =>
      blocksOf(file).flatMap(({ text, at }) =>
        [...text.matchAll(/node_modules\/connect-account-kit\/([\w./-]+)/g)].map(([, path = '']) => ({
          at,
          path,
        })),
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(({ path }) => !existsSync(join(installed, path)))).toEqual([]);
  });
});

function isThere(file: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? file : normalize(join(dirname(file), path));
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || !target.endsWith('.md') || anchorsOf(target).includes(anchor);
}

/** What a block imports from the kit, each import as it stands. */
function importsOf({ language, text, at }: Block): { readonly at: string; readonly code: string }[] {
  if (!['ts', 'tsx', 'js', 'jsx', 'html', 'vue', 'svelte'].includes(language)) return [];
  const code = ['html', 'vue', 'svelte'].includes(language)
    ? [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, script = '']) => script).join('\n')
    : text;
  return ts
    .createSourceFile('block.tsx', code, ts.ScriptTarget.Latest, true)
    .statements.filter(ts.isImportDeclaration)
    .filter(({ moduleSpecifier }) => moduleSpecifier.getText().includes('connect-account-kit'))
    .map((statement) => ({ at, code: statement.getText() }));
}

function outputOf(project: string): string {
  try {
    return execFileSync(process.execPath, [tsc, '--project', '.'], { cwd: project, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
