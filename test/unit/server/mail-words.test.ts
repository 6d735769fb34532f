import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MAIL_LANGUAGES } from '../../../src/server/notify/words/find-words.js';
import { startMailWorld, type MailWorld } from './support/mail-world.js';

let mails: MailWorld;
beforeEach(async () => {
  mails = await startMailWorld();
});
afterEach(() => mails.close());

describe('the words of a mail', () => {
  it('hold a hostile name as text: no header, no markup, no direction of its own', async () => {
    mails.open({ productName: 'Field & <Note>' });
    const name =
      'Eve\r\nBcc: victim@example.com\r\n\r\n<script>alert(1)</script>"\'&\u202E' + 'x'.repeat(300);
    await mails.lose(await mails.insert({ name }));
    await mails.passGrace();
    await mails.turn();
    const [mail] = mails.post.received;
    expect(mail?.to).toEqual(['user-1@example.com']);
    expect(mail?.parsed.bcc).toBeUndefined();
    expect(mail?.parsed.headers.has('bcc')).toBe(false);
    expect(mail?.raw).not.toMatch(/^Bcc:/im);
    expect(mail?.parsed.html).not.toContain('<script');
    expect(mail?.parsed.html).toContain('<bdi>Field &amp; &lt;Note&gt;</bdi>');
    expect(mail?.parsed.subject).not.toMatch(/[\r\n\u202E]/);
    expect(mail?.parsed.subject?.length).toBeLessThan(200);
  });

  it.each(Object.keys(MAIL_LANGUAGES))('are there in full in %s', async (locale) => {
    mails.open({ getContact: () => ({ email: 'user@example.com', locale }) });
    const lost = [await mails.insert({ name: 'One' })];
    for (const row of lost) await mails.lose(row);
    await mails.passGrace();
    await mails.turn();
    lost.push(await mails.insert({ name: 'Two' }), await mails.insert({ name: 'Three', provider: 'imap' }));
    for (const row of lost.slice(1)) await mails.lose(row);
    await mails.passGrace();
    await mails.turn();
    const [one, two] = mails.post.received.map(({ parsed }) => parsed);
    for (const mail of [one, two]) {
      expect(mail?.html).toContain(`<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`);
      expect(
        `${mail?.subject ?? ''}${mail?.text ?? ''}${String(mail?.html).replace(/<style>.*<\/style>/s, '')}`,
      ).not.toMatch(/[{}]|undefined/);
    }
    expect(one?.text).toContain('One');
    expect(two?.text).toContain('Three');
  });

  it.each([
    ['de-AT', 'de'],
    ['pt', 'pt-BR'],
    ['pt_PT', 'pt-BR'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'en'],
    ['ar-EG', 'ar'],
    ['no such tag', 'en'],
    [undefined, 'en'],
  ])('for %s are those of %s', async (locale, language) => {
    mails.open({ getContact: () => ({ email: 'user@example.com', ...(locale && { locale }) }) });
    await mails.lose(await mails.insert());
    await mails.passGrace();
    await mails.turn();
    expect(mails.post.received[0]?.parsed.html).toContain(`<html lang="${language}"`);
  });
});
