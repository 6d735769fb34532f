// Builds what is published: ES modules with types, the files for pages without a bundler, the custom-elements manifest.
//
//   node scripts/build.mjs [--root FOLDER]     FOLDER gets dist/ and custom-elements.json; default: the repository
import { rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { minifyStyles } from './support/minify-styles.mjs';
import { packLanguages } from './support/pack-languages.mjs';
import { root, run } from './support/run.mjs';
import { writePresets } from './support/write-presets.mjs';

const { values } = parseArgs({ options: { root: { type: 'string', default: root } } });
const target = resolve(values.root);
const dist = join(target, 'dist');

process.exitCode = await main();

async function main() {
  rmSync(dist, { recursive: true, force: true });
  const compiled = await runAll([
    ['typescript/bin/tsc', '--project', 'tsconfig.build.json', '--outDir', dist],
  ]);
  if (compiled !== 0) return compiled;
  minifyStyles(dist);
  await packLanguages(dist);
  await writePresets(dist);
  // Made of what was compiled: its styles and languages are as small as the modules'.
  process.env.CONNECT_KIT_ENTRY = join(dist, 'define.js');
  // Lit and Vite look at it: a test runner's own value would bring Lit's development build.
  process.env.NODE_ENV = 'production';
  return runAll([
    ['vite/bin/vite.js', 'build', '--outDir', join(dist, 'cdn'), '--logLevel', 'warn'],
    // The analyzer takes its folder from the repository's root only.
    ['@custom-elements-manifest/analyzer/cem.js', 'analyze', '--outdir', relative(root, target) || '.'],
  ]);
}

async function runAll(programs) {
  for (const [program, ...args] of programs) {
    const code = await run(process.execPath, [`node_modules/${program}`, ...args]);
    if (code !== 0) return code;
  }
  return 0;
}
