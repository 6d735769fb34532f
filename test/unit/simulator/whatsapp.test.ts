import { describe, expect, it } from 'vitest';
import { createHarness, errorOf, type Harness } from './harness.js';

const phoneNumber = '+1 202 555 0143';

async function offerCode({
  api,
  phone,
}: Harness): Promise<{ id: string; qrcode: string; attemptId: string }> {
  const { status, body } = await api('POST', '/accounts', { provider: 'WHATSAPP' });
  expect(status).toBe(202);
  const { qrcode } = body['checkpoint'] as { qrcode: string };
  const id = String(body['account_id']);
  const attempt = (await phone()).attempts.find(({ accountId }) => accountId === id);
  return { id, qrcode, attemptId: attempt?.id ?? '' };
}

describe('connecting WhatsApp', () => {
  it('offers a QR code whose scan makes the account of the scanning phone', async () => {
    const harness = createHarness();
    const { api, act, phone } = harness;
    const { id, qrcode, attemptId } = await offerCode(harness);
    expect(qrcode).toMatch(/^2@[\w+/=,]{150,}$/);
    expect((await phone()).attempts).toMatchObject([{ handle: null, screen: { kind: 'scanner', qrcode } }]);
    expect(await act(`${attemptId}/scan`, { phoneNumber })).toEqual({
      status: 200,
      body: { result: 'connected' },
    });
    expect((await api('GET', `/accounts/${id}`)).body).toMatchObject({
      id,
      type: 'WHATSAPP',
      name: '+12025550143',
      connection_params: { im: { phone_number: '12025550143' } },
    });
  });

  it('has every code its own pending id, and an older code connects as well as the newest', async () => {
    const harness = createHarness();
    const { api, act, clock, phone } = harness;
    const old = await offerCode(harness);
    await clock.advance(60_000);
    const fresh = await offerCode(harness);
    expect(fresh.id).not.toBe(old.id);
    expect(fresh.qrcode).not.toBe(old.qrcode);
    expect((await phone()).attempts.map(({ accountId }) => accountId)).toEqual([fresh.id, old.id]);
    await act(`${old.attemptId}/scan`, { phoneNumber });
    expect((await api('GET', `/accounts/${old.id}`)).status).toBe(200);
    expect((await phone()).attempts.map(({ accountId }) => accountId)).toEqual([fresh.id]);
  });

  it('takes no scan after five minutes, or after the code’s own lifetime', async () => {
    for (const options of [{}, { qrLifetimeMs: 20_000 }]) {
      const harness = createHarness({ ...options, pendingGet: 'not-found' });
      const { id, attemptId } = await offerCode(harness);
      await harness.clock.advance(options.qrLifetimeMs ?? 300_000);
      expect((await harness.phone()).attempts).toEqual([]);
      expect((await harness.act(`${attemptId}/scan`, { phoneNumber })).status).toBe(404);
      expect((await harness.api('GET', `/accounts/${id}`)).status).toBe(404);
    }
  });

  it('refuses a scan without a number', async () => {
    const harness = createHarness();
    const { attemptId } = await offerCode(harness);
    expect(errorOf(await harness.act(`${attemptId}/scan`, {}))).toBe('400 errors/missing_parameters');
    expect((await harness.phone()).attempts).toHaveLength(1);
  });
});

