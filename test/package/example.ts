import { execFile, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Account, AccountList, Answer, Flow } from '../../src/contract/types.js';
import { consumer } from './installed.js';
import { endChild, environment, launch } from './launch.js';

const root = join(import.meta.dirname, '../..');
const next = 'node_modules/next/dist/bin/next';

export const exampleNames = ['node', 'express', 'fastify', 'hono', 'next'] as const;
export type ExampleName = (typeof exampleNames)[number];

/**
 * A copy of the example beside the packed package. Its framework is the one of this repository; Next is too large to be
 * among those, and is installed here, by the example's own lock file.
 */
export async function installExample(name: ExampleName): Promise<string> {
  const folder = join(consumer, `example-${name}`);
  if (existsSync(folder)) return folder;
  cpSync(join(root, 'examples', name), folder, {
    recursive: true,
    filter: (path) => !/\/(node_modules|\.next)$/.test(path),
  });
  if (name !== 'next') return folder;
  const file = join(folder, 'package.json');
  const manifest = readFileSync(file, 'utf8').replace('file:../..', `file:../${tarball()}`);
  writeFileSync(file, manifest);
  // Not `npm ci`: the lock file holds the kit as it was when it was written.
  await runIn(folder, 'npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline']);
  await runIn(folder, process.execPath, [next, 'build']);
  return folder;
}

function tarball(): string {
  const found = readdirSync(consumer).find((name) => name.endsWith('.tgz'));
  if (found === undefined) throw new Error('The package was not packed.');
  return found;
}

async function runIn(cwd: string, command: string, args: readonly string[]): Promise<void> {
  await promisify(execFile)(command, args, { cwd, env: environment({}) });
}

/** An example that runs in a process of its own, on a free port. */
export class RunningExample {
  readonly url: string;
  /** What the browser's address bar says. */
  readonly origin: string;
  readonly #child: ChildProcess;

  private constructor(url: string, origin: string, child: ChildProcess) {
    this.url = url;
    this.origin = origin;
    this.#child = child;
  }

  static async start(name: ExampleName, publicUrl?: string): Promise<RunningExample> {
    const cwd = await installExample(name);
    const args = name === 'next' ? [next, 'start', '--hostname', '127.0.0.1'] : ['server.js'];
    const { url, child } = await launch(cwd, args, publicUrl === undefined ? {} : { PUBLIC_URL: publicUrl });
    return new RunningExample(url, publicUrl ?? url, child);
  }

  /** Signs in as a browser does, and goes on as that user. */
  async signIn(name: string): Promise<ExampleVisitor> {
    const reply = await this.postForm('/sign-in', { name, password: `${name}-password` });
    const [cookie = ''] = (reply.headers.get('set-cookie') ?? '').split(';');
    return new ExampleVisitor(this, cookie);
  }

  postForm(path: string, values: Readonly<Record<string, string>>, origin = this.origin): Promise<Response> {
    return fetch(this.url + path, {
      method: 'POST',
      body: new URLSearchParams(values),
      headers: { origin },
      redirect: 'manual',
    });
  }

  end(): Promise<number | null> {
    return endChild(this.#child);
  }
}

/** Somebody's browser on an example: same origin, with a cookie or without. */
export class ExampleVisitor {
  readonly #example: RunningExample;
  readonly #cookie: string;
  #answers = 0;

  constructor(example: RunningExample, cookie = '') {
    this.#example = example;
    this.#cookie = cookie;
  }

  send(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const { headers, ...rest } = init;
    return fetch(`${this.#example.url}/api/connect/${path}`, {
      method,
      ...rest,
      headers: {
        cookie: this.#cookie,
        'connect-protocol': '1',
        ...(method !== 'GET' && { origin: this.#example.origin }),
        ...(init.body !== undefined && { 'content-type': 'application/json' }),
        ...(headers as Record<string, string>),
      },
    });
  }

  async page(): Promise<string> {
    return (await fetch(`${this.#example.url}/`, { headers: { cookie: this.#cookie } })).text();
  }

  async accounts(): Promise<readonly Account[]> {
    return ((await (await this.send('GET', 'accounts')).json()) as AccountList).items;
  }

  /** Connects a LinkedIn account by password, as the wizard does, and answers with what the flow came to. */
  async connectLinkedIn(username: string): Promise<Flow> {
    let flow = await this.#flow('POST', 'flows', { intent: 'connect', provider: 'linkedin' });
    const answer: Answer = {
      stepId: flow.step.id,
      answerId: `answer-${String((this.#answers += 1)).padStart(4, '0')}`,
      action: 'submit',
      values: { username, password: 'any password' },
    };
    flow = await this.#flow('POST', `flows/${flow.id}/answers`, answer);
    for (let tries = 0; flow.step.kind === 'wait' && tries < 10; tries += 1) {
      flow = await this.#flow('GET', `flows/${flow.id}?after=${String(flow.rev)}&wait=10`);
    }
    return flow;
  }

  async #flow(method: string, path: string, body?: unknown): Promise<Flow> {
    const reply = await this.send(method, path, body === undefined ? {} : { body: JSON.stringify(body) });
    if (!reply.ok) throw new Error(`${method} ${path}: ${String(reply.status)} ${await reply.text()}`);
    return (await reply.json()) as Flow;
  }
}
