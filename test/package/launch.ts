import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** What the test runner sets is not what an example would find. */
export function environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const {
    UNIPILE_DSN: _dsn,
    UNIPILE_API_KEY: _key,
    DATABASE_URL: _url,
    NODE_ENV: _env,
    ...rest
  } = process.env;
  return { ...rest, NEXT_TELEMETRY_DISABLED: '1', ...more };
}

/** A Node program that listens at `url`, in a process of its own. */
export interface Launched {
  readonly url: string;
  readonly child: ChildProcess;
}

/** Starts a program on a port, which it finds in `PORT`, and waits until it answers, with whatever status. */
export async function launch(
  cwd: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
  port?: string,
): Promise<Launched> {
  port ??= String(await freePort());
  const child = spawn(process.execPath, args, {
    cwd,
    env: environment({ PORT: port, ...more }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = `http://127.0.0.1:${port}`;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  while (!(await answers(url))) {
    if (child.exitCode !== null) throw new Error(`The example ended before it listened:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url, child };
}

/** Asks it to end, and answers with its exit code; kills it, and answers with nothing, when it does not. */
export async function endChild(child: ChildProcess, limitMs = 10_000): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  await ended;
  clearTimeout(timer);
  return child.exitCode;
}

async function answers(url: string): Promise<boolean> {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}
