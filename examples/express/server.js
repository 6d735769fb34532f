import express from 'express';
import { toNodeListener } from 'connect-account-kit/server/node';
import { openConnect } from './connect.js';
import { accountsPage, readKit, signInPage } from './pages.js';
import { beginSession, checkPassword, endSession, userOf } from './sessions.js';

const { PORT = '3000', HOST = '127.0.0.1' } = process.env;
// Behind a proxy that ends TLS: PUBLIC_URL=https://app.example.com. It is never taken from a header, so that
// `trust proxy` is yours to set as the rest of your program needs it.
const publicUrl = new URL(process.env.PUBLIC_URL ?? `http://127.0.0.1:${PORT}`).origin;
const isSecure = publicUrl.startsWith('https:');

const connect = await openConnect({
  publicUrl,
  // With express-session or Passport: `(incomingMessageOf(request).session.userId)`, also from server/node, and mount
  // the kit after that middleware.
  getUser: (request) => userOf(request.headers.get('cookie')),
});

const app = express();
app.disable('x-powered-by');

// Before parsers of bodies: the kit has a limit and problems of its own, and express.json() would answer first.
app.use('/api/connect', toNodeListener(connect));

app.get('/', (request, response) => {
  const user = userOf(request.headers.cookie);
  response.set('cache-control', 'no-store').type('html');
  response.send(user ? accountsPage(user) : signInPage);
});

app.get('/kit/*path', async (request, response) => {
  const file = await readKit(request.params.path.join('/'));
  return file ? response.type('text/javascript').send(file) : response.sendStatus(404);
});

const ownOrigin = (request, response, next) =>
  request.headers.origin === publicUrl ? next() : response.sendStatus(403);

app.post('/sign-in', ownOrigin, express.urlencoded({ limit: '10kb' }), (request, response) => {
  const user = checkPassword(request.body?.name, request.body?.password);
  if (!user) return response.status(401).send('This name and password do not fit.');
  response.set('set-cookie', beginSession(user, isSecure)).redirect(303, '/');
});

app.post('/sign-out', ownOrigin, (request, response) => {
  response.set('set-cookie', endSession(request.headers.cookie, isSecure)).redirect(303, '/');
});

const server = app.listen(Number(PORT), HOST, () => {
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
