import Fastify from 'fastify';
import { toNodeListener } from 'connect-account-kit/server/node';
import { openConnect } from './connect.js';
import { accountsPage, readKit, signInPage } from './pages.js';
import { beginSession, checkPassword, endSession, userOf } from './sessions.js';

const { PORT = '3000', HOST = '127.0.0.1' } = process.env;
// Behind a proxy that ends TLS: PUBLIC_URL=https://app.example.com. It is never taken from a header, so that
// `trustProxy` is yours to set as the rest of your program needs it.
const publicUrl = new URL(process.env.PUBLIC_URL ?? `http://127.0.0.1:${PORT}`).origin;
const isSecure = publicUrl.startsWith('https:');

const connect = await openConnect({
  publicUrl,
  getUser: (request) => userOf(request.headers.get('cookie')),
});

// Long polls that nobody has answered yet end with the program: their pages ask again, whoever answers then.
const app = Fastify({ forceCloseConnections: true });

app.register(async (scope) => {
  const listener = toNodeListener(connect);
  // In this scope alone, no body is parsed: the kit reads it, with a limit and problems of its own.
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
  scope.all('/api/connect/*', (request, reply) => {
    // From here on the reply is the kit's: no serializer, no compression.
    reply.hijack();
    return listener(request.raw, reply.raw);
  });
});

app.get('/', (request, reply) => {
  const user = userOf(request.headers.cookie);
  reply.header('cache-control', 'no-store').type('text/html; charset=utf-8');
  return reply.send(user ? accountsPage(user) : signInPage);
});

app.get('/kit/*', async (request, reply) => {
  const file = await readKit(request.params['*']);
  return file ? reply.type('text/javascript').send(file) : reply.code(404).send();
});

app.addContentTypeParser(
  'application/x-www-form-urlencoded',
  { parseAs: 'string', bodyLimit: 10_000 },
  (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body))),
);

const onRequest = async (request, reply) => {
  if (request.headers.origin !== publicUrl) return reply.code(403).send();
};

app.post('/sign-in', { onRequest }, (request, reply) => {
  const user = checkPassword(request.body?.name, request.body?.password);
  if (!user) return reply.code(401).send('This name and password do not fit.');
  return reply.header('set-cookie', beginSession(user, isSecure)).redirect('/', 303);
});

app.post('/sign-out', { onRequest }, (request, reply) =>
  reply.header('set-cookie', endSession(request.headers.cookie, isSecure)).redirect('/', 303),
);

// Before Fastify waits for its connections: the event streams are among them.
app.addHook('preClose', () => connect.close());

await app.listen({ port: Number(PORT), host: HOST });
console.log(`Product  ${publicUrl}/`);
await connect.registerHook();

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void app.close());
