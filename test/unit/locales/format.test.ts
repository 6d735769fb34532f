import { afterEach, describe, expect, it } from 'vitest';
import { formatDuration, relativeTimeFormat } from '../../../src/locales/format.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

describe('a duration', () => {
  it.each([
    ['en', 0, '0 seconds'],
    ['en', 0.4 * SECOND, '1 second'],
    ['en', 59 * SECOND, '59 seconds'],
    ['en', MINUTE, '1 minute'],
    ['de', 5 * MINUTE, '5 Minuten'],
    ['pl', 2 * MINUTE, '2 minuty'],
    ['pl', 5 * MINUTE, '5 minut'],
    ['ar', 2 * MINUTE, 'دقيقتان'],
    ['ja', 30 * SECOND, '30 秒'],
    ['en', 90 * MINUTE, '1 hour, 30 minutes'],
    ['fr', 2 * HOUR, '2 heures'],
  ])('in %s of %d ms is %s', (language, ms, words) => {
    expect(formatDuration(language, ms).replace(/\u00A0/g, ' ')).toBe(words);
  });

  it('has no negative', () => {
    expect(formatDuration('en', -5 * SECOND)).toBe('0 seconds');
  });
});

describe('a duration, in a browser that knows them', () => {
  const before = Object.getOwnPropertyDescriptor(Intl, 'DurationFormat');

  afterEach(() => {
    if (before) Object.defineProperty(Intl, 'DurationFormat', before);
    else Reflect.deleteProperty(Intl, 'DurationFormat');
  });

  it('is said by it, but for none at all', () => {
    class Formatted {
      format(duration: object): string {
        return JSON.stringify(duration);
      }
    }
    Object.defineProperty(Intl, 'DurationFormat', { value: Formatted, configurable: true });
    expect(formatDuration('en', 61 * MINUTE)).toBe('{"hours":1,"minutes":1}');
    expect(formatDuration('en', 0)).toBe('0 seconds');
  });
});

describe('a moment', () => {
  const now = new Date('2026-03-10T12:00:00Z');
  const ago = (language: string, ms: number) =>
    relativeTimeFormat(language)(new Date(now.getTime() - ms), now);

  it.each([
    ['en', 20 * SECOND, 'now'],
    ['en', 3 * HOUR, '3 hours ago'],
    ['de', 24 * HOUR, 'gestern'],
    ['pl', 5 * 24 * HOUR, '5 dni temu'],
    ['ar', 3 * 24 * HOUR, 'قبل 3 أيام'],
    ['zh-Hans', 2 * HOUR, '2小时前'],
  ])('in %s, %d ms ago', (language, ms, words) => {
    expect(ago(language, ms)).toBe(words);
  });
});
