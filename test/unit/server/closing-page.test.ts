import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/locales/languages.js';
import { closingPage } from '../../../src/server/http/page.js';

async function pageFor(accepted: string): Promise<string> {
  const request = new Request('https://host.test/return', { headers: { 'accept-language': accepted } });
  return closingPage(request, '/return.js').text();
}

const languageFor = async (accepted: string): Promise<string | undefined> =>
  /<html lang="([^"]+)"/.exec(await pageFor(accepted))?.[1];

describe('the page on which a round trip ends', () => {
  it.each(languages.map(({ tag }) => tag))('speaks %s', async (tag) => {
    expect(await languageFor(tag)).toBe(tag);
  });

  it.each([
    ['de-AT,en;q=0.5', 'de'],
    ['pt-PT', 'pt-BR'],
    ['zh-CN,zh;q=0.9', 'zh-Hans'],
    ['zh-TW', 'en'],
    ['sv, nl;q=0.7', 'nl'],
    ['', 'en'],
    ['constructor', 'en'],
  ])('answers %s with %s', async (accepted, tag) => {
    expect(await languageFor(accepted)).toBe(tag);
  });

  it('is read from the right in Arabic alone', async () => {
    expect(await pageFor('ar')).toContain('dir="rtl"');
    expect(await pageFor('fr')).toContain('dir="ltr"');
  });

  it('says the same in no two languages', async () => {
    const pages = await Promise.all(languages.map(({ tag }) => pageFor(tag)));
    expect(new Set(pages.map((page) => /<h1>.*<\/p>/.exec(page)?.[0])).size).toBe(languages.length);
  });
});
