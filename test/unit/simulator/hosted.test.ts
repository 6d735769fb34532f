import { describe, expect, it } from 'vitest';
import { errorOf, ORIGIN } from './harness.js';
import { createHosted, member } from './hosted-person.js';

describe('making a hosted link', () => {
  it('answers 201 with an address that opens the wizard under a strict policy', async () => {
    const { create, request } = createHosted();
    const { status, body } = await create({ name: 'user-1', bypass_success_screen: true, single_use: true });
    expect([status, body['object']]).toEqual([201, 'HostedAuthUrl']);
    const url = new URL(String(body['url']));
    expect(url.href).toMatch(/^http:\/\/simulator\.test\/hosted\/[\w-]{32}$/);
    const page = await request(url.pathname);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(await page.text()).not.toMatch(/<style|style="|<script>|\son\w+=/);
  });

  it.each([
    ['no expiry', { expiresOn: undefined }, '400 errors/missing_parameters'],
    ['an expiry that has passed', { expiresOn: '2025-12-31T23:59:59.999Z' }, '400 errors/invalid_parameters'],
    [
      'an expiry without milliseconds',
      { expiresOn: '2026-01-01T00:10:00Z' },
      '400 errors/invalid_parameters',
    ],
    ['an API address with a path', { api_url: `${ORIGIN}/api/v1` }, '400 errors/invalid_parameters'],
    ['the API’s name of a provider', { providers: ['GOOGLE_OAUTH'] }, '400 errors/invalid_parameters'],
    ['no provider', { providers: [] }, '400 errors/invalid_parameters'],
    ['an empty name', { name: '' }, '400 errors/invalid_parameters'],
    ['a redirect that is no address', { success_redirect_url: 'home' }, '400 errors/invalid_parameters'],
    ['another type', { type: 'update' }, '400 errors/invalid_parameters'],
    ['no account to reconnect', { type: 'reconnect' }, '400 errors/missing_parameters'],
    ['an unknown account', { type: 'reconnect', reconnect_account: 'x' }, '404 errors/resource_not_found'],
  ])('refuses %s', async (_what, body, expected) => {
    expect(errorOf(await createHosted().create(body))).toBe(expected);
  });

  it.each([
    ['*', 9],
    ['*:MAILING', 3],
    ['*:MESSAGING', 6],
    ['*:CALENDAR', 2],
    [['GOOGLE', 'IMAP', 'MAIL'], 2],
  ])('offers for %s so many providers: %i', async (providers, count) => {
    const { open } = createHosted();
    expect((await (await open({ providers })).setup()).providers).toHaveLength(count);
  });

  it('hides the ways in that are switched off', async () => {
    const { open } = createHosted();
    const { setup } = await open({ providers: ['LINKEDIN'], disabled_options: ['credentials_auth'] });
    expect((await setup()).providers[0]?.methods.map(({ id }) => id)).toEqual(['cookies']);
  });
});

describe('going through a hosted link', () => {
  it('connects at once, tells notify_url with the name, and leads to the success address', async () => {
    const { open, posted, clock, api } = createHosted();
    const { start } = await open({
      name: 'user-1',
      notify_url: 'https://host.test/notify?secret=some-secret',
      success_redirect_url: 'https://host.test/done?flow=1',
    });
    const { view } = await start('LINKEDIN', 'password', member);
    expect(view).toEqual({ kind: 'done', next: 'https://host.test/done?flow=1', hasScreen: true });
    await clock.advance(0);
    const { items } = (await api('GET', '/accounts')).body as unknown as { items: { id: string }[] };
    const body = { status: 'CREATION_SUCCESS', account_id: items[0]?.id, name: 'user-1' };
    expect(posted).toEqual([{ url: 'https://host.test/notify?secret=some-secret', body }]);
  });

  it('adds the account to the success address when the option says so, and skips its own screen when asked', async () => {
    const { open } = createHosted({ redirectWithAccountId: true });
    const { start } = await open({
      success_redirect_url: 'https://host.test/done?flow=1',
      bypass_success_screen: true,
    });
    const { view } = await start('LINKEDIN', 'password', member);
    expect(view).toMatchObject({ kind: 'done', hasScreen: false });
    expect(view['next']).toMatch(/^https:\/\/host\.test\/done\?flow=1&account_id=[\w-]{22}$/);
  });

  it('asks what the provider asks, until it is connected', async () => {
    const { open, code } = createHosted();
    const { start } = await open();
    const { view, send } = await start('LINKEDIN', 'password', { ...member, username: 'chain@example.com' });
    expect(view).toMatchObject({
      kind: 'checkpoint',
      checkpoint: { type: 'IN_APP_VALIDATION' },
      canSwitch: true,
    });
    expect(await send({ code: 'TRY_ANOTHER_WAY' })).toMatchObject({ checkpoint: { type: 'OTP' } });
    expect(await send({ action: 'resend' })).toMatchObject({ error: 'cannot_resend_yet' });
    expect(await send({ code: 'another' })).toMatchObject({ error: 'invalid_checkpoint_solution' });
    expect(await send({ code: await code() })).toMatchObject({ checkpoint: { type: '2FA', source: 'SMS' } });
    expect(await send({ code: await code() })).toMatchObject({ kind: 'done', next: null });
  });

  it('sees the scan of a code, and asks for Telegram’s password whatever the option says', async () => {
    const { open, act, attempt, code } = createHosted({ telegramPassword: 'refuse' });
    const { start } = await open();
    const { view, look, send } = await start('TELEGRAM', 'qr');
    expect(view).toMatchObject({
      checkpoint: { type: 'QRCODE' },
      qr: { path: expect.stringMatching(/^M/) as string },
    });
    await act(`${(await attempt()).id}/scan`, { phoneNumber: '+1 202 555 0165' });
    expect(await look()).toMatchObject({ kind: 'checkpoint', checkpoint: { type: '2FA' } });
    expect(await send({ code: await code() })).toMatchObject({ kind: 'done' });
  });

  it('tells Messenger of the tap by itself', async () => {
    const { open, act, attempt } = createHosted();
    const { look } = await (
      await open()
    ).start('MESSENGER', 'password', { ...member, username: 'app@example.com' });
    await act(`${(await attempt()).id}/approve`);
    expect(await look()).toMatchObject({ kind: 'done' });
  });

  it('takes a pairing number as people write it, and settings of a mailbox as texts', async () => {
    const { open } = createHosted();
    const { start } = await open();
    const pairing = await start('WHATSAPP', 'pairing', { pairing_phone_number: '+1 202 555 0143' });
    expect(pairing.view).toMatchObject({ checkpoint: { type: 'PAIRING_CODE' } });
    const mailbox = await start('MAIL', 'settings', {
      imap_user: 'member@mail.example',
      imap_host: 'imap.mail.example',
      imap_port: '1',
      imap_encryption: 'ssl',
      imap_password: 'fine',
      smtp_user: 'member@mail.example',
      smtp_host: 'smtp.mail.example',
      smtp_port: '587',
      smtp_password: 'fine',
    });
    expect(mailbox.view).toMatchObject({
      kind: 'form',
      error: 'invalid_imap_configuration',
      connectionParams: { imap_port: 993 },
    });
  });

  it('stays on its form when the login is refused, and notifies nobody', async () => {
    const { open, posted, clock } = createHosted();
    const { start } = await open({ notify_url: 'https://host.test/notify' });
    const { view } = await start('LINKEDIN', 'password', { ...member, password: 'wrong' });
    expect(view).toEqual({ kind: 'form', error: 'invalid_credentials' });
    await clock.advance(60_000);
    expect(posted).toEqual([]);
  });

  it('fails when the attempt dies, and leads to the failure address then or when it is left', async () => {
    const { open, act, attempt } = createHosted();
    const { start, post } = await open({ failure_redirect_url: 'https://host.test/failed' });
    const { look } = await start('LINKEDIN', 'password', { ...member, username: 'app@example.com' });
    await act(`${(await attempt()).id}/deny`);
    const next = 'https://host.test/failed';
    expect(await look()).toEqual({ kind: 'failed', error: 'authentication_intent_error', next });
    expect((await post('/leave', {})).body).toEqual({ next });
  });

  it('takes what a person does from its own page only', async () => {
    const { open, request } = createHosted();
    const { path } = await open();
    const headers = { 'sec-fetch-site': 'cross-site' };
    const response = await request(`${path}/leave`, { method: 'POST', body: '{}', headers });
    expect(response.status).toBe(403);
  });
});

describe('a hosted link with OAuth', () => {
  it.each(['google', 'microsoft'])(
    'goes to %s as Unipile’s own application and comes back connected',
    async (vendor) => {
      const { open, request, posted, clock } = createHosted();
      const provider = vendor === 'google' ? 'GOOGLE_OAUTH' : 'OUTLOOK';
      const { start, path } = await open({ notify_url: 'https://host.test/notify' });
      const { view, look } = await start(provider, 'oauth');
      expect(view.kind).toBe('redirect');
      const url = new URL(String(view['url']));
      expect(url.pathname).toBe(`/oauth/${vendor}/authorize`);
      const html = await (await request(url.pathname + url.search)).text();
      const id = /data-request="([^"]+)"/.exec(html)?.[1] ?? '';
      const scopes = (url.searchParams.get('scope') ?? '').split(' ');
      const decision = JSON.stringify({ isAllowed: true, email: 'member@example.com', scopes });
      const decided = await request(`/oauth/requests/${id}`, { method: 'POST', body: decision });
      const back = new URL(((await decided.json()) as { location: string }).location);
      const home = await request(back.pathname + back.search);
      expect(home.headers.get('location')).toMatch(new RegExp(`^${ORIGIN}${path}\\?session=`));
      expect(await look()).toMatchObject({ kind: 'done' });
      await clock.advance(0);
      expect(posted).toHaveLength(1);
    },
  );

  it('is back on its form when consent was denied', async () => {
    const { open, request } = createHosted();
    const { start } = await open();
    const { view, look } = await start('GOOGLE_OAUTH', 'oauth');
    const state = new URL(String(view['url'])).searchParams.get('state') ?? '';
    await request(`/hosted/oauth/callback?error=access_denied&state=${state}`);
    expect(await look()).toEqual({ kind: 'form', error: 'access_denied' });
  });
});

