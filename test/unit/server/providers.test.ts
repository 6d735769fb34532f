import { afterEach, describe, expect, it } from 'vitest';
import type { Flow, ProviderId } from '../../../src/contract/types.js';
import { World, type WorldOptions } from './support/world.js';

let world: World;
const open = (options?: WorldOptions) => (world = new World(options));
afterEach(() => world.close());

const isConnected = ({ state }: Flow) => state === 'connected';

const CAPTCHA = {
  captchaOrigin: 'https://captcha.test',
  captchaScriptUrl: 'https://simulator.test/vendor/v2/{publicKey}/api.js',
};

const password = { username: '', password: 'fine' };

const signIn = async (provider: ProviderId, values: Readonly<Record<string, string>>) => {
  const flow = await world.start({ provider, method: 'password' });
  return world.answer(flow, { values });
};

describe('LinkedIn', () => {
  it('connects by the cookies of a browser, whose user agent is filled in', async () => {
    open();
    const headers = { 'user-agent': 'Browser/1.0' };
    const flow = await world.start({ provider: 'linkedin', method: 'cookies' }, { headers });
    expect(flow.step).toMatchObject({
      kind: 'form',
      purpose: 'cookies',
      prefill: { user_agent: 'Browser/1.0' },
    });
    const done = await world.answer(flow, {
      values: { cookie_li_at: 'AQEDAQexample', user_agent: 'Browser/1.0' },
    });
    expect(done.state).toBe('connected');
  });

  it('says that Recruiter is open elsewhere', async () => {
    open();
    const flow = await signIn('linkedin', { ...password, username: 'multi@example.com' });
    expect(flow).toMatchObject({ state: 'failed', step: { failure: { code: 'sessions.multiple' } } });
  });

  it('begins again when the attempt died before its code was answered', async () => {
    open();
    const asked = await signIn('linkedin', { ...password, username: 'expired@example.com' });
    const ended = await world.answer(asked, { values: { code: '123456' } });
    expect(ended).toMatchObject({
      state: 'failed',
      step: { kind: 'failed', actions: [{ type: 'retry' }, { type: 'cancel' }] },
    });
    expect((await world.answer(ended, { action: 'retry' })).step.kind).toBe('form');
  });

  it('offers its other ways in, and goes back to the first', async () => {
    open();
    const flow = await world.start({ provider: 'linkedin' });
    expect(flow).toMatchObject({ method: 'password', step: { kind: 'form' } });
    const choice = await world.answer(flow, { action: 'switch', to: 'methods' });
    expect(choice.step).toMatchObject({
      kind: 'choose',
      subject: 'method',
      options: [{ id: 'password', recommended: true }, { id: 'cookies' }, { id: 'hosted' }],
    });
    const cookies = await world.answer(choice, { values: { choice: 'cookies' } });
    expect(cookies).toMatchObject({ method: 'cookies', step: { purpose: 'cookies' } });
    const back = await world.answer(await world.answer(cookies, { action: 'switch', to: 'methods' }), {
      action: 'back',
      to: 'method',
    });
    expect(back).toMatchObject({ provider: 'linkedin', step: { kind: 'form' } });
  });

  it.each(['captcha', 'code'])(
    'shows no way to the hosted wizard to a user who is not offered that: %s',
    async (scenario) => {
      open({
        server: { ...CAPTCHA, offers: (_user, _provider, method) => method !== 'hosted' },
        upstream: async (_request, forward) => {
          const response = await forward();
          if (scenario === 'captcha' || response.status !== 202) return response;
          const body = (await response.json()) as object;
          return Response.json({ ...body, checkpoint: { type: 'PASSKEY' } }, { status: 202 });
        },
      });
      const asked = await signIn('linkedin', { ...password, username: `${scenario}@example.com` });
      expect(asked.step.kind).toBe(scenario);
      expect(asked.step.actions).not.toContainEqual({ type: 'switch', to: 'hosted' });
      expect(asked.step.actions).toContainEqual({ type: 'cancel' });
    },
  );

  it('asked for what nobody has met yet takes a code, and leads to the hosted wizard', async () => {
    open({
      upstream: async (_request, forward) => {
        const response = await forward();
        if (response.status !== 202) return response;
        const body = (await response.json()) as object;
        return Response.json({ ...body, checkpoint: { type: 'PASSKEY' } }, { status: 202 });
      },
    });
    const asked = await signIn('linkedin', { ...password, username: 'code@example.com' });
    expect(asked.step).toMatchObject({ kind: 'code', channel: 'unknown', approval: true });
    expect(asked.step.actions).toContainEqual({ type: 'switch', to: 'hosted' });
    const done = await world.answer(asked, { values: { code: await world.code() } });
    expect(done.state).toBe('connected');
  });

  it.each(['phone', 'contract'])('ends with the five minutes of its attempt: %s', async (scenario) => {
    open();
    const asked = await signIn('linkedin', { ...password, username: `${scenario}@example.com` });
    expect(asked.step).toMatchObject({ lifetime: 'stated', expiresInMs: 300_000 });
    await world.clock.advance(5 * 60_000);
    expect(await world.get(asked)).toMatchObject({
      state: 'failed',
      step: { failure: { code: 'attempt.expired' }, actions: [{ type: 'retry' }, { type: 'cancel' }] },
    });
  });

  it('leaves its puzzle for the hosted wizard', async () => {
    open({ server: CAPTCHA });
    const asked = await signIn('linkedin', { ...password, username: 'captcha@example.com' });
    const left = await world.answer(asked, { action: 'switch', to: 'hosted' });
    expect(left).toMatchObject({ method: 'hosted', step: { kind: 'redirect', purpose: 'hosted' } });
    await world.eventually(async () => (await world.phone()).attempts.length === 0);
  });

  it('solves its puzzle in the frame of the endpoint, whatever stands in the page around it', async () => {
    open({ server: CAPTCHA });
    const asked = await signIn('linkedin', { ...password, username: 'captcha@example.com' });
    if (asked.step.kind !== 'captcha') throw new Error(`No captcha but ${asked.step.kind}`);
    const frame = await world.server.fetch(
      new Request(`https://captcha.test/api/connect/${asked.step.frame}/frame`),
    );
    expect(frame.headers.get('content-security-policy')).toContain('https://simulator.test');
    expect(frame.headers.get('content-security-policy')).toContain('frame-ancestors https://host.test');
    const attempt = (await world.phone()).attempts[0];
    const token = await world.puzzleToken(attempt?.id ?? '');
    const path = asked.step.frame;
    const headers = { origin: 'https://captcha.test' };
    expect((await world.send('POST', path, { user: '', headers, body: { token: 'made-up' } })).status).toBe(
      204,
    );
    expect(await world.get(asked)).toMatchObject({
      state: 'open',
      step: { kind: 'captcha', id: asked.step.id },
    });
    expect((await world.send('POST', path, { user: '', headers, body: { token } })).status).toBe(204);
    await world.waitFor(asked, isConnected, 60_000);
    expect((await world.problem('POST', path, { user: '', headers, body: { token } })).code).toBe(
      'flow.not-found',
    );
  });
});

