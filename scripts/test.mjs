// Runs every kind of test, one runner after the other, and ends with `N passed, N failed` summed over all of them.
// A runner that crashes, hangs or leaves no result counts as a failure of its own.
//
//   node scripts/test.mjs [unit] [browser] [firefox] [webkit] [stories] [pictures] [e2e] [package]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './support/chromium.mjs';
import { findFirefox } from './support/firefox.mjs';
import { findPostgres } from './support/postgres.mjs';
import { run } from './support/run.mjs';
import { findWebKit } from './support/webkit.mjs';

const vitest = (project) => (resultFile) => [
  'node_modules/vitest/vitest.mjs',
  'run',
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${resultFile}`,
];

const inBrowser = (name, find) => ({
  args: () => ['node_modules/@web/test-runner/dist/bin.js'],
  read: (result) => result,
  env: { TEST_BROWSER: name },
  find,
});

const runners = {
  unit: { args: vitest('unit'), read: readVitest },
  browser: inBrowser('chromium'),
  // The same tests in the other two engines, where there is one.
  firefox: inBrowser('firefox', findFirefox),
  webkit: inBrowser('webkit', findWebKit),
  stories: { args: vitest('stories'), read: readVitest },
  pictures: { args: vitest('pictures'), read: readVitest },
  // What this run has seen work has to be what the committed table of providers says.
  e2e: { args: vitest('e2e'), read: readVitest, check: ['scripts/providers-table.mjs', '--check'] },
  package: { args: vitest('package'), read: readVitest },
};

process.exitCode = await main(process.argv.slice(2));

async function main(wanted) {
  const unknown = wanted.filter((name) => !Object.hasOwn(runners, name));
  if (unknown.length > 0) {
    console.error(`Unknown kind of test: ${unknown.join(', ')}. Known: ${Object.keys(runners).join(', ')}.`);
    return 1;
  }
  const lines = [];
  const failures = [];
  const total = { passed: 0, failed: 0 };
  for (const name of wanted.length > 0 ? wanted : Object.keys(runners)) {
    console.log(`\n# ${name}`);
    const { passed, failed, skipped, note, failures: ofThis = [] } = await runOne(runners[name]);
    total.passed += passed;
    total.failed += failed;
    failures.push(...ofThis.map((failure) => `${name}: ${failure}`));
    lines.push(
      `${name.padEnd(8)} ${passed} passed, ${failed} failed, ${skipped} skipped${note ? ` (${note})` : ''}`,
    );
  }
  // Said again at the end, where whoever has only the end of a long output looks.
  if (failures.length > 0) console.log(`\n# what failed\n${failures.join('\n')}`);
  console.log(`\n${lines.join('\n')}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

async function runOne({ args, read, check, env: own = {}, find }) {
  if (find && !find()) return { passed: 0, failed: 0, skipped: 0, note: 'not installed, nothing run' };
  const folder = mkdtempSync(join(tmpdir(), 'test-result-'));
  const resultFile = join(folder, 'result.json');
  const cellsFile = join(folder, 'provider-cells.json');
  try {
    const env = { ...environment(resultFile), ...own, PROVIDER_CELLS_FILE: cellsFile };
    const code = await run(process.execPath, args(resultFile), { env });
    const result = readResult(resultFile, read);
    if (!result) return { passed: 0, failed: 1, skipped: 0, note: `no result, exit code ${code}` };
    if (code !== 0 && result.failed === 0)
      return { ...result, failed: 1, note: `exit code ${code} though no test failed` };
    if (result.passed + result.failed === 0) return { ...result, failed: 1, note: 'nothing ran' };
    if (!check) return result;
    const isTrue = (await run(process.execPath, [...check, cellsFile])) === 0;
    return isTrue ? { ...result, passed: result.passed + 1 } : { ...result, failed: result.failed + 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function environment(resultFile) {
  const found = { CHROMIUM_PATH: findChromium(), POSTGRES_BIN: findPostgres() };
  const set = Object.entries(found).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(set), TEST_RESULT_FILE: resultFile };
}

function readResult(file, read) {
  let result;
  try {
    result = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
  return read(result);
}

// A file that could not be loaded holds no test that failed, but is a failure.
function readVitest(result) {
  const broken = result.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const failed = result.testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed'),
  );
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + broken.length,
    skipped: result.numPendingTests + result.numTodoTests,
    failures: [
      ...failed.map(({ fullName, failureMessages }) => `${fullName}\n${short(failureMessages.join('\n'))}`),
      ...broken.map(({ name, message }) => `${name}\n${short(message)}`),
    ],
  };
}

function short(text = '') {
  return text.slice(0, 2_000).replace(/^/gm, '    ');
}
