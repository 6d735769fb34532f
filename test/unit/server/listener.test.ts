import { expect, it } from 'vitest';
import { eventData, streamChunks } from '../../../src/client/event-stream.js';
import { createConnectServer, createMemoryStores, unipileV1 } from '../../../src/server/index.js';

/** What a stream of this user begins with. */
async function firstEvent(user: { readonly id: string; readonly tenantId?: string }, publicUrl: string) {
  const server = createConnectServer({
    upstream: unipileV1({ dsn: 'https://upstream.test', apiKey: 'key' }),
    ...createMemoryStores(),
    publicUrl,
    getUser: () => user,
    sweepEveryMs: 0,
  });
  const abort = new AbortController();
  const request = new Request(`${new URL(publicUrl).origin}/api/connect/events`, {
    headers: { 'connect-protocol': '1', origin: new URL(publicUrl).origin },
    signal: abort.signal,
  });
  const { body } = await server.fetch(request);
  if (!body) throw new Error('There is no stream.');
  for await (const data of eventData(streamChunks(body, abort.signal))) {
    abort.abort();
    await server.close();
    return JSON.parse(data) as { readonly type: string; readonly listener: string };
  }
  throw new Error('The stream said nothing.');
}

const HOST = 'https://host.test';

it('A stream begins with whose it is: alike in every process, another name for every user, tenant and host', async () => {
  const hello = await firstEvent({ id: 'user-1' }, HOST);
  expect(hello).toEqual({ type: 'hello', listener: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
  expect(await firstEvent({ id: 'user-1' }, HOST)).toEqual(hello);
  expect(await firstEvent({ id: 'user-1' }, `${HOST}/`)).toEqual(hello);
  const others = await Promise.all([
    firstEvent({ id: 'user-2' }, HOST),
    firstEvent({ id: 'user-1', tenantId: 'tenant-1' }, HOST),
    firstEvent({ id: 'user-1' }, 'https://other-host.test'),
  ]);
  expect(new Set([hello, ...others].map(({ listener }) => listener)).size).toBe(4);
});
