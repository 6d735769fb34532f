// `define/` is in the globs because only there a class meets its tag name.
export default {
  globs: ['src/elements/**/*.ts', 'src/define/*.ts'],
  litelement: true,
  dev: false,
  // It would write the path of the last run into package.json.
  packagejson: false,
  plugins: [publishedPaths()],
};

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
