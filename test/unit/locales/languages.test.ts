import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packMessages } from '../../../scripts/support/pack-languages.mjs';
import { en } from '../../../src/locales/en/index.js';
import { languages } from '../../../src/locales/languages.js';
import type { Messages } from '../../../src/locales/messages.js';
import { PARTS, unpackPart } from '../../../src/locales/unpack-messages.js';
import { everythingSaid, loadLanguages, type Said } from './support.js';

const all = await loadLanguages();
const others = all.filter(([tag]) => tag !== 'en');

/** Names, signs and technical words that are the same in several languages. */
const SHARED =
  /^(LinkedIn|WhatsApp|Telegram|Instagram|Messenger|X|Google|Microsoft|QR code|SSL|TLS|STARTTLS|Recruiter|Sales Navigator|Code|Server|Port|Password|User agent|Cookie \w+|IMAP[- ][Pp]ort|Port IMAP|E-mail|[\uE000\uE001]|[\uE000\uE001] \(optional\)|Options|Messages)$/;

const namesOfPlaces = (text: string) => [...new Set(text.match(/[\uE000\uE001]/g))].sort().join('');

it('lists every language that it has', () => {
  expect(languages.map(({ tag }) => tag).sort()).toEqual(all.map(([tag]) => tag).sort());
});

it('packs every part of the dictionary', () => {
  expect([...PARTS].sort()).toEqual(Object.keys(en).sort());
});

describe.each(all)('%s', (_tag, words) => {
  const said = everythingSaid(words);
  const texts = said.flatMap(({ path, texts }) => texts.map((text) => `${path}: ${text}`));

  it('has the same texts as English', () => {
    const paths = (all: readonly Said[]) => all.map(({ path }) => path).sort();
    expect(paths(said)).toEqual(paths(everythingSaid(en)));
  });

  it('leaves no text empty, and no space at its ends', () => {
    expect(texts.filter((text) => /: \s|\s$|: $/.test(text))).toEqual([]);
  });

  it('does not shout', () => {
    expect(texts.filter((text) => /[!！¡]/.test(text))).toEqual([]);
  });

  it('has no markup', () => {
    expect(texts.filter((text) => /[<>]|&\w+;/.test(text))).toEqual([]);
  });

  it('sets its quotes and apostrophes as printers do', () => {
    expect(texts.filter((text) => /['"`´]/.test(text))).toEqual([]);
  });
});

describe.each(others)('%s', (tag, words) => {
  const said = everythingSaid(words);

  it('says what it is given wherever English does', () => {
    const english = new Map(
      everythingSaid(en).map(({ path, texts }) => [path, namesOfPlaces(texts.join(''))]),
    );
    const wrong = said.filter(({ path, texts }) => namesOfPlaces(texts.join('')) !== english.get(path));
    expect(wrong).toEqual([]);
  });

  it('leaves nothing in English', () => {
    const english = new Map(everythingSaid(en).map(({ path, texts }) => [path, texts[0]]));
    const same = said.filter(({ path, texts }) => texts[0] === english.get(path));
    expect(same.filter(({ texts }) => !SHARED.test(texts[0] ?? '')).map(({ path }) => path)).toEqual([]);
    const words = said
      .flatMap(({ texts }) => texts)
      .filter((text) => /\b(the|your|you|with|this|again)\b/i.test(text));
    expect(words).toEqual([]);
  });

  it('says the same when it is packed, for every count and variant', () => {
    const packed = packMessages(en, words, PARTS, tag);
    const unpacked = Object.fromEntries(
      PARTS.map((part) => [part, unpackPart(packed, part, en[part], tag)]),
    ) as unknown as Messages;
    const plain = (all: Messages) =>
      Object.fromEntries(
        everythingSaid(all, '', words).map(({ path, texts }) => [path, texts.map(ungrouped)]),
      );
    expect(plain(unpacked)).toEqual(plain(words));
  });

  it('is at most 5 kB', () => {
    expect(gzipSync(packMessages(en, words, PARTS, tag), { level: 9 }).length).toBeLessThan(5 * 1024);
  });
});

/** A number that is put into a sentence as it is has no separators; packed, it has those of its language. */
const ungrouped = (text: string) => text.replace(/(?<=\d)[.,\u00A0\u202F](?=\d{3})/g, '');

describe('the space before a colon and the like', () => {
  it('does not break in French', () => {
    const fr = all.find(([tag]) => tag === 'fr')?.[1];
    const texts = everythingSaid(fr).flatMap(({ texts }) => texts);
    expect(texts.filter((text) => /[^\u00A0\u202F][?;:»]|«[^\u00A0\u202F]/.test(text))).toEqual([]);
  });

  it('is not there in the other languages', () => {
    const rest = others.filter(([tag]) => tag !== 'fr');
    const texts = rest.flatMap(([, words]) => everythingSaid(words).flatMap(({ texts }) => texts));
    expect(texts.filter((text) => /\s[?;:,.؟،](\s|$)/.test(text))).toEqual([]);
  });
});

it('tells apart the plural forms of Polish and of Arabic', () => {
  const several = (tag: string, counts: readonly number[]) => {
    const words = all.find(([each]) => each === tag)?.[1];
    return new Set(counts.map((count) => words?.banner.several(count).replace(/\d+/, '#'))).size;
  };
  expect(several('pl', [1, 2, 5])).toBe(3);
  expect(several('ar', [0, 1, 2, 3, 11, 100])).toBe(6);
});

it('keeps the beginning of a part in its place where only that is loaded', async () => {
  const { wizard } = await import('../../../src/locales/en/wizard.js');
  const keys = Object.keys(wizard);
  expect(Object.keys(en.wizard).slice(0, keys.length)).toEqual(keys);
});
