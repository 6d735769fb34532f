import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArgs, findChromium } from '../../../scripts/support/chromium.mjs';
import type { Dress } from '../../../stories/support/dress-page.js';
import type { PageWorld } from '../../../stories/support/page-world.js';

/** How a picture is taken. */
export interface Pose extends Dress {
  readonly story: string;
  /** Of the window, in CSS pixels. */
  readonly window?: number;
  /** Of what is drawn, when not as in the story. */
  readonly width?: number;
  readonly forced?: boolean;
}

/** What the page offers to whoever takes pictures of it. */
export interface PictureWindow extends Window {
  draw(story: string): Promise<void>;
  dress(dress: Dress, width: number | undefined): Promise<void>;
  renew(): Promise<void>;
  deepQuery(node: ParentNode, selector: string): HTMLElement | undefined;
  repeatChance(): void;
  holdClock(): void;
  world(): PageWorld | undefined;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

const viewport = { width: 432, height: 720 };

const markup = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Picture</title>
<meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/picture-page.css"><style>body{margin:16px;inline-size:max-content}</style>
<body><script type="module" src="/picture-page.js"></script></body></html>`;

/** A browser and the page that it photographs. */
export class Studio {
  readonly #folder: string;
  readonly #server: Server;
  readonly #browser: Browser;

  private constructor(folder: string, server: Server, browser: Browser) {
    this.#folder = folder;
    this.#server = server;
    this.#browser = browser;
  }

  static async open(): Promise<Studio> {
    const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
    await build({
      entryPoints: [join(import.meta.dirname, 'picture-page.ts')],
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2022',
      loader: { '.woff2': 'file' },
      define: { 'process.env.NODE_ENV': '"production"' },
      logLevel: 'warning',
    });
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      response.setHeader('content-type', types[extname(path) || '.html'] ?? 'application/octet-stream');
      if (path === '/') response.end(markup);
      else
        createReadStream(join(folder, path))
          .on('error', () => response.writeHead(404).end())
          .pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const executablePath = findChromium();
    const browser = await chromium.launch({
      ...(executablePath !== undefined && { executablePath }),
      // Text the same on every screen: no hinting, no coloured edges.
      args: [
        ...chromiumArgs,
        '--font-render-hinting=none',
        '--disable-lcd-text',
        '--force-color-profile=srgb',
      ],
    });
    return new Studio(folder, server, browser);
  }

  /** Shows one story on a page of its own; with `still`, the same one on every run. */
  async show(story: string, still = true): Promise<Page> {
    const context = await this.#browser.newContext({ viewport, locale: 'en-GB', timezoneId: 'UTC' });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(`${story}: ${error.message}`));
    const { port } = this.#server.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    await page.waitForFunction(() => 'draw' in globalThis);
    await page.evaluate(
      async (wish) => {
        const here = window as unknown as PictureWindow;
        if (wish.still) {
          here.repeatChance();
          here.holdClock();
        }
        await here.draw(wish.story);
      },
      { story, still },
    );
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.closeAllConnections();
    this.#server.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** Brings what is shown into a pose. */
export async function strike(
  page: Page,
  { window: across, width, forced, ...dress }: Omit<Pose, 'story'>,
): Promise<void> {
  await page.setViewportSize({ ...viewport, width: across ?? viewport.width });
  await page.emulateMedia({
    forcedColors: forced ? 'active' : 'none',
    colorScheme: dress.theme === 'dark' ? 'dark' : 'light',
  });
  await page.evaluate(
    (wish) => (window as unknown as PictureWindow).dress(wish.dress, wish.width ?? undefined),
    { dress, width: width ?? null },
  );
}

/** A picture of what is drawn with a margin around it, or of the whole window when there is a dialog over it. */
export async function photograph(page: Page): Promise<Buffer> {
  const clip = await page.evaluate(() => {
    const here = window as unknown as PictureWindow;
    if (here.deepQuery(document, 'dialog[open]')) return undefined;
    const { bottom } = document.querySelector('main')?.getBoundingClientRect() ?? new DOMRect();
    return { x: 0, y: 0, width: window.innerWidth, height: Math.ceil(bottom + window.scrollY) + 16 };
  });
  return page.screenshot({
    animations: 'disabled',
    caret: 'hide',
    scale: 'css',
    ...(clip && { clip, fullPage: true }),
  });
}
