import { execFile, execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from '../../scripts/support/chromium.mjs';
import { openBrowser } from '../support/browser.js';
import { consumer } from './installed.js';
import { endChild, environment, launch, type Launched } from './launch.js';

const root = join(import.meta.dirname, '../..');
const source = join(root, 'examples/pages');
const copies = join(consumer, 'pages');
const vite = join(root, 'node_modules/vite/bin/vite.js');
const tsc = join(root, 'node_modules/typescript/bin/tsc');
const names = ['html', 'react', 'vue', 'svelte'] as const;

/**
 * What the repository has itself; the rest of the frameworks is installed for the test. React's types have to be those
 * that the packed kit finds: two copies would be two sets of tags.
 */
const kitAndServer = ['@hono/node-server', 'connect-account-kit', 'hono', 'zod'];
const ours = [...kitAndServer, 'typescript', 'vite', 'react', 'react-dom', '@types/react'];

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

let browser: Browser;

beforeAll(async () => {
  cpSync(source, copies, {
    recursive: true,
    filter: (path) => !/\/(node_modules|dist)$/.test(path.slice(source.length)),
  });
  const wanted = names.flatMap((name) => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(source, name, 'package.json'), 'utf8'),
    ) as Manifest;
    return Object.entries({ ...dependencies, ...devDependencies });
  });
  const frameworks = Object.fromEntries(wanted.filter(([name]) => !ours.includes(name)));
  writeFileSync(join(copies, 'package.json'), JSON.stringify({ private: true, dependencies: frameworks }));
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--no-package-lock'];
  // Without its peers: Vite is there already.
  await promisify(execFile)('npm', ['install', '--legacy-peer-deps', ...flags], {
    cwd: copies,
    env: environment({}),
  });
  process.env.CHROMIUM_PATH ??= findChromium() ?? '';
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe.each(names)('the page in %s', (name) => {
  let running: Launched;
  let page: Page;
  const problems: string[] = [];
  const loaded: string[] = [];

  beforeAll(async () => {
    const cwd = join(copies, name);
    if (name !== 'html') {
      await promisify(execFile)(process.execPath, [vite, 'build'], { cwd, env: environment({}) });
    }
    running = await launch(cwd, name === 'html' ? ['serve.js'] : [vite, 'preview']);
    page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(running.url);
  });
  afterAll(async () => {
    await page?.context().close();
    if (running) await endChild(running.child);
  });

  it('shows the button in the page’s own colours', async () => {
    const button = page.locator('connect-account-button').getByRole('button');
    await button.waitFor();
    const colours = await button.evaluate((element) => {
      const { backgroundColor, borderRadius } = getComputedStyle(element);
      return { backgroundColor, borderRadius };
    });
    expect(colours).toEqual({ backgroundColor: 'rgb(122, 62, 157)', borderRadius: '999px' });
  });

  it('connects an account, hears of it, and lists it', async () => {
    await page.locator('connect-account-button').getByRole('button').click();
    await page.getByRole('button', { name: 'LinkedIn' }).click();
    await page.getByLabel('E-mail or phone').fill('member@example.com');
    await page.getByLabel('Password', { exact: true }).fill('any password');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect
      .poll(() => page.locator('output').textContent(), { timeout: 20_000 })
      .toMatch(/ is connected\.$/);
    await page.getByRole('button', { name: 'Done' }).click();
    await page.locator('account-list').getByText('LinkedIn').first().waitFor();
  });

  it('says nothing in the console', () => {
    expect(problems).toEqual([]);
  });

  it.runIf(name === 'html')('loads a language when it is first shown, and no other', async () => {
    const languages = () => loaded.filter((path) => /\/parts\/(ar|de|fr|ja)-/.test(path));
    expect(languages()).toEqual([]);
    await page.evaluate(() => (document.documentElement.lang = 'de'));
    await page.getByRole('button', { name: 'Konto verbinden' }).first().waitFor();
    expect(languages()).toEqual([expect.stringMatching(/^\/kit\/parts\/de-[\w-]+\.js$/)]);
  });

  it.runIf(name === 'html')('is registered once, whatever is asked for behind the address', async () => {
    // As text: the test runner would rewrite the import.
    await page.evaluate(`import('/kit/connect-account-kit.js?v=2')`);
    expect(loaded).toContain('/kit/connect-account-kit.js');
    expect(loaded.filter((path) => path.includes('/parts/kit-'))).toHaveLength(1);
    expect(problems).toEqual([]);
  });

  it.runIf(name === 'react')('has types that know its elements, and what they do not take', () => {
    const cwd = join(copies, 'react');
    expect(typesOf(cwd)).toBe('');
    writeFileSync(
      join(cwd, 'main.tsx'),
      `import type {} from 'connect-account-kit/jsx';
export const wrong = <connect-account-button provider="nobody" />;
export const absent = <account-list colour="red" />;
export const method = <connect-account-button open={async () => undefined} />;
export const event = <account-list onaccount-removed={({ detail }) => detail.flowId} />;
`,
    );
    expect(typesOf(cwd).match(/main\.tsx\(\d+/g)).toEqual(
      [2, 3, 4, 5].map((line) => `main.tsx(${String(line)}`),
    );
  });
});

describe('the pages', () => {
  it.each(['endpoint.js', 'page.css'])('all have the same %s', (file) => {
    expect(new Set(names.map((name) => readFileSync(join(source, name, file), 'utf8'))).size).toBe(1);
  });
});

function typesOf(cwd: string): string {
  try {
    return execFileSync(process.execPath, [tsc, '--project', cwd], { cwd, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
