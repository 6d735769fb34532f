// What web-test-runner lacks for our tests: two commands, one module format, one report.
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const features = {
  colorScheme: 'prefers-color-scheme',
  reducedMotion: 'prefers-reduced-motion',
  forcedColors: 'forced-colors',
  contrast: 'prefers-contrast',
};

/**
 * `executeServerCommand('media', { colorScheme, reducedMotion, forcedColors, contrast })` sets what media queries see;
 * a feature that is left out goes back to the browser's own value. Browsers other than Chromium know nothing but that.
 */
export function mediaCommand() {
  // What one protocol session has set, only the same session can take back.
  const clients = new WeakMap();
  return {
    name: 'media-command',
    async executeCommand({ command, payload, session }) {
      if (command !== 'media') return undefined;
      const page = session.browser.getPage(session.id);
      if (session.browser.name !== 'Chromium') {
        if (Object.keys(payload ?? {}).length > 0) throw new Error('Only Chromium can pretend that.');
        return true;
      }
      if (!clients.has(page)) clients.set(page, await page.createCDPSession());
      const client = clients.get(page);
      await client.send('Emulation.setEmulatedMedia', {
        features: Object.entries(features).map(([key, name]) => ({ name, value: payload?.[key] ?? '' })),
      });
      return true;
    },
  };
}

/** `qrcode` ships CommonJS only; browsers load ES modules only. Its core is bundled once, when a test first asks for it. */
export function qrcodeModule() {
  let bundled;
  return {
    name: 'qrcode-module',
    resolveImport({ source }) {
      return source === 'qrcode/lib/core/qrcode.js' ? '/__qrcode-core.js' : undefined;
    },
    async serve(context) {
      if (context.path !== '/__qrcode-core.js') return undefined;
      bundled ??= bundleQrcode();
      return { body: await bundled, type: 'js' };
    },
  };
}

const FRESH = /^\/fresh-[a-z0-9]+(?=\/)/;

/**
 * Every module is there a second time below `/fresh-…/`, for a frame whose code no cache has. There,
 * `executeServerCommand('module', { path, how })` decides when one is sent: `hold` keeps it back until it is told to
 * `send` it, `refuse` answers that there is none. So a test says which of two chunks comes first.
 */
export function freshModules() {
  const held = new Map();
  return {
    plugin: {
      name: 'fresh-modules',
      async executeCommand({ command, payload: { path, how } = {} }) {
        if (command !== 'module') return undefined;
        held.get(path)?.send();
        held.delete(path);
        if (how === 'send') return true;
        let send;
        const sent = new Promise((resolve) => (send = resolve));
        held.set(path, { how, sent, send });
        return true;
      },
    },
    async middleware(context, next) {
      const { how, sent } = held.get(context.path) ?? {};
      if (how === 'refuse') return (context.status = 404);
      await sent;
      context.url = context.url.replace(FRESH, '');
      return next();
    },
  };
}

async function bundleQrcode() {
  const { outputFiles } = await build({
    stdin: {
      contents: `import core from 'qrcode/lib/core/qrcode.js'; export default core; export const create = core.create;`,
      resolveDir: import.meta.dirname,
    },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'browser',
  });
  return outputFiles[0].text;
}

/** Writes how many tests passed, failed and were skipped, for whoever sums over the runners. */
export function countReporter(resultFile) {
  return {
    stop({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
      for (const session of sessions) {
        const before = counts.failed;
        if (session.testResults) countSuite(session.testResults, counts);
        // A file that could not be loaded, or an error outside any test.
        if (!session.passed && counts.failed === before) {
          counts.failed += 1;
          counts.failures.push(
            `${session.testFile}\n${(session.errors ?? []).map(({ message }) => message).join('\n')}`,
          );
        }
      }
      writeFileSync(resultFile, JSON.stringify(counts));
    },
  };
}

function countSuite({ tests, suites }, counts) {
  for (const test of tests) {
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    if (!test.skipped && !test.passed) counts.failures.push(`${test.name}\n    ${test.error?.message ?? ''}`);
  }
  for (const suite of suites) countSuite(suite, counts);
}
