import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { entries, installed } from './installed.js';

type Declaration = {
  readonly kind: string;
  readonly name: string;
  readonly description?: string;
  readonly tagName?: string;
  readonly events?: readonly { readonly name?: string; readonly description?: string }[];
};
type Manifest = {
  readonly modules: readonly { readonly path: string; readonly declarations?: readonly Declaration[] }[];
};

const { modules } = JSON.parse(readFileSync(join(installed, 'custom-elements.json'), 'utf8')) as Manifest;
const elements = modules
  .flatMap(({ declarations }) => declarations ?? [])
  .filter(({ tagName }) => tagName !== undefined);
const tags = entries
  .map(({ file }) => /\/define\/([^/]+)\.js$/.exec(file)?.[1])
  .filter((tag) => tag !== undefined);

describe('the custom-elements manifest', () => {
  it('names files that are published', () => {
    expect(modules.map(({ path }) => path).filter((path) => !existsSync(join(installed, path)))).toEqual([]);
  });

  it('describes every element that can be registered', () => {
    expect(elements.map(({ tagName }) => tagName).sort()).toEqual([...tags].sort());
  });

  it.each(elements)(
    'says what <$tagName> is and when each of its events happens',
    ({ description, events }) => {
      expect(description ?? '').not.toBe('');
      for (const event of events ?? []) {
        expect(event.name ?? '').toMatch(/^[a-z]+(-[a-z]+)*$/);
        expect(event.description ?? '').not.toBe('');
      }
    },
  );
});
