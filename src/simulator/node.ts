import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { CutResponse } from './fault-injector.js';
import type { SimulatorOptions, SimulatorStorage } from './options.js';
import { createSimulator, type Simulator } from './simulator.js';

export interface SimulatorServerOptions extends SimulatorOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Where to listen. Default this machine alone, `127.0.0.1`. */
  readonly hostname?: string;
  /** Keeps the state in this file, so that it outlives a restart. */
  readonly dataFile?: string;
}

export interface SimulatorServer {
  /** Origin of the API and of the phone, without a path: `http://127.0.0.1:4400`. */
  readonly url: string;
  readonly simulator: Simulator;
  /** Ends open connections and resolves when the port is free and the state is written. */
  close(): Promise<void>;
}

/** Starts the simulator on real HTTP. Rejects when the port is taken. */
export async function startSimulator(options: SimulatorServerOptions): Promise<SimulatorServer> {
  const { port, hostname = '127.0.0.1', dataFile, ...rest } = options;
  const storage = rest.storage ?? (dataFile === undefined ? undefined : fileStorage(dataFile));
  const simulator = createSimulator({ ...rest, ...(storage && { storage }) });
  const server = createAdaptorServer({
    fetch: async (request: Request, env) => {
      const { outgoing } = env as HttpBindings;
      try {
        const response = await simulator.fetch(request);
        if (!(response instanceof CutResponse)) return response;
        // More was announced than comes.
        const headers = {
          ...Object.fromEntries(response.headers),
          'content-length': response.half.length * 2,
        };
        outgoing.writeHead(response.status, headers);
        outgoing.write(response.half, () => outgoing.destroy());
      } catch {
        // A dropped connection: the caller sees it close with no answer.
        outgoing.destroy();
      }
      return RESPONSE_ALREADY_SENT;
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => resolve());
  });
  const address = server.address() as AddressInfo;
  return {
    url: `http://${hostname}:${address.port}`,
    simulator,
    async close() {
      await simulator.close();
      const closed = new Promise((resolve) => server.close(resolve));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await closed;
    },
  };
}

/** Keeps the state in a file that is replaced whole, so that a kill leaves the old one or the new one. */
export function fileStorage(path: string): SimulatorStorage {
  return {
    async load() {
      try {
        return await readFile(path, 'utf8');
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async save(json) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(`${path}.new`, json, { mode: 0o600 });
      await rename(`${path}.new`, path);
    },
  };
}
