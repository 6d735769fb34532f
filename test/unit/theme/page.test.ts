import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

it('The page on theming has every public token with its default, and no other', () => {
  const sources = readdirSync(new URL('src/theme', root)).map((file) => read(`src/theme/${file}`));
  const text = sources.join('\n').replace(/\(\s+/g, '(').replace(/\s+\)/g, ')').replace(/\s+/g, ' ');
  const tokens = [...text.matchAll(/: var\((--connect-[\w-]+), ([^;]+)\);/g)];
  const expected = tokens.map(([, name, value]) => `${name}: ${value?.replaceAll('--_', '--connect-')}`);
  const rows = [...read('docs/theming.md').matchAll(/^\| `(--connect-[\w-]+)`\s+\| `([^`]+)`/gm)];
  const listed = rows.map(([, name, value]) => `${name}: ${value}`);
  expect(listed.length).toBeGreaterThan(20);
  expect(listed.sort()).toEqual(expected.sort());
});
