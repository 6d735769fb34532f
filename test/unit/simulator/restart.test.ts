import { describe, expect, it } from 'vitest';
import type { SimulatorStorage } from '../../../src/simulator/index.js';
import { createHarness, errorOf } from './harness.js';
import { ManualClock } from './manual-clock.js';

function memoryStorage(initial?: string): SimulatorStorage & { json: string | undefined } {
  const storage = {
    json: initial,
    load: () => Promise.resolve(storage.json),
    save: (json: string) => {
      storage.json = json;
      return Promise.resolve();
    },
  };
  return storage;
}

describe('a simulator with storage, started again', () => {
  it('still has its accounts, webhooks and pending attempts', async () => {
    const storage = memoryStorage();
    const clock = new ManualClock();
    const first = createHarness({ storage, clock });
    await first.login('member@example.com');
    await first.api('POST', '/webhooks', { source: 'account_status', request_url: 'https://host.test/hook' });
    await first.login('sms@example.com');
    const { body } = await first.api('POST', '/accounts', { provider: 'WHATSAPP' });
    const second = createHarness({ storage, clock });
    for (const path of ['/accounts', '/webhooks']) {
      expect(await second.api('GET', path)).toEqual(await first.api('GET', path));
    }
    const { qrcode } = body['checkpoint'] as { qrcode: string };
    expect((await second.phone()).attempts).toMatchObject([
      { screen: { kind: 'scanner', qrcode } },
      { screen: { kind: 'sms' } },
    ]);
  });

  it('makes new codes for pending attempts, and the older ones are wrong', async () => {
    const storage = memoryStorage();
    const clock = new ManualClock();
    const first = createHarness({ storage, clock });
    const id = (await first.login('sms@example.com')).body['account_id'];
    const old = await first.code();
    const second = createHarness({ storage, clock });
    const fresh = await second.code();
    expect(fresh).not.toBe(old);
    expect(errorOf(await second.solve(id, old))).toBe('401 errors/invalid_checkpoint_solution');
    expect((await second.solve(id, fresh)).status).toBe(201);
  });

  it('delivers what was not delivered yet', async () => {
    const storage = memoryStorage();
    const clock = new ManualClock();
    const received: string[] = [];
    const webhookFetch = (_url: unknown, init?: RequestInit): Promise<Response> => {
      received.push(new TextDecoder().decode(init?.body as Uint8Array));
      return Promise.resolve(new Response());
    };
    const first = createHarness({ storage, clock, webhooks: 'on', webhookFetch });
    await first.api('POST', '/webhooks', { source: 'account_status', request_url: 'https://host.test/hook' });
    await first.login('member@example.com');
    await first.simulator.close();
    await clock.advance(60_000);
    expect(received).toEqual([]);
    const second = createHarness({ storage, clock, webhooks: 'on', webhookFetch });
    await second.phone();
    await clock.advance(0);
    expect(received).toHaveLength(3);
  });

  it('has stored neither passwords nor codes, right or wrong', async () => {
    const storage = memoryStorage();
    const lines: string[] = [];
    const harness = createHarness({ storage, log: (line) => lines.push(line) });
    const { login, solve, code } = harness;
    const id = (await login('sms@example.com', 'canary-password')).body['account_id'];
    await login('other@example.com', 'canary-password');
    const right = await code();
    await solve(id, 'canary-code');
    const before = storage.json ?? '';
    await solve(id, right);
    for (const text of [
      before,
      storage.json ?? '',
      JSON.stringify(harness.simulator.state()),
      lines.join('\n'),
    ]) {
      expect(text).not.toBe('');
      expect(text).not.toContain('canary');
      expect(text).not.toContain(right);
    }
  });

  it('starts empty when the saved text is none of its own', async () => {
    for (const json of ['', '{', 'null', '{"version":2}']) {
      const { api } = createHarness({ storage: memoryStorage(json) });
      expect((await api('GET', '/accounts')).body).toMatchObject({ items: [] });
    }
  });
});

describe('a snapshot', () => {
  it('continues in another simulator, and is a copy', async () => {
    const first = createHarness();
    await first.login('member@example.com');
    const snapshot = first.simulator.state();
    await first.login('other@example.com');
    const second = createHarness();
    second.simulator.load(snapshot);
    await second.login('third@example.com');
    expect((await second.api('GET', '/accounts')).body).toMatchObject({
      items: [{ name: 'Member' }, { name: 'Third' }],
    });
    expect(snapshot.accounts).toHaveLength(1);
  });
});
