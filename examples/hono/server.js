import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { openConnect } from './connect.js';
import { accountsPage, readKit, signInPage } from './pages.js';
import { beginSession, checkPassword, endSession, userOf } from './sessions.js';

const { PORT = '3000', HOST = '127.0.0.1' } = process.env;
// Behind a proxy that ends TLS: PUBLIC_URL=https://app.example.com. It is never taken from a header.
const publicUrl = new URL(process.env.PUBLIC_URL ?? `http://127.0.0.1:${PORT}`).origin;
const isSecure = publicUrl.startsWith('https:');

const connect = await openConnect({
  publicUrl,
  getUser: (request) => userOf(request.headers.get('cookie')),
});

const app = new Hono();

// Before compress() and other middleware that holds replies back.
app.all('/api/connect/*', (c) => connect.fetch(c.req.raw));

app.get('/', (c) => {
  const user = userOf(c.req.header('cookie'));
  c.header('cache-control', 'no-store');
  return c.html(user ? accountsPage(user) : signInPage);
});

app.get('/kit/*', async (c) => {
  const file = await readKit(c.req.path.slice('/kit/'.length));
  return file ? c.body(file, 200, { 'content-type': 'text/javascript' }) : c.notFound();
});

const ownOrigin = async (c, next) => (c.req.header('origin') === publicUrl ? next() : c.body(null, 403));

app.post('/sign-in', ownOrigin, bodyLimit({ maxSize: 10_000 }), async (c) => {
  const { name, password } = await c.req.parseBody();
  const user = checkPassword(name, password);
  if (!user) return c.text('This name and password do not fit.', 401);
  c.header('set-cookie', beginSession(user, isSecure));
  return c.redirect('/', 303);
});

app.post('/sign-out', ownOrigin, (c) => {
  c.header('set-cookie', endSession(c.req.header('cookie'), isSecure));
  return c.redirect('/', 303);
});

const server = serve({ fetch: app.fetch, port: Number(PORT), hostname: HOST }, () => {
  console.log(`Product  ${publicUrl}/`);
  void connect.registerHook();
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    server.close();
    await connect.close();
    // Long polls that nobody has answered yet: their pages ask again, whoever answers then.
    server.closeAllConnections();
  });
}
