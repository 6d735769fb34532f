import { expect } from '@open-wc/testing';
import { importAgain } from '../../src/elements/import-again.js';

interface Module {
  readonly Wanted: string;
  readonly Missing: string;
}

const address = new URL('./support/bundled-module.ts', import.meta.url).href;
const failure = (of: string) => new TypeError(`Failed to fetch dynamically imported module: ${of}`);
const loaded = () =>
  performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(`${address}?`)).length;

describe('a module that did not come', () => {
  it('is had from another address, where a bundler gave its exports other names', async () => {
    const before = loaded();
    const { Wanted } = await importAgain<Module>('Wanted')(failure(address));
    expect(Wanted).to.equal('what is wanted');
    expect(loaded()).to.equal(before + 1);
  });

  it('keeps the query of its address', async () => {
    const { Wanted } = await importAgain<Module>('Wanted')(failure(`(${address}?version=2)`));
    expect(Wanted).to.equal('what is wanted');
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(names.filter((name) => /bundled-module\.ts\?\d+&version=2$/.test(name))).to.have.length(1);
  });

  for (const [when, error] of [
    ['the file has nothing of that name', failure(address)],
    ['the browser does not say which it was', new TypeError('Importing a module script failed.')],
  ] as const)
    it(`stays a failure, and the same one, where ${when}`, async () => {
      const told: unknown = await importAgain<Module>('Missing')(error).catch((reason: unknown) => reason);
      expect(told).to.equal(error);
    });
});
