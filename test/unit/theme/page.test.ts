import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

it('The page on theming has every public token with its default, and no other', () => {
  const tokens = [...read('src/theme/tokens.ts').matchAll(/var\((--connect-[\w-]+), (.+)\);/g)];
  const expected = tokens.map(([, name, value]) => [name, value?.replaceAll('--_', '--connect-')]);
  const rows = [...read('docs/theming.md').matchAll(/^\| `(--connect-[\w-]+)`\s+\| `([^`]+)`/gm)];
  const listed = rows.map(([, name, value]) => [name, value]);
  expect(listed.length).toBeGreaterThan(20);
  expect(listed).toEqual(expected);
});
