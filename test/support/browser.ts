import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { chromiumArgs } from '../../scripts/support/chromium.mjs';
import type { RunningDemo } from './demo.js';
import { Visitor } from './browser-visitor.js';

export function openBrowser(): Promise<Browser> {
  const { CHROMIUM_PATH } = process.env;
  return chromium.launch({
    args: [...chromiumArgs],
    ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
  });
}

export interface VisitOptions extends BrowserContextOptions {
  /** Errors that the test itself brings about, such as those of a server that is down. */
  readonly expected?: RegExp;
}

/** Somebody with a browser of their own: no cookies, no storage. */
export async function visit(
  browser: Browser,
  demo: RunningDemo,
  { expected, ...options }: VisitOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({ baseURL: demo.url, reducedMotion: 'reduce', ...options });
  context.setDefaultTimeout(15_000);
  const problems: string[] = [];
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      console.error(`The policy was violated: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  const add = (text: string) => {
    if (!expected?.test(text)) problems.push(text);
  };
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      add(`${message.text()} (${message.location().url})`);
    }
  });
  context.on('weberror', (error) => add(String(error.error())));
  return new Visitor(context, await context.newPage(), problems);
}
