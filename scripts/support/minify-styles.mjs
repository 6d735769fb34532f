// Bundlers leave the text of template literals alone, so that styles would reach a page with all their white space and
// comments. What the compiler wrote is made smaller in place.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const styles = /(\.styles|\/tokens)\.js$/;

/** Minifies the `css` templates of all style modules below `folder`. */
export function minifyStyles(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !styles.test(path)) continue;
    const code = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      code.replace(/css ?`([^`]*)`/g, (_, text) => `css\`${minify(text)}\``),
    );
  }
}

// Spaces inside values stay: `calc(a + b)` and `0 1px` need them. No string in our styles holds any of `{};,`.
function minify(text) {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}
