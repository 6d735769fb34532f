// Where a WebKit is that tests can drive: GTK's MiniBrowser with its WebDriver, and a screen that nobody sees.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from './chromium.mjs';

const libraries = '/usr/lib';
const versions = ['webkit2gtk-4.1', 'webkit2gtk-4.0'];

/** The programs `{ driver, screen, browser }`, or undefined where one of them is missing. */
export function findWebKit() {
  const driver = findOnPath('WebKitWebDriver');
  const screen = findOnPath('Xvfb');
  const platforms = existsSync(libraries)
    ? readdirSync(libraries).filter((name) => name.endsWith('-linux-gnu'))
    : [];
  const browser = platforms
    .flatMap((platform) => versions.map((version) => join(libraries, platform, version, 'MiniBrowser')))
    .find((path) => existsSync(path));
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}
