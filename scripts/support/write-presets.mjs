// The presets as style sheets, for pages that link or import one: `theme/soft.css` for a whole page, and all of them in
// `theme/presets.css` for any part of it, by `data-connect-theme`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Writes them beside the compiled `theme` of `dist`. */
export async function writePresets(dist) {
  const folder = join(dist, 'theme');
  const { presets, presetStyles } = await import(pathToFileURL(join(folder, 'presets.js')).href);
  const names = Object.keys(presets);
  for (const name of names) writeFileSync(join(folder, `${name}.css`), presetStyles(name));
  const byAttribute = names.map((name) => presetStyles(name, `:where([data-connect-theme='${name}'])`));
  writeFileSync(join(folder, 'presets.css'), byAttribute.join(''));
}
