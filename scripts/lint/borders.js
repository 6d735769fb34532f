// Which folder of src/ may import which: the picture in CONVENTIONS.md, as lint rules.
// Imports are matched as they are written, so every depth of a folder has its own pattern: `../` from src/client/x.ts is
// src/, and `../` from src/client/http/x.ts is src/client/.

const layers = [
  'contract',
  'client',
  'controllers',
  'locales',
  'theme',
  'ui',
  'elements',
  'define',
  'server',
  'simulator',
  'testing',
];

// Values a folder may import, and types it may import on top. A folder always may import itself.
const allowed = {
  contract: { values: [], types: [] },
  client: { values: [], types: ['contract'] },
  controllers: { values: ['client'], types: ['contract'] },
  locales: { values: [], types: ['contract', 'client'] },
  theme: { values: [], types: [] },
  ui: { values: ['theme', 'locales'], types: ['contract', 'client'] },
  elements: { values: ['controllers', 'ui', 'theme', 'locales'], types: ['contract', 'client'] },
  define: { values: ['elements'], types: [] },
  server: { values: ['contract'], types: [] },
  simulator: { values: [], types: [] },
  testing: { values: layers.filter((layer) => layer !== 'simulator'), types: [] },
};

const inBrowser = ['client', 'controllers', 'locales', 'theme', 'ui', 'elements', 'define'];
const serverPackages = '^(zod|hono|@hono/node-server|kysely|pg|@electric-sql/pglite)(/|$)';
const drawingPackages = '^(lit|lit-html|lit-element|@lit/[^/]+)(/|$)';
const unsafeDirectives = '^lit(-html)?/directives/(style-map|unsafe-html|unsafe-svg|unsafe-mathml)\\.js$';
const depths = [0, 1, 2, 3, 4];

const node = {
  regex: '^node:',
  message: 'Web standards only: Node belongs in a file named *node*.ts or in a cli.ts.',
};
const simulator = {
  message: "Only tests, stories, the demo's start and src/testing/scenarios may know the simulator.",
};
const itself = { regex: '^connect-account-kit(/|$)', message: 'Inside the package, import the file.' };

/** ESLint configurations, one for each folder and depth. */
export const borders = [
  ...layers.flatMap((layer) => depths.flatMap((depth) => layerConfigs(layer, depth))),
  config(['src/*.ts'], [node, itself, ...rootPatterns(), packages(serverPackages, 'a browser entry')]),
  config(['demo/**/*.ts'], [{ regex: '(^|/)simulator/', ...simulator }], ['demo/start.ts', 'demo/start/**']),
];

function layerConfigs(layer, depth) {
  const files = `src/${layer}/${'*/'.repeat(depth)}`;
  const patterns = [itself, ...layerPatterns(layer, depth), ...packagePatterns(layer)];
  const configs = [
    config([`${files}*.ts`], [node, ...patterns]),
    config([`${files}*node*.ts`, `${files}cli.ts`], patterns),
  ];
  if (layer === 'testing' && depth > 0) {
    const withSimulator = patterns.filter(({ message }) => message !== simulator.message);
    const folder = `src/testing/scenarios/${'*/'.repeat(depth - 1)}`;
    configs.push(config([`${folder}*.ts`], [node, ...withSimulator]));
  }
  return configs;
}

function layerPatterns(layer, depth) {
  const up = `(\\.\\./){${depth + 1}}`;
  const { values, types } = allowed[layer];
  return layers
    .filter((other) => other !== layer && !values.includes(other))
    .map((other) => ({
      regex: `^${up}${other}(/|$)`,
      allowTypeImports: types.includes(other),
      message:
        other === 'simulator'
          ? simulator.message
          : `src/${layer} may not import ${types.includes(other) ? 'values' : 'anything'} of src/${other}.`,
    }));
}

function packagePatterns(layer) {
  if (inBrowser.includes(layer)) {
    const forbidden = [
      packages(serverPackages, 'a browser entry'),
      packages(unsafeDirectives, 'an element (strict CSP, Trusted Types)'),
    ];
    return layer === 'client' ? [...forbidden, packages(drawingPackages, 'the headless client')] : forbidden;
  }
  return layer === 'testing' ? [] : [packages(drawingPackages, `src/${layer}`)];
}

function packages(regex, place) {
  return { regex, message: `This package does not belong in ${place}.` };
}

function rootPatterns() {
  return [
    { regex: '^\\./simulator(/|$)', ...simulator },
    { regex: '^\\./(server|testing)(/|$)', message: "The package's main entries run in browsers." },
  ];
}

function config(files, patterns, ignores = []) {
  return { files, ignores, rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] } };
}
