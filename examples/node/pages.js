// The product's two pages, and the kit's files for pages without a bundler.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('dist/cdn/', import.meta.resolve('connect-account-kit/package.json')));
const names = await readdir(folder, { recursive: true });
const files = new Set(names.map((name) => name.replaceAll('\\', '/')).filter((name) => name.endsWith('.js')));

/** One of the files by its path in `dist/cdn`, or nothing: no path leads out of the folder. */
export const readKit = async (path) => (files.has(path) ? readFile(join(folder, path)) : undefined);

const page = (title, body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <script type="module" src="/kit/connect-account-kit.js"></script>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
${body}
    </main>
  </body>
</html>
`;

export const signInPage = page(
  'Sign in',
  `      <form method="post" action="/sign-in">
        <p><label>Name <input name="name" autocomplete="username" required value="sales" /></label></p>
        <p>
          <label>Password <input name="password" type="password" autocomplete="current-password" required /></label>
        </p>
        <button>Sign in</button>
      </form>`,
);

/** `user.id` is one of ours; text that others wrote would have to be escaped. */
export const accountsPage = (user) =>
  page(
    'Connected accounts',
    `      <form method="post" action="/sign-out"><button>Sign out ${user.id}</button></form>
      <account-list></account-list>
      <connect-account-button></connect-account-button>`,
  );
