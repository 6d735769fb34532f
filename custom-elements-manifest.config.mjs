import { readFileSync } from 'node:fs';

// `define/` is in the globs because only there a class meets its tag name.
export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  litelement: true,
  dev: false,
  // It would write the path of the last run into package.json.
  packagejson: false,
  plugins: [documentedEvents(), publicTokens(), publishedPaths()],
};

// Where an event is dispatched, the analyzer looks for its name in the constructor's first argument; ours have it inside.
function documentedEvents() {
  return {
    name: 'documented-events',
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations ?? []) {
        if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name);
      }
    },
  };
}

// Every element takes every token, and shows only what is public. The page on theming lists them, and a test holds that page to the sources.
function publicTokens() {
  const page = readFileSync(new URL('docs/theming.md', import.meta.url), 'utf8');
  const rows = [...page.matchAll(/^\| `(--connect-[\w-]+)`\s+\| `([^`]+)`\s+\| (.+?)\s*\|$/gm)];
  const tokens = rows.map(([, name, value, description]) => ({ name, default: value, description }));
  return {
    name: 'public-tokens',
    // Only here is it known which classes are elements.
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap((module) => module.declarations ?? []);
      for (const declaration of declarations.filter(({ tagName }) => tagName)) {
        declaration.cssProperties = tokens;
        declaration.members = declaration.members?.filter(({ name }) => !name.startsWith('#'));
      }
    },
  };
}

// The manifest is made from the sources but describes what is published.
function publishedPaths() {
  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      rename(customElementsManifest);
    },
  };
}

function rename(node) {
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'object' && value !== null) rename(value);
    else if ((key === 'path' || key === 'module') && typeof value === 'string') {
      node[key] = value.replace(/^(\/?)src\/(.*)\.ts$/, '$1dist/$2.js');
    }
  }
}
