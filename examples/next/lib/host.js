// What there is once in the program. Next bundles a route and a page apart from each other, and in development again
// after every change; only `global` is the same in all of them.
import { openConnect } from './connect.js';
import * as sessions from './sessions.js';

const { PORT = '3000' } = process.env;
// Behind a proxy that ends TLS: PUBLIC_URL=https://app.example.com. It is never taken from a header.
const publicUrl = new URL(process.env.PUBLIC_URL ?? `http://127.0.0.1:${PORT}`).origin;

function open() {
  let opened;
  return {
    /** Opened by the first who asks: a build asks nothing. */
    connect: () =>
      (opened ??= openConnect({
        publicUrl,
        getUser: (request) => sessions.userOf(request.headers.get('cookie')),
      })),
    sessions,
    publicUrl,
    isSecure: publicUrl.startsWith('https:'),
  };
}

/** The kit's server half and the sessions. */
export const host = () => (globalThis.exampleHost ??= open());
