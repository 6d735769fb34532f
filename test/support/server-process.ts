import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createConnectServer, unipileV1, type ConnectServerOptions } from '../../src/server/index.js';
import { openStoresNode, toNodeListener } from '../../src/server/node.js';

/*
 * One of several processes of a host: `node --import tsx test/support/server-process.ts` with SERVER_PROCESS as JSON.
 * What it has to say goes to standard output, a JSON object a line.
 */

interface Settings {
  readonly databaseUrl: string;
  readonly dsn: string;
  readonly apiKey: string;
  readonly hookSecret: string;
  readonly timings: ConnectServerOptions['timings'];
  /** The name of a callback at which the process dies before it has told anybody. */
  readonly diesAt?: string;
}

const settings = JSON.parse(process.env['SERVER_PROCESS'] ?? '{}') as Settings;
const say = (message: object): void => void process.stdout.write(`${JSON.stringify(message)}\n`);

/** What a callback tells; nothing any more from a process that dies at it. */
const tell = (message: { readonly callback: string } & Readonly<Record<string, unknown>>): void => {
  if (message.callback === settings.diesAt) process.kill(process.pid, 'SIGKILL');
  else say(message);
};

const stores = await openStoresNode({ databaseUrl: settings.databaseUrl });
const connect = createConnectServer({
  ...stores,
  upstream: unipileV1({ dsn: settings.dsn, apiKey: settings.apiKey }),
  publicUrl: 'https://host.test',
  hookSecret: settings.hookSecret,
  timings: settings.timings ?? {},
  reconcileEveryMs: 0,
  sweepEveryMs: 500,
  limits: { streamsPerUser: 100 },
  getUser: (request) => {
    const id = request.headers.get('x-user');
    return id ? { id } : undefined;
  },
  onStatusChange: ({ id, status, lastUpdate }, previous, { id: event }) => {
    tell({ callback: 'onStatusChange', id, status, previous: previous.status, lastUpdate, event });
  },
  onAccountConnected: ({ id }, { id: event }) => {
    tell({ callback: 'onAccountConnected', id, event });
  },
  onDisconnected: ({ id }, { id: event }) => {
    tell({ callback: 'onDisconnected', id, event });
  },
  log: (entry) => {
    if (entry.level === 'error') say({ log: entry });
  },
});

const server = createServer((request, response) => void toNodeListener(connect)(request, response));
server.listen(0, '127.0.0.1', () => {
  say({ url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` });
});

process.once('SIGTERM', () => {
  server.closeAllConnections();
  void connect
    .close()
    .then(() => stores.close())
    .then(() => process.exit(0));
});
