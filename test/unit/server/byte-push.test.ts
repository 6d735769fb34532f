import { describe, expect, it } from 'vitest';
import { BytePush, type ByteSink } from '../../../src/server/http/pushed-reply.js';

const bytes = (value: number): Uint8Array => Uint8Array.of(value);

function sinkOf(state: { isBehind: boolean; isEnded: boolean; written: number[] }): ByteSink {
  return {
    write: (piece) => state.written.push(...piece),
    isBehind: () => state.isBehind,
    end: () => {
      state.isEnded = true;
    },
  };
}

describe('pushed bytes', () => {
  it('wait for the sink that takes them, and end in it', () => {
    const state = { isBehind: false, isEnded: false, written: [] as number[] };
    const pushed = new BytePush();
    pushed.push(bytes(1));
    pushed.pipeTo(sinkOf(state));
    pushed.push(bytes(2));
    expect(state).toEqual({ isBehind: false, isEnded: false, written: [1, 2] });
    pushed.end();
    pushed.push(bytes(3));
    expect(state).toEqual({ isBehind: false, isEnded: true, written: [1, 2] });
  });

  it('are lost while their reader does not keep up', () => {
    const state = { isBehind: true, isEnded: false, written: [] as number[] };
    const pushed = new BytePush();
    pushed.pipeTo(sinkOf(state));
    pushed.push(bytes(1));
    state.isBehind = false;
    pushed.push(bytes(2));
    expect(state.written).toEqual([2]);
  });

  it('do not pile up in a stream that nobody reads', async () => {
    const pushed = new BytePush();
    const reader = pushed.toStream(() => undefined).getReader();
    for (let value = 0; value < 200; value += 1) pushed.push(bytes(value));
    pushed.end();
    let pieces = 0;
    while (!(await reader.read()).done) pieces += 1;
    expect(pieces).toBeGreaterThan(32);
    expect(pieces).toBeLessThan(128);
  });

  it('say when the reader of their stream has gone, and may end after that', async () => {
    let gone = 0;
    const pushed = new BytePush();
    const stream = pushed.toStream(() => {
      gone += 1;
      pushed.end();
    });
    await stream.cancel();
    expect(gone).toBe(1);
  });
});
