import { once } from 'node:events';
import { createServer, request as httpRequest, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import type { Flow, Problem } from '../../../src/contract/types.js';
import { incomingMessageOf, toNodeListener } from '../../../src/server/node.js';
import { World, type WorldOptions } from './support/world.js';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

describe('toNodeListener', () => {
  it('answers under a path that the framework has cut off', async () => {
    const app = express();
    app.use('/api/connect', listenerOf(createWorld()));
    const reply = await send(await open(app), 'GET', 'providers');
    expect(reply.status).toBe(200);
  });

  it('reads a JSON body that a parser before it has read', async () => {
    const app = express();
    app.use(express.json());
    app.use('/api/connect', listenerOf(createWorld()));
    const reply = await send(await open(app), 'POST', 'flows', { intent: 'connect', provider: 'linkedin' });
    expect(reply.status).toBe(201);
    expect(((await reply.json()) as Flow).step.kind).toBe('form');
  });

  it('reads a body that a parser before it has left in bytes or text', async () => {
    for (const parser of [express.raw({ type: '*/*' }), express.text({ type: '*/*' })]) {
      const app = express();
      app.use(parser);
      app.use('/api/connect', listenerOf(createWorld()));
      const reply = await send(await open(app), 'POST', 'flows', { intent: 'connect', provider: 'linkedin' });
      expect(reply.status).toBe(201);
    }
  });

  it('refuses a body of two megabytes with its own problem, and keeps serving', async () => {
    const url = await open(listenerOf(createWorld()));
    const reply = await send(url, 'POST', 'flows', { intent: 'connect', text: 'x'.repeat(2 * 1024 * 1024) });
    expect(reply.status).toBe(413);
    expect(((await reply.json()) as Problem).code).toBe('request.body-too-large');
    expect((await send(url, 'GET', 'providers')).status).toBe(200);
  });

  it('lets the host see what its middleware has put on the request', async () => {
    const seen: unknown[] = [];
    const world = createWorld({
      server: {
        getUser: (request) => {
          const { session } = incomingMessageOf(request) as { session?: { userId: string } };
          seen.push(session?.userId);
          return session && { id: session.userId };
        },
      },
    });
    const app = express();
    app.use((request, _response, next) => {
      Object.assign(request, { session: { userId: 'user-of-the-session' } });
      next();
    });
    app.use('/api/connect', listenerOf(world));
    expect((await send(await open(app), 'GET', 'providers')).status).toBe(200);
    expect(seen).toEqual(['user-of-the-session']);
  });

  it('knows nothing of a request that did not come through it', () => {
    expect(incomingMessageOf(new Request('https://host.test/'))).toBeUndefined();
  });

  it('answers with the same status, headers and body as fetch does', async () => {
    const world = createWorld();
    const url = await open(listenerOf(world));
    for (const [method, path] of [
      ['GET', 'providers'],
      ['GET', 'accounts'],
      ['HEAD', 'accounts'],
      ['GET', 'accounts/none'],
      ['DELETE', 'accounts'],
    ] as const) {
      const written = await send(url, method, path);
      const made = await world.server.fetch(
        new Request(`${url}/api/connect/${path}`, { method, headers: HEADERS }),
      );
      expect([written.status, fieldsOf(written)]).toEqual([made.status, fieldsOf(made)]);
      expect(await written.text()).toBe(await made.text());
    }
  });

  it('asks a fetch that a host has put around that of the server', async () => {
    const { server } = createWorld();
    const closed = toNodeListener({ ...server, fetch: async () => new Response('closed', { status: 503 }) });
    expect((await send(await open(closed), 'GET', 'accounts')).status).toBe(503);
    const around = toNodeListener({ ...server, fetch: (request) => server.fetch(request) });
    const reply = await send(await open(around), 'GET', 'accounts');
    expect(await reply.json()).toEqual({ items: [], nextCursor: null });
  });

  it('ends the stream of a reader who has gone', async () => {
    const world = createWorld({ server: { limits: { streamsPerUser: 1 } } });
    const url = await open(listenerOf(world));
    const reader = httpRequest(`${url}/api/connect/events`, { headers: HEADERS });
    reader.on('error', () => undefined);
    reader.end();
    await once(reader, 'response');
    expect((await send(url, 'GET', 'events')).status).toBe(429);
    reader.destroy();
    await expect.poll(async () => openedAgain(url)).toBe(200);
  });
});

const HEADERS = { 'connect-protocol': '1', 'sec-fetch-site': 'same-origin', 'x-user': 'user-1' };

function createWorld(options: WorldOptions = {}): World {
  const world = new World(options);
  closers.push(() => world.close());
  return world;
}

const listenerOf = (world: World) => toNodeListener(world.server);

async function open(listener: RequestListener | ReturnType<typeof toNodeListener>): Promise<string> {
  const server: Server = createServer((request, response) => void listener(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Without those that are about the connection. */
function fieldsOf({ headers }: Response): Record<string, string> {
  const {
    connection: _connection,
    date: _date,
    'content-length': _length,
    'keep-alive': _alive,
    ...fields
  } = Object.fromEntries(headers);
  return fields;
}

function send(url: string, method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${url}/api/connect/${path}`, {
    method,
    headers: { ...HEADERS, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

async function openedAgain(url: string): Promise<number> {
  const stop = new AbortController();
  const reply = await fetch(`${url}/api/connect/events`, { headers: HEADERS, signal: stop.signal });
  stop.abort();
  return reply.status;
}
