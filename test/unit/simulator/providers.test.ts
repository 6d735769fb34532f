import { describe, expect, it } from 'vitest';
import { createHarness, errorOf, type Harness } from './harness.js';

const password = 'fine';

async function connect({ api }: Harness, body: Readonly<Record<string, unknown>>) {
  const answer = await api('POST', '/accounts', body);
  const id = String(answer.body['account_id']);
  const account = async () => (await api('GET', `/accounts/${id}`)).body;
  return { ...answer, id, account };
}

describe('LinkedIn by cookies', () => {
  it('is the same identity as by password, so that either reconnects the other', async () => {
    const harness = createHarness();
    const { id, status } = await connect(harness, {
      provider: 'LINKEDIN',
      access_token: 'member@example.com',
      premium_token: 'some-cookie',
      user_agent: 'Mozilla/5.0',
    });
    expect(status).toBe(201);
    const byPassword = { provider: 'LINKEDIN', username: 'member@example.com', password };
    expect((await harness.api('POST', `/accounts/${id}`, byPassword)).status).toBe(201);
  });

  it('asks nothing of a member who is asked when signing in by password', async () => {
    const { status } = await connect(createHarness(), {
      provider: 'LINKEDIN',
      access_token: '2fa@example.com',
    });
    expect(status).toBe(201);
  });

  it('takes any cookie as the session of a member of its own, and keeps none of it', async () => {
    const harness = createHarness();
    const { id, account } = await connect(harness, { provider: 'LINKEDIN', access_token: 'canary-cookie' });
    expect(JSON.stringify([await account(), harness.simulator.state()])).not.toContain('canary');
    const other = await harness.api('POST', `/accounts/${id}`, {
      provider: 'LINKEDIN',
      access_token: 'other',
    });
    expect(errorOf(other)).toBe('401 errors/wrong_account');
  });

  it.each([
    ['wrong', '401 errors/invalid_credentials'],
    ['expired-cookie', '401 errors/expired_credentials'],
    ['', '400 errors/invalid_parameters'],
  ])('refuses the cookie "%s" as %s', async (access_token, expected) => {
    expect(errorOf(await connect(createHarness(), { provider: 'LINKEDIN', access_token }))).toBe(expected);
  });
});

describe('Instagram', () => {
  it('connects by password, and by the session cookie of the same member', async () => {
    const harness = createHarness();
    const { id, account } = await connect(harness, {
      provider: 'INSTAGRAM',
      username: 'member.one',
      password,
    });
    expect(await account()).toMatchObject({
      type: 'INSTAGRAM',
      name: 'member.one',
      connection_params: { im: { id: expect.stringMatching(/^\d+$/) as string, username: 'member.one' } },
    });
    const cookie = { provider: 'INSTAGRAM', sessionid: '@member.one' };
    expect((await harness.api('POST', `/accounts/${id}`, cookie)).body['object']).toBe('AccountReconnected');
    const other = { provider: 'INSTAGRAM', sessionid: 'some-cookie' };
    expect(errorOf(await harness.api('POST', `/accounts/${id}`, other))).toBe('401 errors/wrong_account');
  });

  it('asks for a code, and has nothing that Instagram does not ask for', async () => {
    const harness = createHarness();
    const twoFactor = await connect(harness, { provider: 'INSTAGRAM', username: '2fa.member', password });
    expect(twoFactor.body['checkpoint']).toEqual({ type: '2FA', source: 'APP' });
    expect((await harness.solve(twoFactor.id, await harness.code(), 'INSTAGRAM')).status).toBe(201);
    expect(
      (await connect(harness, { provider: 'INSTAGRAM', username: 'captcha.member', password })).status,
    ).toBe(201);
  });
});

