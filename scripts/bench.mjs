// Runs the benchmark: bundles its programs the way a host's bundler would, and starts the first of them.
//
//   npm run bench -- [reads] [flows] [events] [drawing] [--rounds 9] [--seconds 3]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { findChromium } from './support/chromium.mjs';
import { findPostgres } from './support/postgres.mjs';
import { root, run } from './support/run.mjs';

const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
// Under node_modules, so that packages are found from there.
const folder = mkdtempSync(join(cache, 'bench-'));

process.exitCode = await main(process.argv.slice(2));

async function main(args) {
  const found = { CHROMIUM_PATH: findChromium(), POSTGRES_BIN: findPostgres() };
  if (Object.values(found).includes(undefined)) {
    console.error('Chromium and PostgreSQL are needed: node scripts/setup.mjs chromium postgres');
    return 1;
  }
  try {
    await build({
      absWorkingDir: root,
      entryPoints: ['bench/main.ts', 'bench/servers/*-server.ts', 'bench/load/*.ts'],
      entryNames: '[name]',
      outdir: folder,
      bundle: true,
      splitting: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
    });
    await build({
      absWorkingDir: root,
      entryPoints: ['bench/page/drawing.page.ts'],
      entryNames: 'page/[name]',
      outdir: folder,
      bundle: true,
      splitting: true,
      minify: !process.env.BENCH_PROFILE,
      format: 'esm',
      target: 'es2022',
      define: { 'process.env.NODE_ENV': '"production"' },
    });
    return await run(process.execPath, [join(folder, 'main.js'), ...args], {
      env: found,
      limitMs: 60 * 60_000,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
