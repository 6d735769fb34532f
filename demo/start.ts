import { fileURLToPath } from 'node:url';
import { canBeCalled, openDemo } from './start/open-demo.js';
import { isTaken } from './start/listen.js';
import { readSettings, SettingsError, type Settings } from './start/settings.js';

/**
 * What `npm start` runs: the demo on the host server, and beside it, unless the real Unipile is asked for, a
 * simulated one with a phone to play the person who connects. These files alone know which of the two it is.
 */

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

try {
  const settings = readSettings(process.env, path('..'));
  const demo = await openDemo(settings, path('pages'));
  console.log(introduction(demo, settings));

  let isClosing = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      // Who asks twice does not want to wait.
      if (isClosing) process.exit(1);
      isClosing = true;
      // A login at the provider may take long. What is cut off here is picked up again at the next start.
      setTimeout(() => process.exit(0), 5_000).unref();
      void demo.close().then(() => process.exit(0));
    });
  }

  // A signal for npm alone ends npm and its shell, and would leave this behind with the port and the database.
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 1_000).unref();
} catch (error) {
  console.error(explain(error, process.env.PORT));
  process.exit(1);
}

function introduction({ url, companion }: Awaited<ReturnType<typeof openDemo>>, settings: Settings): string {
  const lines: [string, string][] = [['App', `${url}/`]];
  if (companion) lines.push([companion.title, companion.url]);
  lines.push(['Mailbox', `${url}/mailbox`]);
  if (settings.unipile) lines.push(['Unipile', settings.unipile.dsn]);
  if (!canBeCalled(settings)) {
    lines.push([
      'Hooks',
      'off, as Unipile can not reach this machine; set PUBLIC_URL to an address that it can',
    ]);
  }
  lines.push(['Data', `${settings.folder} (delete it to begin anew)`], ['Stop', 'Ctrl+C']);
  const rows = lines.map(([name, value]) => `  ${name.padEnd(9)}${value}`);
  return ['', '  Fieldnote, the demo of connect-account-kit', '', ...rows, ''].join('\n');
}

function explain(error: unknown, port = ''): string {
  if (isTaken(error)) return `Port ${port} is taken: set PORT to another, or leave it out.`;
  if (error instanceof SettingsError) return error.message;
  if (error instanceof Error && error.name === 'FolderInUseError') {
    return `${error.message} A second demo needs a folder of its own: set DEMO_DATA.`;
  }
  return `The demo could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}
