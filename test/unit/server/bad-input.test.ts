import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../src/contract/types.js';
import {
  everything,
  formAnswer,
  openPlace,
  testRefusals,
  WRITING,
  type Case,
  type Place,
} from './support/refusals.js';
import { HOOK_SECRET, HOST, type RequestOptions } from './support/world.js';

const place = openPlace();

const bytes = (size: number) => JSON.stringify({ intent: 'connect', returnTo: 'a'.repeat(size) });
const TOO_LARGE = 2 * 1024 * 1024;

const bodies: readonly Case[] = WRITING.flatMap(({ method, name: route, path, body }) => {
  const on = `${method} ${route}`;
  const raw = (text: string, type = 'application/json') => ({
    body: text,
    headers: { 'content-type': type },
  });
  const of = (name: string, options: (place: Place) => RequestOptions, code: ProblemCode): Case => ({
    name: `${on} with ${name}`,
    method,
    path,
    options,
    code,
  });
  return [
    of('a body that is no JSON', () => raw('{"intent":'), 'request.invalid-json'),
    of('an empty body', () => raw(''), 'request.invalid-json'),
    of('a compressed body', () => raw('\u001f\u008b\u0008'), 'request.invalid-json'),
    of(
      'a form',
      () => raw('intent=connect', 'application/x-www-form-urlencoded'),
      'request.unsupported-media-type',
    ),
    of(
      'JSON called text',
      (place) => raw(JSON.stringify(body(place)), 'text/plain'),
      'request.unsupported-media-type',
    ),
    of('JSON called nearly JSON', () => raw('{}', 'application/json-seq'), 'request.unsupported-media-type'),
    of('a body of 2 MB', () => raw(bytes(TOO_LARGE)), 'request.body-too-large'),
    of('a list', () => raw('[]'), 'request.invalid'),
    of('a text', () => raw('"connect"'), 'request.invalid'),
    of('null', () => raw('null'), 'request.invalid'),
    of(
      'a key too much',
      (place) => raw(JSON.stringify({ ...body(place), isAdmin: true })),
      'request.invalid',
    ),
    of('__proto__', (place) => raw(`{"__proto__":${JSON.stringify(body(place))}}`), 'request.invalid'),
    of('50 000 brackets', () => raw('['.repeat(50_000)), 'request.invalid-json'),
  ];
});

testRefusals('A body', place, bodies);

describe('A body', () => {
  /** In pieces, so that nothing says beforehand how long it is. */
  const inPieces = (piece: Uint8Array, count: number) => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > count) controller.close();
        else controller.enqueue(piece);
      },
    });
    return { body, sent: () => sent };
  };

  it.each(['POST flows', 'POST flows/:id/answers', 'PATCH accounts/:id', 'POST hooks/unipile'])(
    'of 2 MB in pieces is not read to its end by %s',
    async (route) => {
      const { world, mine } = place();
      const before = await everything(place());
      const { body, sent } = inPieces(new Uint8Array(16_384).fill(0x20), TOO_LARGE / 16_384);
      const [method = '', path = ''] = route.split(' ');
      const id = path.startsWith('flows') ? mine.form.id : mine.account.id;
      const request = new Request(`${HOST}/api/connect/${path.replace(':id', id)}`, {
        method,
        body,
        headers: {
          'connect-protocol': '1',
          'sec-fetch-site': 'same-origin',
          'x-user': 'user-1',
          'content-type': 'application/json',
          'unipile-auth': HOOK_SECRET,
        },
        duplex: 'half',
      } as RequestInit);
      const response = await world.server.fetch(request);
      expect(await response.json()).toMatchObject({ code: 'request.body-too-large', status: 413 });
      expect(sent()).toBeLessThan(10);
      expect(await everything(place())).toEqual(before);
    },
  );

  it('that is not UTF-8 is refused, rather than sent on as another password', async () => {
    const { world, mine } = place();
    const before = await everything(place());
    const text = JSON.stringify(
      formAnswer(place(), { values: { username: 'a@example.com', password: 'caf?' } }),
    );
    const body = new TextEncoder().encode(text).map((byte) => (byte === 0x3f ? 0xe9 : byte));
    const request = world.request('POST', `flows/${mine.form.id}/answers`, { body: 'x' });
    const response = await world.until(world.server.fetch(new Request(request, { body })));
    expect(await response.json()).toMatchObject({ code: 'request.invalid-json' });
    expect(await everything(place())).toEqual(before);
  });
});
