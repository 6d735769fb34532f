import { describe, expect, it } from 'vitest';
import { eventData, streamChunks } from '../../../src/client/event-stream.js';
import { readHints } from '../../../src/client/hints.js';
import { success } from '../../../src/client/result.js';

async function read(...chunks: readonly (string | Uint8Array)[]): Promise<string[]> {
  async function* source() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
  }
  const found: string[] = [];
  for await (const data of eventData(source())) found.push(data);
  return found;
}

describe('a stream of events', () => {
  it('gives the data of each event, whatever its name, and skips comments', async () => {
    expect(await read(': hello\n\nevent: hint\nid: 1\ndata: one\n\nretry: 10\ndata:two\n\n')).toEqual([
      'one',
      'two',
    ]);
  });

  it('joins data lines and keeps all but the first space', async () => {
    expect(await read('data: a\ndata:  b\ndata\n\n')).toEqual(['a\n b\n']);
  });

  it('drops an event that was not finished', async () => {
    expect(await read('data: one\n\ndata: two\n')).toEqual(['one']);
  });

  it.each(['\n', '\r\n', '\r'])('survives chunks of one byte with line end %j', async (end) => {
    const text = `\uFEFF: keep${end}data: été 🔑${end}${end}data: two${end}${end}:${end}`;
    const bytes = Array.from(new TextEncoder().encode(text), (byte) => Uint8Array.of(byte));
    expect(await read(...bytes)).toEqual(['été 🔑', 'two']);
  });

  it('does not take a CRLF that two chunks share for the end of an event', async () => {
    expect(await read('data: a\r', '\ndata: b\r', '\n\r', '\n')).toEqual(['a\nb']);
  });

  it('gives the connection back when nobody listens any more', async () => {
    let isCancelled = false;
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(new TextEncoder().encode('data: one\n\n')),
      cancel: () => {
        isCancelled = true;
      },
    });
    for await (const data of eventData(streamChunks(stream, new AbortController().signal))) {
      expect(data).toBe('one');
      break;
    }
    expect(isCancelled).toBe(true);
  });
});

it('gives hints and skips what is none', async () => {
  const { signal } = new AbortController();
  const listeners: string[] = [];
  const onHello = (listener: string) => listeners.push(listener);
  const body =
    'data: {"type":"hello","listener":"listener-of-this-user"}\n\ndata: {"type":"hello"}\n\n' +
    'data: {"type":"account","id":"account-1"}\n\ndata: null\n\ndata: {}\n\ndata: {"type":"flow","id":"flow-1","rev":2}\n\n';
  const hints = [];
  for await (const hint of readHints(success(new Response(body)), { signal, onHello })) hints.push(hint);
  expect(listeners).toEqual(['listener-of-this-user']);
  expect(hints).toEqual([
    { type: 'account', id: 'account-1' },
    { type: 'flow', id: 'flow-1', rev: 2 },
  ]);
});
