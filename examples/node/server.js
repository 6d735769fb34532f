import { createServer } from 'node:http';
import { toNodeListener } from 'connect-account-kit/server/node';
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
const connectListener = toNodeListener(connect);

const server = createServer((request, response) => {
  // The kit first: it reads the body itself, and its event stream must reach the browser as it is written.
  if (request.url.startsWith('/api/connect/')) return connectListener(request, response);
  answer(request, response).catch(() => response.writeHead(500).end());
});

async function answer(request, response) {
  const { pathname } = new URL(request.url, publicUrl);
  const { cookie } = request.headers;
  if (request.method === 'GET' && pathname.startsWith('/kit/')) {
    const file = await readKit(pathname.slice('/kit/'.length));
    return response.writeHead(file ? 200 : 404, { 'content-type': 'text/javascript' }).end(file);
  }
  switch (`${request.method} ${pathname}`) {
    case 'GET /': {
      const user = userOf(cookie);
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
      return response.end(user ? accountsPage(user) : signInPage);
    }
    case 'POST /sign-in': {
      if (request.headers.origin !== publicUrl) return response.writeHead(403).end();
      const form = await readForm(request);
      const user = checkPassword(form.get('name'), form.get('password'));
      if (!user) return response.writeHead(401).end('This name and password do not fit.');
      return response.writeHead(303, { location: '/', 'set-cookie': beginSession(user, isSecure) }).end();
    }
    case 'POST /sign-out':
      if (request.headers.origin !== publicUrl) return response.writeHead(403).end();
      return response.writeHead(303, { location: '/', 'set-cookie': endSession(cookie, isSecure) }).end();
    default:
      return response.writeHead(404).end();
  }
}

async function readForm(request) {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk;
    if (text.length > 10_000) throw new Error('No sign-in is as long as this.');
  }
  return new URLSearchParams(text);
}

server.listen(Number(PORT), HOST, () => {
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