describe('reconnecting by a hosted link', () => {
  it('offers the account’s own provider with its name filled in, and says RECONNECTED', async () => {
    const { login, open, act, posted, clock, api } = createHosted();
    const id = String((await login(member.username)).body['account_id']);
    await act(`accounts/${id}/sign-out`);
    const reconnect = { type: 'reconnect', reconnect_account: id, notify_url: 'https://host.test/notify' };
    const { setup, start } = await open({ ...reconnect, providers: undefined });
    const { handle, providers } = await setup();
    expect([handle, providers.map((provider) => provider.id)]).toEqual([member.username, ['LINKEDIN']]);
    expect(providers[0]?.methods[0]?.fields[0]).toMatchObject({ name: 'username', value: member.username });
    const other = await start('LINKEDIN', 'password', { ...member, username: 'other@example.com' });
    expect(other.view).toEqual({ kind: 'form', error: 'wrong_account' });
    expect((await start('LINKEDIN', 'password', member)).view).toMatchObject({ kind: 'done' });
    await clock.advance(0);
    expect(posted).toEqual([
      { url: 'https://host.test/notify', body: { status: 'RECONNECTED', account_id: id } },
    ]);
    expect((await api('GET', '/accounts')).body).toMatchObject({
      items: [{ id, sources: [{ status: 'OK' }] }],
    });
  });

  it('asks of a mailbox its passwords alone', async () => {
    const { open, api } = createHosted();
    const user = 'member@mail.example';
    const mailbox = {
      imap_user: user,
      imap_host: 'i.example',
      imap_port: 993,
      imap_encryption: 'ssl',
      smtp_user: user,
    };
    const rest = { smtp_host: 's.example', smtp_port: 587, imap_password: 'fine', smtp_password: 'fine' };
    const { body } = await api('POST', '/accounts', { provider: 'MAIL', ...mailbox, ...rest });
    const { start } = await open({
      type: 'reconnect',
      reconnect_account: body['account_id'],
      providers: undefined,
    });
    const passwords = { imap_password: 'new', smtp_password: 'new' };
    expect((await start('MAIL', 'settings', passwords)).view).toMatchObject({ kind: 'done' });
  });
});
