import { describe, expect, it } from 'vitest';
import { manifest, moduleEntries, packageName, reachOf } from './installed.js';

const hostSide = /\/(server|simulator|testing)(\/|$)/;
const inBrowser = moduleEntries.filter(({ specifier }) => !hostSide.test(specifier));
const onWebStandards = moduleEntries.filter(({ specifier }) => !specifier.endsWith('/node'));
const dependencies = Object.keys(manifest.dependencies);

describe('a browser entry', () => {
  it.each(inBrowser)('$specifier reaches only packages that are installed with the kit', ({ file }) => {
    const others = reachOf(file).packages.filter((name) => !dependencies.includes(packageName(name)));
    expect(others).toEqual([]);
  });

  it.each(inBrowser)('$specifier never reaches the server or the simulator', ({ file }) => {
    expect(reachOf(file).files.filter((path) => /^dist\/(server|simulator|testing)\//.test(path))).toEqual(
      [],
    );
  });

  it('of the headless client draws nothing', () => {
    expect(reachOf('dist/client/index.js').packages).toEqual([]);
  });
});

describe('every entry but server/node', () => {
  it.each(onWebStandards)('$specifier runs without Node', ({ file }) => {
    expect(reachOf(file).packages.filter((name) => name.startsWith('node:'))).toEqual([]);
  });
});

describe('every entry', () => {
  it.each(moduleEntries)('$specifier imports only what package.json names', ({ file }) => {
    const known = [...dependencies, ...Object.keys(manifest.peerDependencies)];
    const unknown = reachOf(file).packages.filter(
      (name) => !name.startsWith('node:') && !known.includes(packageName(name)),
    );
    expect(unknown).toEqual([]);
  });
});
