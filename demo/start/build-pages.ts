import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';

/** Builds the demo's pages into `folder`, with a file for each path that a browser asks for. */
export async function buildPages(source: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root: source,
    // What the bundler notes of chunks is nothing to whoever tries the demo.
    logLevel: 'error',
    plugins: [partials(source), registrations()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      sourcemap: true,
      // A small picture inside a style sheet would be a data: URL, which the policy refuses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: ['index.html', 'accounts.html', 'welcome.html', 'connected.html', 'mailbox.html'].map((page) =>
          join(source, page),
        ),
      },
    },
  });
}

/** `<!-- include name.html -->` becomes that file: what the pages share is written once. */
function partials(source: string): Plugin {
  return {
    name: 'partials',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const wanted = [...html.matchAll(/<!-- include ([\w-]+\.html) -->/g)];
        const parts = await Promise.all(
          wanted.map(async ([mark, name = '']) => ({
            mark,
            text: await readFile(join(source, 'partials', name), 'utf8'),
          })),
        );
        return parts.reduce((page, { mark, text }) => page.replaceAll(mark, () => text), html);
      },
    },
  };
}

/** The package declares the built modules that register elements as those with side effects. These are their sources. */
function registrations(): Plugin {
  return {
    name: 'registrations',
    transform: (code, id) =>
      /[/]src[/]define[/.]/.test(id) ? { code, map: null, moduleSideEffects: true } : undefined,
  };
}
