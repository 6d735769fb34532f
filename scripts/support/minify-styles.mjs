// Bundlers leave the text of template literals alone, so that styles and markup would reach a page with all their white
// space and comments. What the compiler wrote is made smaller in place.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** Minifies the `css`, `html` and `svg` templates of all modules below `folder`. */
export function minifyStyles(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !path.endsWith('.js')) continue;
    const code = readFileSync(path, 'utf8');
    if (/\b(css|html|svg) ?`/.test(code)) writeFileSync(path, minifyTemplates(code));
  }
}

function minifyTemplates(code) {
  const file = ts.createSourceFile('module.js', code, ts.ScriptTarget.ES2022);
  const edits = [];
  collect(file);
  edits.sort((one, other) => other.start - one.start);
  return edits.reduce((text, { start, end, by }) => text.slice(0, start) + by + text.slice(end), code);

  function collect(node) {
    const minify = ts.isTaggedTemplateExpression(node) && minifiers[node.tag.text];
    if (minify) for (const part of partsOf(node.template)) edits.push(edit(part, minify));
    ts.forEachChild(node, collect);
  }

  /** Between the backtick, or the brace, before a part's text and the backtick, or the `${`, after it. */
  function edit(part, minify) {
    const isLast = part.kind === ts.SyntaxKind.TemplateTail || ts.isNoSubstitutionTemplateLiteral(part);
    const [start, end] = [part.getStart(file) + 1, part.end - (isLast ? 1 : 2)];
    return { start, end, by: minify(code.slice(start, end)) };
  }
}

/** The texts of a template, between its expressions. */
const partsOf = (template) =>
  ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)];

// Spaces inside values stay: `calc(a + b)` and `0 1px` need them. No string in our styles holds any of `{};,`.
function minifyCss(text) {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/\b0\.(?=\d)/g, '.')
    .replace(/;}/g, '}');
}

// One space is left of every run, which draws the same: nothing of ours keeps its white space.
const minifyMarkup = (text) => text.replace(/\s+/g, ' ');

const minifiers = { css: minifyCss, html: minifyMarkup, svg: minifyMarkup };
