import { createServer } from 'node:http';
import { runChild } from '../support/child.js';
import { listen } from '../support/listen.js';

/** An upstream that costs next to nothing: every LinkedIn login succeeds at once, with an identity of its own. */
await runChild(async () => {
  let created = 0;
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      // No listing: the accounts that were seeded are not known here, and are not to be missed.
      if (request.method === 'GET' && /\/accounts(\?|$)/.test(request.url ?? '')) {
        response.writeHead(503).end();
        return;
      }
      const isNew = request.method === 'POST';
      const id = isNew ? `upstream-${String((created += 1))}` : (request.url ?? '').split('/').at(-1);
      const body = JSON.stringify(isNew ? { object: 'AccountCreated', account_id: id } : account(String(id)));
      response.writeHead(isNew ? 201 : 200, { 'content-type': 'application/json' }).end(body);
    });
  });
  server.keepAliveTimeout = 60_000;
  return { ready: await listen(server) };
});

const account = (id: string) => ({
  object: 'Account',
  id,
  type: 'LINKEDIN',
  name: 'LinkedIn member',
  created_at: '2026-01-01T00:00:00.000Z',
  sources: [{ id: `${id}_MESSAGING`, status: 'OK' }],
  connection_params: { im: { id: `member-${id}`, username: 'LinkedIn member', publicIdentifier: id } },
});