describe('WhatsApp', () => {
  it('connects by a code that is typed on the phone', async () => {
    open();
    const qr = await world.start({ provider: 'whatsapp' });
    const form = await world.answer(qr, { action: 'switch', to: 'pairing' });
    expect(form.step).toMatchObject({ kind: 'form', purpose: 'phone' });
    const pair = await world.answer(form, { values: { phone: '(+33)0612345678' } });
    if (pair.step.kind !== 'pair') throw new Error(`No pairing code but ${pair.step.kind}`);
    const attempt = (await world.phone()).attempts.find(({ screen }) => screen.kind === 'pairing');
    await world.act(`${attempt?.id ?? ''}/pair`, { code: pair.step.pairingCode });
    await world.waitFor(pair, isConnected, 60_000);
    expect(await world.accounts()).toMatchObject([{ provider: 'whatsapp', handle: '+33612345678' }]);
  });
});

describe('a mailbox', () => {
  const start = async (address: string) => {
    const first = await world.start({ provider: 'imap' });
    expect(first.step).toMatchObject({ kind: 'form', fields: [{ name: 'imap_user' }] });
    return world.answer(first, { values: { imap_user: address } });
  };

  it('asks for the address first, and fills in the servers of a known service', async () => {
    open();
    const form = await start('somebody@gmail.com');
    expect(form.step).toMatchObject({
      message: { code: 'imap.settings-found' },
      prefill: { imap_user: 'somebody@gmail.com', imap_host: 'imap.gmail.com', smtp_host: 'smtp.gmail.com' },
    });
    const values = { ...form.step.prefill, imap_password: 'fine' };
    const done = await world.answer(form, { values });
    expect(done.state).toBe('connected');
    expect(await world.accounts()).toMatchObject([{ provider: 'imap', handle: 'somebody@gmail.com' }]);
  });

  it('goes back to the address', async () => {
    open();
    const form = await start('somebody@gmail.com');
    const back = await world.answer(form, { action: 'back', to: 'method' });
    expect(back.step).toMatchObject({ kind: 'form', fields: [{ name: 'imap_user' }] });
  });

  it('asks for the password alone when it is reconnected', async () => {
    open();
    const form = await start('somebody@gmail.com');
    await world.answer(form, { values: { ...form.step.prefill, imap_password: 'fine' } });
    const [account] = await world.accounts();
    const again = await world.start({ intent: 'reconnect', accountId: account?.id ?? '' });
    expect(again.step).toMatchObject({ kind: 'form', fields: [{ name: 'imap_password' }] });
    const done = await world.answer(again, { values: { imap_password: 'fine' } });
    await world.waitFor(done, isConnected, 60_000);
    expect(await world.accounts()).toMatchObject([{ id: account?.id }]);
  });
});