describe('pairing WhatsApp', () => {
  const pairing = { provider: 'WHATSAPP', pairing_phone_number: '12025550143' };

  it('offers a code that connects when it is typed on the phone, however it is written', async () => {
    const { api, act, attempt } = createHarness();
    const { status, body } = await api('POST', '/accounts', pairing);
    const { type, code } = body['checkpoint'] as { type: string; code: string };
    expect([status, type]).toEqual([202, 'PAIRING_CODE']);
    expect(code).toMatch(/^[1-9A-HJ-NP-TV-Z]{4}-[1-9A-HJ-NP-TV-Z]{4}$/);
    const { id, handle, screen } = await attempt();
    expect([handle, screen]).toEqual(['+12025550143', { kind: 'pairing' }]);
    expect((await act(`${id}/pair`, { code: 'AAAA-AAAA' })).body).toEqual({ result: 'wrong_code' });
    const typed = code.toLowerCase().replace('-', ' ');
    expect((await act(`${id}/pair`, { code: typed })).body).toEqual({ result: 'connected' });
    expect((await api('GET', `/accounts/${String(body['account_id'])}`)).body).toMatchObject({
      connection_params: { im: { phone_number: '12025550143' } },
    });
  });

  it('offers as many codes as are asked for, and each keeps working', async () => {
    const { api, act, phone } = createHarness();
    const first = (await api('POST', '/accounts', pairing)).body['checkpoint'] as { code: string };
    const second = (await api('POST', '/accounts', pairing)).body['checkpoint'] as { code: string };
    expect(second.code).not.toBe(first.code);
    const older = (await phone()).attempts[1]?.id ?? '';
    expect((await act(`${older}/pair`, { code: first.code })).body).toEqual({ result: 'connected' });
  });

  it('carries the code in the checkpoint that the option makes of it', async () => {
    const { api } = createHarness({ pairingCheckpoint: (code) => ({ type: 'PAIRING', pairing_code: code }) });
    const { body } = await api('POST', '/accounts', pairing);
    expect(body['checkpoint']).toMatchObject({
      type: 'PAIRING',
      pairing_code: expect.stringContaining('-') as string,
    });
  });

  it('refuses a number with a plus, and another number on reconnection', async () => {
    const { api, act, attempt } = createHarness();
    const plus = { provider: 'WHATSAPP', pairing_phone_number: '+12025550143' };
    expect(errorOf(await api('POST', '/accounts', plus))).toBe('400 errors/invalid_parameters');
    const { body } = await api('POST', '/accounts', pairing);
    const { code } = body['checkpoint'] as { code: string };
    await act(`${(await attempt()).id}/pair`, { code });
    const path = `/accounts/${String(body['account_id'])}`;
    const other = await api('POST', path, { ...pairing, pairing_phone_number: '12025550178' });
    expect(errorOf(other)).toBe('401 errors/wrong_account');
  });
});

describe('reconnecting WhatsApp', () => {
  async function signedOut(): Promise<Harness & { id: string; reconnect: () => Promise<string> }> {
    const harness = createHarness();
    const { id, attemptId } = await offerCode(harness);
    await harness.act(`${attemptId}/scan`, { phoneNumber });
    await harness.act(`accounts/${id}/sign-out`);
    const reconnect = async (): Promise<string> => {
      const { status, body } = await harness.api('POST', `/accounts/${id}`, { provider: 'WHATSAPP' });
      expect([status, body['account_id']]).toEqual([202, id]);
      return (await harness.phone()).attempts[0]?.id ?? '';
    };
    return { ...harness, id, reconnect };
  }

  it('needs the same number, whichever of the codes is scanned', async () => {
    const { api, id, reconnect, act, attempt } = await signedOut();
    const attemptId = await reconnect();
    expect(await attempt()).toMatchObject({ intent: 'reconnect', handle: '+12025550143' });
    await reconnect();
    await act(`${attemptId}/scan`, { phoneNumber });
    expect((await api('GET', `/accounts/${id}`)).body).toMatchObject({ sources: [{ status: 'OK' }] });
  });

  it('leaves the account as it was when another number scans', async () => {
    const { api, id, reconnect, act, phone } = await signedOut();
    const answer = await act(`${await reconnect()}/scan`, { phoneNumber: '+1 202 555 0178' });
    expect(answer).toEqual({ status: 200, body: { result: 'wrong_account' } });
    expect((await api('GET', `/accounts/${id}`)).body).toMatchObject({
      sources: [{ status: 'CREDENTIALS' }],
      connection_params: { im: { phone_number: '12025550143' } },
    });
    expect(await phone()).toMatchObject({ attempts: [], accounts: [{ id }] });
  });
});
