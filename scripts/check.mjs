// What a change must pass, in the order in which it is cheapest to learn of a mistake. Every check runs even when an earlier
// one failed; each counts as one check beside the tests, and the last line is `N passed, N failed` over everything.
import { run } from './support/run.mjs';

const bin = (path, ...args) => [process.execPath, [`node_modules/${path}`, ...args]];

const checks = [
  ['format', ...bin('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')],
  ['lint', ...bin('eslint/bin/eslint.js', '.', '--max-warnings=0')],
  ['types', ...bin('typescript/bin/tsc', '--noEmit')],
  ['knip', ...bin('knip/bin/knip.js')],
];

process.exitCode = await main();

async function main() {
  const total = { passed: 0, failed: 0 };
  const failures = [];
  if ((await run(process.execPath, ['scripts/setup.mjs'])) !== 0) {
    console.log('0 passed, 1 failed');
    return 1;
  }
  for (const [name, command, args] of checks) {
    console.log(`\n# ${name}`);
    const passed = (await run(command, args)) === 0;
    total[passed ? 'passed' : 'failed'] += 1;
    if (!passed) failures.push(name);
  }
  const tests = await runTests();
  total.passed += tests.passed;
  total.failed += tests.failed;
  if (tests.failed > 0) failures.push('tests');
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

async function runTests() {
  let output = '';
  const code = await run('npm', ['test'], { limitMs: 60 * 60_000, onOutput: (chunk) => (output += chunk) });
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  const passed = Number(line?.[1] ?? 0);
  const failed = Number(line?.[2] ?? 0);
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}