describe('Messenger', () => {
  it('wants to be told of the tap in the app, and not before it', async () => {
    const harness = createHarness({ pendingGet: 'not-found' });
    const login = { provider: 'MESSENGER', username: 'app@example.com', password };
    const { id, body } = await connect(harness, login);
    expect(body['checkpoint']).toEqual({ type: 'IN_APP_VALIDATION' });
    const tell = () => harness.solve(id, 'in_app_validation', 'MESSENGER');
    expect(errorOf(await tell())).toBe('401 errors/invalid_checkpoint_solution');
    await harness.act(`${(await harness.attempt()).id}/approve`);
    expect((await harness.attempt()).screen).toMatchObject({ kind: 'approval', isAnswered: true });
    expect((await harness.api('GET', `/accounts/${id}`)).status).toBe(404);
    expect((await tell()).body).toEqual({ object: 'AccountCreated', account_id: id });
  });

  it('forgets the tap when another way is taken', async () => {
    const harness = createHarness();
    const { id } = await connect(harness, { provider: 'MESSENGER', username: 'app@example.com', password });
    await harness.act(`${(await harness.attempt()).id}/approve`);
    await harness.solve(id, 'TRY_ANOTHER_WAY', 'MESSENGER');
    await harness.solve(id, 'TRY_ANOTHER_WAY', 'MESSENGER');
    expect(errorOf(await harness.solve(id, 'in_app_validation', 'MESSENGER'))).toMatch(/^401/);
  });
});

describe('X', () => {
  it('connects with an e-mail address and without, but not with something else', async () => {
    const harness = createHarness();
    const login = { provider: 'TWITTER', username: '@member', password };
    expect((await connect(harness, { ...login, email: 'member@example.com' })).status).toBe(201);
    const { account } = await connect(harness, login);
    expect(await account()).toMatchObject({ type: 'TWITTER', name: 'member' });
    expect(errorOf(await connect(harness, { ...login, email: 'nobody' }))).toBe(
      '400 errors/invalid_parameters',
    );
  });
});

describe('Telegram', () => {
  const withPassword = '+1 202 555 0165';

  async function offer(options: Parameters<typeof createHarness>[0] = {}) {
    const harness = createHarness(options);
    const connected = await connect(harness, { provider: 'TELEGRAM' });
    const scan = async (phoneNumber: string) =>
      (await harness.act(`${(await harness.attempt()).id}/scan`, { phoneNumber })).body['result'];
    return { ...harness, ...connected, scan };
  }

  it('connects by the scan of its code', async () => {
    const { body, account, scan } = await offer();
    expect(body['checkpoint']).toMatchObject({
      type: 'QRCODE',
      qrcode: expect.stringMatching(/^tg:\/\/login\?token=/) as string,
    });
    expect(await scan('+1 202 555 0143')).toBe('connected');
    expect(await account()).toMatchObject({
      type: 'TELEGRAM',
      connection_params: { im: { user_id: expect.any(String) as string, username: 'member_0143' } },
    });
  });

  it.each(['block', 'not-found'] as const)(
    'asks through the pending GET for the password that follows a scan (pending GET: %s)',
    async (pendingGet) => {
      const { api, id, scan, solve, code } = await offer({ pendingGet });
      const held = pendingGet === 'block' ? api('GET', `/accounts/${id}`) : undefined;
      expect(await scan(withPassword)).toBe('password_needed');
      const waiting = await (held ?? api('GET', `/accounts/${id}`));
      expect(waiting).toEqual({
        status: 202,
        body: { object: 'Checkpoint', account_id: id, checkpoint: { type: '2FA' } },
      });
      expect(errorOf(await solve(id, 'another', 'TELEGRAM'))).toBe('401 errors/invalid_checkpoint_solution');
      expect((await solve(id, await code(), 'TELEGRAM')).status).toBe(201);
    },
  );

  it('ends such an attempt when the option says that nothing can be asked', async () => {
    const { api, id, scan, phone } = await offer({ telegramPassword: 'refuse' });
    expect(await scan(withPassword)).toBe('password_needed');
    expect((await phone()).attempts).toEqual([]);
    expect((await api('GET', `/accounts/${id}`)).status).toBe(404);
  });
});

