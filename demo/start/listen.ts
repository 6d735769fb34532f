import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const HOST = '127.0.0.1';

export interface Listening {
  readonly port: number;
  /** Hands requests to `listener` from now on; before that they are told to come back. */
  serve(listener: RequestListener): void;
  /** Ends open connections and resolves when the port is free. */
  close(): Promise<void>;
}

/**
 * Takes a port of this machine, which no other can reach. The port is held before there is anything to serve,
 * because the server has to know its own address.
 */
export async function listen(port: number | undefined, firstPort: number): Promise<Listening> {
  let current: RequestListener = sayStarting;
  const server = createServer((request, response) => {
    current(request, response);
  });
  const taken = port === undefined ? await takeNextFree(server, firstPort) : await take(server, port);
  return {
    port: taken,
    serve(listener) {
      current = listener;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Calls `start` with one port after another until one is free. */
export async function nextFree<Value>(
  first: number,
  start: (port: number) => Promise<Value>,
): Promise<Value> {
  for (let port = first; port < first + 100; port += 1) {
    try {
      return await start(port);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(`No port from ${first} to ${first + 99} is free.`);
}

export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

const takeNextFree = (server: Server, first: number): Promise<number> =>
  nextFree(first, (port) => take(server, port));

function take(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

const sayStarting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '1' });
  response.end('The demo is starting. Reload in a moment.\n');
};
