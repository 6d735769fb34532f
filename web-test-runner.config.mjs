import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { launcherOf } from './scripts/support/browsers.mjs';
import { countReporter, freshModules, mediaCommand, qrcodeModule } from './scripts/support/wtr-plugins.mjs';

const resultFile = process.env.TEST_RESULT_FILE;
const fresh = freshModules();

export default {
  files: ['test/browser/**/*.test.ts'],
  nodeResolve: { browser: true, exportConditions: ['development', 'browser'] },
  middleware: [fresh.middleware],
  plugins: [
    mediaCommand(),
    fresh.plugin,
    a11ySnapshotPlugin(),
    qrcodeModule(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [launcherOf(process.env.TEST_BROWSER)],
  reporters: [
    defaultReporter({ reportTestProgress: process.stdout.isTTY }),
    ...(resultFile ? [countReporter(resultFile)] : []),
  ],
  // Pages that run side by side take the focus from each other.
  concurrency: 1,
  filterBrowserLogs: ({ args }) => !args.some((text) => String(text).startsWith('Lit is in dev mode')),
  // A shared machine is slow at times, never this slow.
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 15_000 } },
};
