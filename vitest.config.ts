import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './scripts/support/chromium.mjs';
import { findPostgres } from './scripts/support/postgres.mjs';

const chromium = findChromium();
const postgres = findPostgres();

// Tests that start a browser or a database themselves find them here, however vitest was started.
const env = {
  ...(chromium === undefined ? {} : { CHROMIUM_PATH: chromium }),
  ...(postgres === undefined ? {} : { POSTGRES_BIN: postgres }),
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          environment: 'node',
          env,
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.e2e.ts'],
          environment: 'node',
          env,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['test/package/pack.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'pictures',
          include: ['test/pictures/**/*.pictures.ts'],
          environment: 'node',
          env,
          fileParallelism: false,
          // Two cores draw two pages at a time; more only wait for each other.
          maxConcurrency: 3,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [storybookTest({ configDir: '.storybook' })],
        // Two copies of Lit on one page would register two reactive bases.
        resolve: { dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'] },
        // A dependency found only while tests run makes Vite reload the page under them.
        optimizeDeps: {
          entries: ['stories/**/*.stories.ts', '.storybook/preview.ts'],
          include: [
            'lit',
            'lit/decorators.js',
            '@lit/task',
            'lit/static-html.js',
            'lit-html',
            'lit-html/static.js',
            'lit-html/directive-helpers.js',
            '@storybook/addon-a11y/preview',
            'axe-core',
          ],
        },
        test: {
          name: 'stories',
          setupFiles: ['.storybook/vitest.setup.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(chromium && { executablePath: chromium }), args: [...chromiumArgs] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
