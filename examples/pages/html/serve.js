// Serves the page and the kit's files as they are, under a policy that allows nothing else.
import { createServer } from 'node:http';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openEndpoint } from './endpoint.js';

const { PORT = '5173' } = process.env;
const publicUrl = `http://127.0.0.1:${PORT}`;

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'trusted-types lit-html',
  "require-trusted-types-for 'script'",
].join('; ');
const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript' };

// Every file that may be asked for, by its path.
const kit = new URL('dist/cdn/', import.meta.resolve('connect-account-kit/package.json'));
const files = new Map([
  ['/', new URL('index.html', import.meta.url)],
  ['/page.css', new URL('page.css', import.meta.url)],
  ['/page.js', new URL('page.js', import.meta.url)],
]);
for (const name of await readdir(fileURLToPath(kit), { recursive: true })) {
  if (name.endsWith('.js')) files.set(`/kit/${name.replaceAll('\\', '/')}`, new URL(name, kit));
}

const endpoint = await openEndpoint(publicUrl);

const server = createServer((request, response) => {
  if (request.url.startsWith('/api/connect/')) return endpoint.listener(request, response);
  answer(request, response).catch(() => response.writeHead(500).end());
});

async function answer(request, response) {
  const { pathname } = new URL(request.url, publicUrl);
  const file = files.get(pathname);
  if (!file) return response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': types[extname(file.pathname)],
    // The names of parts change with what is in them.
    'cache-control': pathname.startsWith('/kit/parts/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': policy,
  });
  return response.end(await readFile(file));
}

server.listen(Number(PORT), '127.0.0.1', () => {
  console.log(`Page     ${publicUrl}/`);
  void endpoint.registerHook();
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    server.close();
    await endpoint.close();
    server.closeAllConnections();
  });
}
