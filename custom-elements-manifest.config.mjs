// `define/` is in the globs because only there a class meets its tag name.
export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  litelement: true,
  dev: false,
  // It would write the path of the last run into package.json.
  packagejson: false,
  plugins: [documentedEvents(), publishedPaths()],
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
