// Where a Firefox is, for the tests of the elements in a browser with another engine.
import { existsSync } from 'node:fs';
import { findOnPath } from './chromium.mjs';

const installed = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...[process.env.PROGRAMFILES].filter(Boolean).map((root) => `${root}/Mozilla Firefox/firefox.exe`),
];

/** The Firefox to use: FIREFOX_PATH when it is set and exists, else one that is installed, else undefined. */
export function findFirefox() {
  const chosen = process.env.FIREFOX_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return findOnPath('firefox-esr', 'firefox') ?? installed.find((path) => existsSync(path));
}
