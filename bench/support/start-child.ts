import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of its own, so that a server, its load and whoever measures do not wait for each other. */
export interface Child<Ready> {
  readonly ready: Ready;
  call<Value>(method: string, argument?: unknown): Promise<Value>;
  /** What the process has used of a processor since it began. */
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

type Message<Ready> =
  { readonly ready: Ready } | { readonly id: number; readonly value?: unknown; readonly error?: string };

/** Starts `name`, a program of this folder that calls `runChild`, and waits until it is ready. */
export async function startChild<Ready>(name: string, config: unknown): Promise<Child<Ready>> {
  const profile = process.env.BENCH_PROFILE;
  const child = fork(fileURLToPath(new URL(`./${name}.js`, import.meta.url)), {
    env: { ...process.env, NODE_ENV: 'production', BENCH_CONFIG: JSON.stringify(config) },
    execArgv: profile === name ? ['--cpu-prof', '--cpu-prof-dir', 'bench-profile'] : [],
  });
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const ready = new Promise<Ready>((resolve, reject) => {
    child.on('message', (message: Message<Ready>) => {
      if ('ready' in message) return resolve(message.ready);
      const call = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error === undefined) call?.resolve(message.value);
      else call?.reject(new Error(`${name}: ${message.error}`));
    });
    child.once('exit', (code) => {
      const error = new Error(`${name} ended with ${String(code)}.`);
      reject(error);
      for (const call of waiting.values()) call.reject(error);
    });
  });
  let calls = 0;
  const call = <Value>(method: string, argument?: unknown): Promise<Value> =>
    new Promise((resolve, reject) => {
      const id = (calls += 1);
      waiting.set(id, { resolve: (value) => resolve(value as Value), reject });
      child.send({ id, method, argument });
    });
  return {
    ready: await ready,
    call,
    cpuMs: () => call('cpuMs'),
    async stop() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
