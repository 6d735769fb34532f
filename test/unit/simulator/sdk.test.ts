import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UnipileClient, type UnsuccessfulRequestError } from 'unipile-node-sdk';
import type { PhoneView } from '../../../src/simulator/index.js';
import { startSimulator, type SimulatorServer } from '../../../src/simulator/node.js';
import { otherThan } from './harness.js';

/*
 * Unipile's own SDK drives the simulator over HTTP with its response validation set to fail: what it accepts has
 * the published shape.
 */
describe('unipile-node-sdk', () => {
  let server: SimulatorServer;
  let client: UnipileClient;

  beforeAll(async () => {
    server = await startSimulator({ port: 0, apiKey: 'key', resendAfterMs: 0, pendingGet: 'block' });
    client = new UnipileClient(server.url, 'key', {
      validateRequestPayload: true,
      validateRequestPayloadLevel: 'error',
    });
  });

  afterAll(() => server.close());

  const view = async (): Promise<PhoneView> =>
    (await (await fetch(`${server.url}/phone/pending.json`)).json()) as PhoneView;

  const attemptOf = async (accountId: string) => {
    const attempt = (await view()).attempts.find((candidate) => candidate.accountId === accountId);
    if (!attempt) throw new Error('the phone does not show this attempt');
    return attempt;
  };

  const codeOf = async (accountId: string): Promise<string> => {
    const { screen } = await attemptOf(accountId);
    return 'code' in screen ? screen.code : '';
  };

  const act = async (path: string, body: unknown = {}): Promise<void> => {
    const response = await fetch(`${server.url}/phone/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    expect(response.status).toBe(200);
  };

  const login = (username: string) => client.account.connectLinkedin({ username, password: 'fine' });

  it('connects LinkedIn at once, reads it, lists it and deletes it', async () => {
    const created = await login('sdk.member@example.com');
    expect(created.object).toBe('AccountCreated');
    const account = await client.account.getOne(created.account_id);
    expect(account).toMatchObject({ type: 'LINKEDIN', name: 'Sdk Member' });
    const list = await client.account.getAll({ limit: 10 });
    expect(list.items.map(({ id }) => id)).toContain(created.account_id);
    expect(await client.account.delete(created.account_id)).toEqual({ object: 'AccountDeleted' });
  });

  it('pages through a list by its cursor', async () => {
    await login('page.one@example.com');
    await login('page.two@example.com');
    const first = await client.account.getAll({ limit: 1 });
    const second = await client.account.getAll({ limit: 1, cursor: String(first.cursor) });
    expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
  });

  it.each(['2fa', 'sms', 'otp'])('connects %s@… by a wrong code, then the right one', async (prefix) => {
    const started = await login(`${prefix}@example.com`);
    expect(started.object).toBe('Checkpoint');
    const { account_id } = started;
    const code = await codeOf(account_id);
    const solve = (text: string) =>
      client.account.solveCodeCheckpoint({ provider: 'LINKEDIN', account_id, code: text });
    const error = await solve(otherThan(code)).catch((reason: unknown) => reason as UnsuccessfulRequestError);
    expect(error).toMatchObject({ body: { status: 401, type: 'errors/invalid_checkpoint_solution' } });
    expect(await solve(code)).toEqual({ object: 'AccountCreated', account_id });
  });

  it('takes another way than the app, has the SMS sent again, and connects by the newer code', async () => {
    const { account_id } = await login('app.other-way@example.com');
    const provider = 'LINKEDIN';
    const other = await client.account.solveCodeCheckpoint({ provider, account_id, code: 'TRY_ANOTHER_WAY' });
    expect(other).toMatchObject({ object: 'Checkpoint', checkpoint: { type: '2FA', source: 'SMS' } });
    const resent = await fetch(`${server.url}/api/v1/accounts/checkpoint/resend`, {
      method: 'POST',
      headers: { 'X-API-KEY': 'key', 'content-type': 'application/json' },
      body: JSON.stringify({ account_id, provider }),
    });
    expect(await resent.json()).toEqual({ object: 'CheckpointResend', account_id, success: true });
    const code = await codeOf(account_id);
    expect(await client.account.solveCodeCheckpoint({ provider, account_id, code })).toMatchObject({
      object: 'AccountCreated',
    });
  });

  it('waits on one GET until the app’s tap connects', async () => {
    const { account_id } = await login('app@example.com');
    const account = client.account.getOne(account_id);
    await act(`${(await attemptOf(account_id)).id}/approve`);
    expect(await account).toMatchObject({ object: 'Account', id: account_id });
  });

  it('connects WhatsApp by QR, and reconnects it', async () => {
    const { code, account_id } = await client.account.connectWhatsapp();
    const attempt = await attemptOf(account_id);
    expect(attempt.screen).toEqual({ kind: 'scanner', qrcode: code });
    await act(`${attempt.id}/scan`, { phoneNumber: '+1 202 555 0143' });
    expect(await client.account.getOne(account_id)).toMatchObject({ type: 'WHATSAPP' });
    await act(`accounts/${account_id}/sign-out`);
    const again = await client.account.reconnectWhatsapp(account_id);
    expect(again.account_id).toBe(account_id);
    await act(`${(await attemptOf(account_id)).id}/scan`, { phoneNumber: '+1 202 555 0143' });
    expect(await client.account.getOne(account_id)).toMatchObject({ sources: [{ status: 'OK' }] });
  });

  it('reconnects LinkedIn at once and through a checkpoint', async () => {
    const plain = await login('back.member@example.com');
    const reconnect = (account_id: string, username: string) =>
      client.account.reconnectLinkedin({ account_id, username, password: 'fine' });
    expect(await reconnect(plain.account_id, 'back.member@example.com')).toEqual({
      object: 'AccountReconnected',
      account_id: plain.account_id,
    });
    const { account_id } = await login('sms.back@example.com');
    const provider = 'LINKEDIN';
    await client.account.solveCodeCheckpoint({ provider, account_id, code: await codeOf(account_id) });
    expect(await reconnect(account_id, 'sms.back@example.com')).toMatchObject({
      object: 'Checkpoint',
      account_id,
    });
    const code = await codeOf(account_id);
    expect(await client.account.solveCodeCheckpoint({ provider, account_id, code })).toEqual({
      object: 'AccountReconnected',
      account_id,
    });
  });

  it('creates, lists and deletes webhooks', async () => {
    const { account_id } = await login('hook.member@example.com');
    const created = await client.webhook.create({
      source: 'account_status',
      request_url: `${server.url}/nowhere`,
      account_ids: [account_id],
      headers: [{ key: 'Unipile-Auth', value: 'shared-secret' }],
    });
    const list = await client.webhook.getAll();
    expect(list.items.map(({ id }) => id)).toContain(created.webhook_id);
    expect(await client.webhook.delete(created.webhook_id)).toEqual({ object: 'WebhookDeleted' });
  });
});