describe('IMAP', () => {
  const settings = {
    imap_user: 'member@mail.example',
    imap_host: 'imap.mail.example',
    imap_port: 993,
    imap_encryption: 'ssl',
    smtp_user: 'member@mail.example',
    smtp_host: 'smtp.mail.example',
    smtp_port: 587,
  };
  const mailbox = { provider: 'MAIL', ...settings, imap_password: password, smtp_password: password };

  it('connects, and shows its settings without a password', async () => {
    const { id, account } = await connect(createHarness(), { ...mailbox, sync_limit: 'NO_HISTORY_SYNC' });
    expect(await account()).toMatchObject({
      type: 'MAIL',
      name: 'Member',
      sources: [{ id: `${id}_MAILS`, status: 'OK' }],
      connection_params: { mail: settings },
    });
    expect(JSON.stringify(await account())).not.toContain(password);
  });

  it('reconnects by its passwords alone', async () => {
    const harness = createHarness();
    const { id } = await connect(harness, mailbox);
    const again = (passwords: object) =>
      harness.api('POST', `/accounts/${id}`, { provider: 'MAIL', ...passwords });
    expect((await again({ imap_password: 'new', smtp_password: 'new' })).status).toBe(201);
    expect(errorOf(await again({ imap_password: 'wrong', smtp_password: 'new' }))).toMatch(
      /invalid_credentials$/,
    );
    expect(errorOf(await again({ imap_password: 'new' }))).toBe('400 errors/missing_parameters');
  });

  it.each([
    ['an IMAP password', { imap_password: 'wrong' }, '401 errors/invalid_credentials'],
    ['an SMTP password', { smtp_password: 'wrong' }, '401 errors/invalid_credentials_but_valid_account_imap'],
    ['an IMAP host', { imap_host: 'wrong.mail.example' }, '401 errors/invalid_imap_configuration'],
    ['an IMAP port', { imap_port: 1 }, '401 errors/invalid_imap_configuration'],
    ['an SMTP host', { smtp_host: 'wrong.mail.example' }, '401 errors/invalid_smtp_configuration'],
    ['an SMTP port', { smtp_port: 1 }, '401 errors/invalid_smtp_configuration'],
    ['a host that does not answer', { imap_host: 'unreachable.example' }, '422 errors/provider_unreachable'],
  ])('refuses %s that is wrong, with the settings it found out', async (_what, part, expected) => {
    const answer = await connect(createHarness(), { ...mailbox, ...part });
    expect(errorOf(answer)).toBe(expected);
    expect(answer.body['connectionParams']).toEqual(settings);
  });

  it.each([
    ['no encryption', { imap_encryption: undefined }, '400 errors/missing_parameters'],
    ['a port in letters', { imap_port: '993' }, '400 errors/invalid_parameters'],
    ['a user without an at sign', { imap_user: 'member' }, '400 errors/invalid_parameters'],
    ['a limit by chats', { sync_limit: { chats: 1 } }, '400 errors/invalid_parameters'],
  ])('refuses a body with %s', async (_what, part, expected) => {
    expect(errorOf(await connect(createHarness(), { ...mailbox, ...part }))).toBe(expected);
  });
});

describe('a proxy of one’s own', () => {
  it.each([
    [{ host: 'unreachable.proxy.test', port: 8080 }, '502 errors/proxy_error'],
    [
      { host: 'proxy.test', port: 8080, username: 'me', password: 'wrong' },
      '407 errors/invalid_proxy_credentials',
    ],
    [{ host: 'proxy.test', port: 8080, protocol: 'socks5' }, '202 undefined'],
  ])('%o answers %s', async (proxy, expected) => {
    for (const provider of ['WHATSAPP', 'TELEGRAM']) {
      expect(errorOf(await connect(createHarness(), { provider, proxy }))).toBe(expected);
    }
  });
});

describe('tokens that no authorization server issued', () => {
  it.each([
    { provider: 'GOOGLE_OAUTH', refresh_token: 'x', access_token: 'y' },
    { provider: 'OUTLOOK', refresh_token: 'x', access_token: 'y', username: 'a@b', id: 'z' },
  ])('are refused: %o', async (body) => {
    expect(errorOf(await connect(createHarness(), body))).toBe('401 errors/invalid_credentials');
  });
});
