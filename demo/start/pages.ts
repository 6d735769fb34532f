import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** Serves the built pages from memory: there are few, and no path can lead out of them. */
export interface Pages {
  /** The file at this path, if there is one. */
  find(path: string): Page | undefined;
}

export interface Page {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Its name changes with its content, so that browsers may keep it. */
  readonly isHashed: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
};

export async function readPages(folder: string): Promise<Pages> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => readPage(folder, join(entry.parentPath, entry.name))),
  );
  const pages = new Map(files);
  return { find: (path) => pages.get(path) };
}

async function readPage(folder: string, file: string): Promise<[string, Page]> {
  const path = `/${relative(folder, file).split(sep).join('/')}`;
  const page = {
    body: new Uint8Array(await readFile(file)),
    type: TYPES[extname(file)] ?? 'application/octet-stream',
    isHashed: path.startsWith('/assets/'),
  };
  // `/welcome` for welcome.html, `/` for index.html.
  return [path.replace(/\.html$/, '').replace(/\/index$/, '/'), page];
}
