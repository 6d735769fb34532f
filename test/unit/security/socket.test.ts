import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createConnectServer,
  createMemoryStores,
  unipileV1,
  type ConnectServer,
  type LogEntry,
} from '../../../src/server/index.js';
import { toNodeListener } from '../../../src/server/node.js';

/* What only a real socket can send: bodies that say wrong lengths, that stop half way, that come in pieces. */

let server: ConnectServer;
let http: Server;
let port: number;
const log: LogEntry[] = [];
const unhandled: unknown[] = [];
const onUnhandled = (error: unknown) => unhandled.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', onUnhandled);
  server = createConnectServer({
    upstream: unipileV1({
      dsn: 'https://simulator.test',
      apiKey: 'key',
      fetch: () => Promise.reject(new Error('off')),
    }),
    ...createMemoryStores(),
    publicUrl: 'https://host.test',
    getUser: () => ({ id: 'user-1' }),
    sweepEveryMs: 0,
    log: (entry) => log.push(entry),
  });
  const listen = toNodeListener(server);
  http = createServer((request, response) => void listen(request, response));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  port = (http.address() as AddressInfo).port;
});

afterAll(async () => {
  await server.close();
  http.closeAllConnections();
  await new Promise((resolve) => http.close(resolve));
  process.off('unhandledRejection', onUnhandled);
  expect(unhandled).toEqual([]);
});

const HEAD = [
  'POST /api/connect/flows HTTP/1.1',
  'Connect-Protocol: 1',
  'Sec-Fetch-Site: same-origin',
  'Content-Type: application/json',
].join('\r\n');

/** Sends as much as the other side takes, and answers with all that came back until it closed or `isEnough`. */
const send = (parts: readonly string[], isEnough: (text: string) => boolean = (text) => text.includes('}')) =>
  new Promise<string>((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of parts) socket.write(part);
    });
    const done = () => {
      socket.destroy();
      resolve(text);
    };
    socket.on('data', (data) => {
      text += data.toString();
      if (isEnough(text)) done();
    });
    socket.on('error', done);
    socket.on('close', done);
  });

const works = async () => {
  const body = '{"intent":"connect"}';
  return send([`${HEAD}\r\nHost: host.test\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`]);
};

const MEGABYTE = ' '.repeat(1024 * 1024);

describe('the endpoint on Node', () => {
  it('answers a good request', async () => {
    expect(await works()).toMatch(/^HTTP\/1\.1 201 /);
  });

  it('refuses 2 MB that are announced before they have come', async () => {
    const reply = await send([`${HEAD}\r\nHost: host.test\r\nContent-Length: 2097152\r\n\r\n`]);
    expect(reply).toMatch(/^HTTP\/1\.1 413 /);
    expect(reply).toContain('request.body-too-large');
    expect(await works()).toMatch(/^HTTP\/1\.1 201 /);
  });

  it('refuses 2 MB in pieces', async () => {
    const piece = `${MEGABYTE.length.toString(16)}\r\n${MEGABYTE}\r\n`;
    const reply = await send([
      `${HEAD}\r\nHost: host.test\r\nTransfer-Encoding: chunked\r\n\r\n`,
      piece,
      piece,
    ]);
    expect(reply).toMatch(/^HTTP\/1\.1 413 /);
    expect(await works()).toMatch(/^HTTP\/1\.1 201 /);
  });

  it.each([
    ['two lengths', `${HEAD}\r\nHost: host.test\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}`],
    [
      'a length and pieces',
      `${HEAD}\r\nHost: host.test\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`,
    ],
    ['a host that is none', `${HEAD}\r\nHost: a b\r\nContent-Length: 2\r\n\r\n{}`],
    ['no host', `${HEAD}\r\nContent-Length: 2\r\n\r\n{}`],
    [
      'a path that is none',
      `${HEAD.replace('/api/connect/flows', '/api/connect/flows/%zz')}\r\nHost: h\r\nContent-Length: 2\r\n\r\n{}`,
    ],
  ])('refuses %s, and goes on', async (_name, request) => {
    expect(await send([request], (text) => text.includes('\r\n\r\n'))).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(await works()).toMatch(/^HTTP\/1\.1 201 /);
  });

  it('takes no client that goes away half way for a fault of its own', async () => {
    const before = log.length;
    await new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(`${HEAD}\r\nHost: host.test\r\nContent-Length: 1000\r\n\r\n{"intent":`, () => {
          setTimeout(() => socket.destroy(), 50);
        });
      });
      socket.on('close', () => resolve());
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await works()).toMatch(/^HTTP\/1\.1 201 /);
    expect(log.slice(before)).toEqual([]);
  });
});
