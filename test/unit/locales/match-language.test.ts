import { describe, expect, it } from 'vitest';
import { builtInLocales } from '../../../src/locales/locale-loaders.js';
import { matchLanguage } from '../../../src/locales/match-language.js';

const kit = Object.keys(builtInLocales);

describe('the language for a page', () => {
  it.each([
    ['fr', 'fr'],
    ['FR-ca', 'fr'],
    ['de-AT', 'de'],
    ['es-419', 'es'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['ar-EG', 'ar'],
  ])('%s is %s', (page, tag) => {
    expect(matchLanguage(page, kit)).toBe(tag);
  });

  it.each(['zh-TW', 'zh-Hant', 'zh-HK', 'en', 'en-GB', 'ko', 'x', '', 'not a tag', 'de_AT'])(
    '%s is left to English',
    (page) => {
      expect(matchLanguage(page, kit)).toBeUndefined();
    },
  );

  it('prefers what is nearest among the tags of a page', () => {
    expect(matchLanguage('de-CH', ['de', 'de-CH'])).toBe('de-CH');
    expect(matchLanguage('de-CH-1996', ['de', 'de-CH'])).toBe('de-CH');
  });

  it('gives no English page a language that only begins like it', () => {
    expect(matchLanguage('en-US', ['en-XA'])).toBeUndefined();
    expect(matchLanguage('en-XA', ['en-XA'])).toBe('en-XA');
    expect(matchLanguage('en-GB', ['en'])).toBe('en');
  });
});
