// Measures what the kit costs a page, Lit included, and fails past the budget.
// The package is compiled as it is published and bundled as an application would (Vite, minified, es2022); every file is
// compressed alone with gzip -9 and summed. 1 kB is 1024 bytes. Ratios are against a bare Lit element of the same run.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { minifyStyles } from './support/minify-styles.mjs';
import { packLanguages } from './support/pack-languages.mjs';
import { root, run } from './support/run.mjs';

// Lit and Vite look at it: whoever runs this, a test runner too, measures what is published.
process.env.NODE_ENV = 'production';

const pages = {
  bare: `import { LitElement, html } from 'lit';
customElements.define('bare-element', class extends LitElement { render() { return html\`<p>Hello</p>\`; } });`,
  button: `import 'connect-account-kit/define/connect-account-button.js';`,
  wizard: `import 'connect-account-kit/define/custom-auth-wizard.js';`,
  list: `import 'connect-account-kit/define/account-list.js';`,
  banner: `import 'connect-account-kit/define/account-status-banner.js';`,
  result: `import 'connect-account-kit/define/connect-result.js';`,
};

const budget = { button: 9, firstScreen: 18, qr: 12, language: 5, cdn: 42 };

// The lazily loaded modules that a screen needs, by the ends of their names.
const modules = {
  choose: /\/steps\/choose-step\.js$/,
  form: /\/steps\/form-step\.js$/,
  qr: /\/steps\/qr-step\.js$/,
  english: /\/locales\/en\/(providers|wizard)\.js$/,
};

const folder = await compile();
try {
  process.exitCode = report(await measure());
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compile() {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const created = mkdtempSync(join(cache, 'size-'));
  const installed = join(created, 'node_modules/connect-account-kit');
  mkdirSync(installed, { recursive: true });
  // A scope of its own: without it the kit's name would mean the repository around this folder.
  writeFileSync(join(created, 'package.json'), '{"type":"module"}');
  cpSync(join(root, 'package.json'), join(installed, 'package.json'));
  // Types are checked elsewhere; here only what would be sent to a page matters.
  const flags = [
    '--noCheck',
    '--declaration',
    'false',
    '--inlineSources',
    'false',
    '--sourceMap',
    'false',
    '--outDir',
    join(installed, 'dist'),
  ];
  const args = ['node_modules/typescript/bin/tsc', '--project', 'tsconfig.build.json', ...flags];
  if ((await run(process.execPath, args)) !== 0) throw new Error('The package does not compile.');
  minifyStyles(join(installed, 'dist'));
  await packLanguages(join(installed, 'dist'));
  return created;
}

async function measure() {
  const [bare, button, wizard] = [await bundle('bare'), await bundle('button'), await bundle('wizard')];
  const others = [
    ['list of accounts', await bundle('list')],
    ['banner', await bundle('banner')],
    ['result of a round trip', await bundle('result')],
  ];
  const start = withStaticImports(
    wizard,
    wizard.filter(({ isEntry }) => isEntry),
  );
  const screen = (step) =>
    new Set([...start, ...needed(wizard, modules[step]), ...needed(wizard, modules.english)]);
  const firstScreens = ['choose', 'form'].map((step) => ({
    name: `wizard, first screen (${step})`,
    chunks: screen(step),
  }));
  const later = [...needed(wizard, modules.qr)].filter((chunk) => !start.has(chunk));
  const qr = later.flatMap((chunk) => [chunk, ...lazily(wizard, chunk)]);
  return [
    row('bare Lit element', bare),
    row(
      'button',
      withStaticImports(
        button,
        button.filter(({ isEntry }) => isEntry),
      ),
      budget.button,
    ),
    ...firstScreens.map(({ name, chunks }) => row(name, chunks, budget.firstScreen)),
    // Reported, without a limit: what each loads before anything is opened.
    ...others.map(([name, chunks]) =>
      row(
        name,
        withStaticImports(
          chunks,
          chunks.filter(({ isEntry }) => isEntry),
        ),
      ),
    ),
    row(
      'QR step alone',
      [...new Set(qr)].filter((chunk) => !start.has(chunk)),
      budget.qr,
    ),
    ...languages(wizard, start),
    ...cdn(await bundleCdn()),
  ];
}

/** What a page without a bundler loads: all elements at once, and the rest when it is needed. */
function cdn(chunks) {
  const start = withStaticImports(
    chunks,
    chunks.filter(({ isEntry }) => isEntry),
  );
  const screen = new Set([...start, ...needed(chunks, modules.choose), ...needed(chunks, modules.english)]);
  return [
    row('no bundler, all elements', start, budget.cdn),
    row('no bundler, first screen', screen),
    row('no bundler, every file', chunks),
  ];
}

/** What each language adds to a page of its own, and what the first of them brings for all. */
function languages(chunks, start) {
  const folders = readdirSync(join(folder, 'node_modules/connect-account-kit/dist/locales'), {
    withFileTypes: true,
  });
  const tags = folders.filter((entry) => entry.isDirectory() && entry.name !== 'en').map(({ name }) => name);
  const shared = [...needed(chunks, /\/locales\/other-words\.js$/)].filter((chunk) => !start.has(chunk));
  const own = (tag) =>
    [...needed(chunks, new RegExp(`/locales/${tag}/`))].filter(
      (chunk) => !start.has(chunk) && !shared.includes(chunk),
    );
  return [
    row('any language but English', shared),
    ...tags.map((tag) => row(`language ${tag}`, own(tag), budget.language)),
  ];
}

async function bundle(name) {
  const entry = join(folder, `${name}.js`);
  writeFileSync(entry, pages[name]);
  const [{ output }] = await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'es2022',
      // The library mode adds no preloading code of Vite's own to the measured files.
      lib: { entry, formats: ['es'] },
      // An application's entry exports nothing, so that what lazy chunks share with it may stay in it.
      rolldownOptions: { preserveEntrySignatures: false, output: { minify: true } },
    },
  });
  return output.filter(({ type }) => type === 'chunk');
}

