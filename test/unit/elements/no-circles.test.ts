import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const src = fileURLToPath(new URL('../../../src/', import.meta.url));

/** What a module names at its top, be it types alone; what it fetches later comes when all of them are there. */
function importsOf(file: string): readonly string[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export)\b[^;]*?\bfrom '(\.[^']+)\.js';/gm,
  );
  return [...statements].map(([, path = '']) => resolve(dirname(file), `${path}.ts`));
}

/** The first circle that is come across, as the way around it. */
function findCircle(files: ReadonlySet<string>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of importsOf(file).filter((one) => files.has(one))) {
      const circle = visit(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of files) {
    const circle = visit(file, []);
    if (circle) return circle.map((one) => relative(src, one));
  }
  return undefined;
}

for (const folder of ['controllers', 'elements', 'ui'])
  it(`imports nothing in a circle in ${folder}, types neither`, () => {
    const entries = readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' });
    const files = entries.filter((name) => name.endsWith('.ts')).map((name) => join(src, folder, name));
    expect(files.length).toBeGreaterThan(3);
    expect(findCircle(new Set(files))).toBeUndefined();
  });
