// The browsers in which the elements are tested, for web-test-runner.
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from './chromium.mjs';
import { findFirefox } from './firefox.mjs';
import { findWebKit } from './webkit.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

const launchers = {
  chromium: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: { executablePath: findChromium(), args: [...chromiumArgs] },
    }),
  firefox: () =>
    chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath: findFirefox() } }),
  webkit: () => webkitLauncher(findWebKit()),
};

/** The launcher of one browser, by its engine's name; `chromium` unless told otherwise. */
export function launcherOf(name = 'chromium') {
  if (!Object.hasOwn(launchers, name))
    throw new Error(`Unknown browser: ${name}. Known: ${Object.keys(launchers).join(', ')}.`);
  return launchers[name]();
}