describe('what the host says of a flow', () => {
  it('reaches the upstream where the provider takes it', async () => {
    const bodies: unknown[] = [];
    open({
      server: {
        flowOptions: () => ({
          country: 'FR',
          ip: '203.0.113.7',
          syncLimit: { chats: 10 },
          disabledFeatures: ['linkedin_recruiter'],
        }),
      },
      upstream: async (request, forward) => {
        if (request.method === 'POST') bodies.push(await request.json());
        return forward();
      },
    });
    await signIn('linkedin', { ...password, username: 'member@example.com' });
    expect(bodies).toMatchObject([
      {
        provider: 'LINKEDIN',
        country: 'FR',
        ip: '203.0.113.7',
        sync_limit: { chats: 10 },
        disabled_features: ['linkedin_recruiter'],
      },
    ]);
  });

  it('may be another for each provider, way in and account, also where the provider is chosen on the way', async () => {
    const asked: unknown[] = [];
    const bodies: Record<string, unknown>[] = [];
    open({
      server: {
        flowOptions: (user, _request, flow) => {
          asked.push({ user: user.id, ...flow });
          return { proxy: { host: `${flow.provider}.proxy.example.com`, port: 1080 } };
        },
      },
      upstream: async (request, forward) => {
        if (request.method === 'POST') bodies.push((await request.json()) as Record<string, unknown>);
        return forward();
      },
    });
    const choice = await world.start();
    await world.answer(choice, { values: { choice: 'whatsapp' } });
    expect(bodies.at(-1)).toMatchObject({ proxy: { host: 'whatsapp.proxy.example.com' } });
    await signIn('linkedin', { ...password, username: 'member@example.com' });
    expect(bodies.at(-1)).toMatchObject({ proxy: { host: 'linkedin.proxy.example.com' } });
    const [account] = await world.accounts();
    const again = await world.start({ intent: 'reconnect', accountId: account?.id ?? '' });
    await world.answer(again, { values: { ...password, username: 'member@example.com' } });
    const user = 'user-1';
    expect(asked).toEqual([
      { user, intent: 'connect', provider: 'whatsapp', method: 'qr' },
      { user, intent: 'connect', provider: 'linkedin', method: 'password' },
      { user, intent: 'reconnect', provider: 'linkedin', method: 'password', accountId: account?.id },
    ]);
  });
});