async function bundleCdn() {
  process.env.CONNECT_KIT_ENTRY = join(folder, 'node_modules/connect-account-kit/dist/define.js');
  const [{ output }] = await build({
    root: folder,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { write: false },
  });
  return output.filter(({ type }) => type === 'chunk');
}

/** The chunks that hold a module, with what they import; every one must be found, or the table would flatter. */
function needed(chunks, pattern) {
  const found = chunks.filter(({ moduleIds }) => moduleIds.some((id) => pattern.test(id)));
  if (found.length === 0)
    throw new Error(`No bundled module matches ${pattern}: correct the table of modules in this file.`);
  return withStaticImports(chunks, found);
}

function withStaticImports(chunks, first) {
  const reached = new Set();
  const waiting = [...first];
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) {
    if (reached.has(chunk)) continue;
    reached.add(chunk);
    waiting.push(...named(chunks, chunk.imports));
  }
  return reached;
}

function lazily(chunks, chunk) {
  return named(chunks, chunk.dynamicImports).flatMap((lazy) => [...withStaticImports(chunks, [lazy])]);
}

function named(chunks, fileNames) {
  return chunks.filter(({ fileName }) => fileNames.includes(fileName));
}

function row(name, chunks, limit) {
  const sizes = [...chunks].map(({ code }) => ({
    min: Buffer.byteLength(code),
    gzip: gzipSync(code, { level: 9 }).length,
  }));
  const sum = (key) => sizes.reduce((total, size) => total + size[key], 0) / 1024;
  return { name, files: sizes.length, min: sum('min'), gzip: sum('gzip'), limit };
}

function report(rows) {
  const bare = rows[0].gzip;
  const cells = rows.map(({ name, files, min, gzip, limit }) => [
    name,
    String(files),
    min.toFixed(1),
    gzip.toFixed(2),
    limit === undefined ? '' : limit.toFixed(1),
    `${(gzip / bare).toFixed(2)} ×`,
    limit !== undefined && gzip > limit ? '  over budget' : '',
  ]);
  for (const line of [['', 'files', 'min kB', 'gzip kB', 'limit', 'bare Lit', ''], ...cells]) {
    const [name, ...numbers] = line;
    console.log(`${name.padEnd(32)}${numbers.map((cell) => cell.padStart(10)).join('')}`.trimEnd());
  }
  return rows.some(({ gzip, limit }) => limit !== undefined && gzip > limit) ? 1 : 0;
}
