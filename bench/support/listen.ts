import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Takes a free port of this machine, and answers with the address. */
export async function listen(server: Server): Promise<string> {
  // A thousand pages come at once.
  server.listen({ port: 0, host: '127.0.0.1', backlog: 2_000 });
  await once(server, 'listening');
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
