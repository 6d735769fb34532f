import type { Log } from '../../src/server/index.js';

/** Prints the server's log, a line an entry; without `isVerbose` only what its operator should look at. */
export const consoleLog =
  (isVerbose: boolean): Log =>
  ({ level, event, supportId, fields }) => {
    if (!isVerbose && level !== 'warn' && level !== 'error') return;
    const details = Object.entries({ supportId, ...fields })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${String(value)}`);
    console.error([`[${level}]`, event, ...details].join(' '));
  };
