// Writes every language but English as `src/locales/unpack-messages.ts` describes it: its texts alone, without names
// and code. Fails where a language lacks a text, or where its texts cannot be told apart by what they are given.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const GIVEN = ['\uE000', '\uE001', '\uE002'];
const COUNTS = [0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 20, 21, 22, 25, 100, 101, 102, 103, 111, 200];
const LETTERS = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' };

/** Packs the compiled languages below `dist`, in place. */
export async function packLanguages(dist) {
  const folder = join(dist, 'locales');
  const load = (path) => import(pathToFileURL(join(folder, path)).href);
  const { en } = await load('en/index.js');
  const { PARTS } = await load('unpack-messages.js');
  const tags = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const tag of tags.map(({ name }) => name).filter((name) => name !== 'en')) {
    const [[name, messages]] = Object.entries(await load(`${tag}/index.js`));
    const packed = packMessages(en, messages, PARTS, tag);
    for (const file of readdirSync(join(folder, tag))) rmSync(join(folder, tag, file));
    writeFileSync(join(folder, tag, 'index.js'), `export const ${name} = ${JSON.stringify(packed)};\n`);
    writeFileSync(join(folder, tag, 'index.d.ts'), `export declare const ${name}: string;\n`);
  }
}

/** The texts of `messages` in the order of `english`. */
export function packMessages(english, messages, parts, tag) {
  const missing = Object.keys(english).filter((part) => !parts.includes(part));
  if (missing.length > 0) throw new Error(`Not in the order of the packed parts: ${missing.join(', ')}.`);
  return parts.map((part) => pack(english[part], messages[part], tag, part).join('\n')).join('\n^\n');
}

function pack(english, own, tag, path) {
  if (typeof own !== typeof english) throw new Error(`${tag} lacks ${path}.`);
  if (typeof english === 'string') return [own === english ? '' : plainText(own, tag, path)];
  if (typeof english === 'function') return packSentence(own, tag, path, leaves(english()).length);
  const extra = Object.keys(own).filter((key) => !(key in english));
  if (extra.length > 0) throw new Error(`${tag} has more than English at ${path}: ${extra.join(', ')}.`);
  return Object.entries(english).flatMap(([key, each]) => pack(each, own[key], tag, `${path}.${key}`));
}

function packSentence(sentence, tag, path, count) {
  const given = GIVEN.slice(0, Math.max(1, sentence.length));
  const say = (last) => leaves(sentence(...given.slice(0, -1), last));
  const marker = given.at(-1);
  const full = say(marker);
  if (full.length !== count) throw new Error(`${tag} has another shape than English at ${path}.`);
  const templates = full.map((_, at) => packText(at));
  return templates.map((template) => plainVariants(template, tag, path));

  function packText(at) {
    const text = (last) => say(last)[at];
    const filled = (last) => full[at].replaceAll(marker, String(last));
    const truthy = COUNTS.filter(Boolean);
    const isSame = truthy.every((last) => text(last) === filled(last));
    if (isSame && text(undefined) === filled(undefined)) return [full[at]];
    if (isSame && text(0) === text(undefined)) return [`0=${text(undefined)}`, `1=${full[at]}`];
    return packPlural(text);
  }

  function packPlural(text) {
    const forms = new Map();
    for (const last of COUNTS) {
      const form = new Intl.PluralRules(tag).select(last);
      const isNumber = (word) => word === new Intl.NumberFormat(tag).format(last);
      const template = text(last).replace(/\d+/g, (word) => (isNumber(word) ? marker : word));
      if (forms.get(form) !== undefined && forms.get(form) !== template)
        throw new Error(`${tag} does not go by plural forms at ${path}: use plural().`);
      forms.set(form, template);
    }
    if (!forms.has('other')) forms.set('other', text(1_000_000.5).replace(/\d[\d.,\s]*\d/, marker));
    const known = Object.keys(LETTERS).filter((form) => forms.has(form));
    if (known.length === 1) return [forms.get('other')];
    const other = forms.get('other');
    return known
      .filter((form) => form === 'other' || forms.get(form) !== other)
      .map((form) => `${LETTERS[form]}=${forms.get(form)}`);
  }
}

const leaves = (value) =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [String(value)];

function plainVariants(variants, tag, path) {
  return variants
    .map((text) =>
      GIVEN.reduce((made, mark, at) => made.replaceAll(mark, '{}'.charAt(at)), checked(text, tag, path)),
    )
    .join('|');
}

const plainText = (text, tag, path) => checked(text, tag, path);

function checked(text, tag, path) {
  if (/[{}|^\n]/.test(text)) throw new Error(`${tag} has a sign of the packed form at ${path}: ${text}`);
  return text;
}
