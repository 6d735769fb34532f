import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { findChromium } from '../../scripts/support/chromium.mjs';
import { startSimulator } from '../../src/simulator/node.js';
import { openBrowser } from '../support/browser.js';
import { postgresMissing, startPostgres, type Postgres } from '../support/postgres.js';
import { consumer } from './installed.js';
import { endChild, environment, freePort, launch, type Launched } from './launch.js';
import { blocksOf } from './markdown.js';

const root = join(import.meta.dirname, '../..');
const vite = join(root, 'node_modules/vite/bin/vite.js');

/** The lines under “Put it in your page” and “Put the server in your backend”. */
const [page = ''] = blocksOf('README.md').flatMap(({ language, text }) =>
  language === 'html' ? [text] : [],
);
const [backend = ''] = blocksOf('README.md').flatMap(({ language, text }) =>
  language === 'ts' ? [text] : [],
);

/** Replaces what a reader has to: it must be there. */
function put(text: string, place: string, own: string): string {
  if (!text.includes(place)) throw new Error(`The README no longer says ${place}.`);
  return text.replace(place, own);
}

describe.skipIf(postgresMissing !== undefined)('the lines of the README, pasted', () => {
  const closers: (() => unknown)[] = [];
  let shown: Launched;
  let browser: Browser;

  beforeAll(async () => {
    const postgres: Postgres = await startPostgres();
    closers.push(() => postgres.stop());
    const simulator = await startSimulator({ port: 0, apiKey: 'key' });
    closers.push(() => simulator.close());
    const [pagePort, serverPort] = [String(await freePort()), String(await freePort())];
    const origin = `http://127.0.0.1:${pagePort}`;

    const folder = join(consumer, 'readme');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const server = put(put(backend, '3000', serverPort), 'https://app.example.com', origin);
    const session = `const yourSession = (_request: Request) => ({ id: 'somebody' });\n`;
    writeFileSync(join(folder, 'server.ts'), server + '\n' + session);
    writeFileSync(join(folder, 'index.html'), `<!doctype html>\n<link rel="icon" href="data:," />\n${page}`);
    // As docs/hosting.md has it for a page from a development server.
    const proxy = JSON.stringify({ '/api/connect': `http://127.0.0.1:${serverPort}` });
    const preview = `{ host: '127.0.0.1', port: ${pagePort}, strictPort: true, proxy: ${proxy} }`;
    writeFileSync(join(folder, 'vite.config.js'), `export default { preview: ${preview} };`);
    await promisify(execFile)(process.execPath, [vite, 'build', '--target', 'es2022'], {
      cwd: folder,
      env: environment({}),
    });

    const variables = {
      UNIPILE_DSN: simulator.url,
      UNIPILE_API_KEY: 'key',
      DATABASE_URL: postgres.url,
      CONNECT_HOOK_SECRET: 'any long random text',
    };
    shown = await launch(folder, [vite, 'preview'], {}, pagePort);
    closers.push(() => endChild(shown.child));
    const { child } = await launch(folder, ['--import', 'tsx', 'server.ts'], variables, serverPort);
    closers.push(() => endChild(child));
    process.env.CHROMIUM_PATH ??= findChromium() ?? '';
    browser = await openBrowser();
    closers.push(() => browser.close());
  });
  afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });

  it('connect an account from the page to the provider, and the page hears of it', async () => {
    const visit = await browser.newPage();
    const said: string[] = [];
    visit.on('console', (message) => said.push(message.text()));
    await visit.goto(shown.url);
    await visit.locator('connect-account-button').getByRole('button').click();
    await visit.getByRole('button', { name: 'LinkedIn' }).click();
    await visit.getByLabel('E-mail or phone').fill('member@example.com');
    await visit.getByLabel('Password', { exact: true }).fill('any password');
    await visit.getByRole('button', { name: 'Continue' }).click();
    await visit.getByText('LinkedIn is connected').waitFor();
    await visit.getByRole('button', { name: 'Done' }).click();
    await visit.locator('account-list').getByText('LinkedIn').first().waitFor();
    expect(said).toEqual(['Member']);
  });
});
