// Where a Chromium is, for every runner that needs one. Uses Node alone: setup runs it before any package is installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const installed = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((root) => join(root, 'Google/Chrome/Application/chrome.exe')),
];

// No sandbox: tests visit only pages of this repository, and containers usually run them as root.
// The rest keeps the browser from calling its maker while tests run.
export const chromiumArgs = Object.freeze([
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
]);

/** Finds a file on PATH; returns its full name, or undefined. */
export function findOnPath(...fileNames) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return fileNames
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** The Chromium to use: CHROMIUM_PATH when it is set and exists, else one that is installed, else undefined. */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return findOnPath(...names) ?? installed.find((path) => existsSync(path));
}
