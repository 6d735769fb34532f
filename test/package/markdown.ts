import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** A fenced block of code: what it is written in, its text, and where it is. */
export interface Block {
  readonly language: string;
  readonly text: string;
  readonly at: string;
}

/** Every page of documentation, by its path in the repository. */
export const markdownFiles: readonly string[] = existsSync(join(root, '.git'))
  ? // What is written and not yet committed as well.
    execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'], {
      cwd: root,
      encoding: 'utf8',
    })
      .split('\0')
      .filter((file) => file !== '' && existsSync(join(root, file)))
  : readdirSync(root).filter((file) => file.endsWith('.md'));

export function readMarkdown(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

export function blocksOf(file: string): Block[] {
  const text = readMarkdown(file);
  return [...text.matchAll(/^( *)```(\w+)\n([^]*?)\n\1```$/gm)].map(
    ({ 2: language = '', 3: body = '', index }) => ({
      language,
      text: body,
      at: `${file}:${String(text.slice(0, index).split('\n').length)}`,
    }),
  );
}

/** Where the links of a page lead, with those of pictures, and without what stands in code. */
export function linksOf(file: string): string[] {
  const text = readMarkdown(file)
    .replace(/^( *)```[^]*?\n\1```$/gm, '')
    .replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
}

/** The names of a page's headings in links, as code hosts make them. */
export function anchorsOf(file: string): string[] {
  const headings = readMarkdown(file).matchAll(/^#{1,6} (.+)$/gm);
  return [...headings].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}
