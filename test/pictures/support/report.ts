import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/support/run.mjs';

/** Git does not see it. */
const folder = join(root, 'coverage/pictures');

export interface Change {
  readonly name: string;
  readonly says: string;
  readonly before?: Buffer;
  readonly after: Buffer;
  readonly difference?: Buffer;
}

/** A page with what was, what is and where they differ, side by side. Answers its path, or undefined without changes. */
export function writeReport(changes: readonly Change[]): string | undefined {
  rmSync(folder, { recursive: true, force: true });
  if (changes.length === 0) return undefined;
  mkdirSync(folder, { recursive: true });
  const figure = (name: string, caption: string, picture: Buffer | undefined) => {
    if (!picture) return `<figure><figcaption>${caption}</figcaption><p>none</p></figure>`;
    const file = `${name}.${caption}.png`;
    writeFileSync(join(folder, file), picture);
    return `<figure><figcaption>${caption}</figcaption><img src="${encodeURIComponent(file)}" alt=""></figure>`;
  };
  const sections = changes.map(
    ({ name, says, before, after, difference }) =>
      `<section><h2>${name}</h2><p>${says}</p><div>${figure(name, 'before', before)}${figure(name, 'after', after)}${figure(name, 'difference', difference)}</div></section>`,
  );
  const path = join(folder, 'index.html');
  writeFileSync(path, `${head(changes.length)}${sections.join('\n')}`);
  return path;
}

const head = (count: number) => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Pictures that differ: ${count}</title>
<style>
  body { margin: 32px; font: 15px/1.5 system-ui, sans-serif; background: #eceef1; color: #1b1d21; }
  section { margin-block-start: 40px; }
  h2, p, figure { margin: 0; }
  h2 { font-size: 17px; }
  section > div { display: flex; gap: 16px; margin-block-start: 12px; overflow-x: auto; }
  figcaption { color: #5b606b; }
  img { background: #fff; box-shadow: 0 0 0 1px #d3d6dc; }
</style>
<h1>${count} pictures differ</h1>
<p>When the change is meant: <code>npm run pictures -- --update</code>, and look at what is committed.</p>
`;
