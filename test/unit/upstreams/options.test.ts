import { describe, expect, it } from 'vitest';
import { unipileV1 } from '../../../src/server/index.js';

describe('the options of the Unipile upstream', () => {
  it.each([
    [{ dsn: '', apiKey: 'key' }, 'dsn'],
    [{ dsn: undefined as unknown as string, apiKey: 'key' }, 'dsn'],
    [{ dsn: 'not a host', apiKey: 'key' }, 'dsn'],
    [{ dsn: 'api1.example.com:13111/api/v1', apiKey: 'key' }, 'dsn'],
    [{ dsn: 'api1.example.com:13111', apiKey: '' }, 'apiKey'],
  ])('are checked at the start, and the one that is wrong is named: %j', (options, name) => {
    expect(() => unipileV1(options)).toThrow(TypeError);
    expect(() => unipileV1(options)).toThrow(name);
  });

  it.each(['api1.example.com:13111', 'https://api1.example.com:13111', 'http://127.0.0.1:4010'])(
    'take a host: %s',
    (dsn) => {
      expect(unipileV1({ dsn, apiKey: 'key' }).name).toBe('unipile');
    },
  );
});
