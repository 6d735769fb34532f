/** What a process of the benchmark tells the one that started it, and what it can be asked. */
export interface ChildProgram {
  readonly ready: unknown;
  readonly methods?: Readonly<Record<string, (argument: never) => unknown>>;
}

interface Call {
  readonly id: number;
  readonly method: string;
  readonly argument: unknown;
}

/** Runs a program that `startChild` started; it ends with the process that did. */
export async function runChild(program: (config: never) => Promise<ChildProgram>): Promise<void> {
  process.on('disconnect', () => process.exit());
  const config = JSON.parse(process.env.BENCH_CONFIG ?? '{}') as never;
  const { ready, methods = {} } = await program(config);
  const all: Readonly<Record<string, (argument: never) => unknown>> = { ...methods, cpuMs };
  process.on('message', ({ id, method, argument }: Call) => {
    void Promise.resolve(all[method]?.(argument as never)).then(
      (value) => process.send?.({ id, value }),
      (error: unknown) => process.send?.({ id, error: String(error) }),
    );
  });
  process.send?.({ ready });
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
