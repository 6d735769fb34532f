import { createPublicKey, verify, type JsonWebKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createHarness, errorOf, ORIGIN } from './harness.js';
import { OAuthApp, REDIRECT_URI, SCOPES, type Vendor } from './oauth-client.js';

const vendors: readonly Vendor[] = ['google', 'microsoft'];

function claimsOf(idToken: unknown): Record<string, unknown> {
  const [, claims = ''] = String(idToken).split('.');
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
}

describe.each(vendors)('the authorization server of %s', (vendor) => {
  it('publishes where everything is', async () => {
    const { request } = createHarness();
    const response = await request(`/oauth/${vendor}/.well-known/openid-configuration`);
    const issuer = `${ORIGIN}/oauth/${vendor}`;
    expect(await response.json()).toMatchObject({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/jwks`,
      code_challenge_methods_supported: ['S256'],
    });
  });

  it('asks for consent on a page with a strict policy, and on the phone', async () => {
    const harness = createHarness();
    const page = await new OAuthApp(harness, vendor).authorize({ login_hint: '"><b>@example.com' });
    const html = await page.text();
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(html).not.toMatch(/<style|style="|<script>|\son\w+=|<b>@/);
    expect((await harness.phone()).consents).toMatchObject([{ vendor, app: `simulated-${vendor}-client` }]);
  });

  it('sends the accepting user back with a code, which gives tokens and a signed id token', async () => {
    const harness = createHarness();
    const app = new OAuthApp(harness, vendor);
    const back = await app.decide(await app.authorize({ nonce: 'some-nonce' }));
    expect(back.origin + back.pathname).toBe(REDIRECT_URI);
    expect(back.searchParams.get('state')).toBe('some-state');
    expect(back.searchParams.get('iss')).toBe(`${ORIGIN}/oauth/${vendor}`);
    expect((await harness.phone()).consents).toEqual([]);

    const { status, body } = await app.exchange(back.searchParams.get('code') ?? '');
    expect(status).toBe(200);
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600, scope: SCOPES[vendor] });
    const idToken = String(body['id_token']);
    expect(claimsOf(idToken)).toMatchObject({
      iss: `${ORIGIN}/oauth/${vendor}`,
      aud: `simulated-${vendor}-client`,
      nonce: 'some-nonce',
      email: 'member@example.com',
      exp: harness.clock.now() / 1000 + 3600,
    });
    const { keys } = (await (await harness.request(`/oauth/${vendor}/jwks`)).json()) as {
      keys: JsonWebKey[];
    };
    const key = createPublicKey({ key: keys[0] ?? {}, format: 'jwk' });
    const [header = '', payload = '', signature = ''] = idToken.split('.');
    const signed = Buffer.from(`${header}.${payload}`);
    expect(verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('sends the refusing user back with access_denied', async () => {
    const app = new OAuthApp(createHarness(), vendor);
    const back = await app.decide(await app.authorize(), { isAllowed: false });
    expect(back.searchParams.get('error')).toBe('access_denied');
    expect(back.searchParams.get('iss')).toBe(`${ORIGIN}/oauth/${vendor}`);
    expect(back.searchParams.get('state')).toBe('some-state');
    expect(back.searchParams.has('code')).toBe(false);
  });

  it.each([
    ['no state', { state: undefined }, 'invalid_request'],
    ['no scope', { scope: undefined }, 'invalid_request'],
    ['no challenge', { code_challenge: undefined }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
    ['prompt=none', { prompt: 'none' }, 'interaction_required'],
  ])('sends a request with %s back with the error', async (_what, parameters, error) => {
    const response = await new OAuthApp(createHarness(), vendor).authorize(parameters);
    const back = new URL(response.headers.get('location') ?? '');
    expect([response.status, back.searchParams.get('error')]).toEqual([302, error]);
    expect(back.searchParams.get('iss')).toBe(`${ORIGIN}/oauth/${vendor}`);
  });

  it.each([
    ['an unknown application', { client_id: 'another' }],
    ['an address elsewhere', { redirect_uri: 'https://elsewhere.example/return' }],
    ['an address with a fragment', { redirect_uri: `${REDIRECT_URI}#part` }],
    ['no address', { redirect_uri: undefined }],
  ])('sends a request with %s nowhere, but tells the user', async (_what, parameters) => {
    const response = await new OAuthApp(createHarness(), vendor).authorize(parameters);
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
    expect(await response.text()).toContain('The sign-in was refused');
  });

  it('takes registered addresses letter for letter', async () => {
    const client = { clientId: 'app', clientSecret: 'secret', redirectUris: [REDIRECT_URI] };
    const app = new OAuthApp(createHarness({ oauthClients: { [vendor]: client } }), vendor);
    expect((await app.authorize({ client_id: 'app' })).status).toBe(200);
    const other = { client_id: 'app', redirect_uri: `${REDIRECT_URI}/` };
    expect((await app.authorize(other)).status).toBe(400);
  });

  it.each([
    ['another verifier', { code_verifier: 'another' }],
    ['another address', { redirect_uri: 'http://127.0.0.1:3000/other' }],
    ['another code', { code: 'another' }],
  ])('gives nothing for %s', async (_what, parameters) => {
    const app = new OAuthApp(createHarness(), vendor);
    const answer = await app.exchange(await app.code(), parameters);
    expect([answer.status, answer.body['error']]).toEqual([400, 'invalid_grant']);
  });

  it('takes a code once, and voids what it gave when it comes again', async () => {
    const harness = createHarness();
    const app = new OAuthApp(harness, vendor);
    const code = await app.code();
    const { body } = await app.exchange(code);
    expect((await app.exchange(code)).body['error']).toBe('invalid_grant');
    const authorization = `Bearer ${String(body['access_token'])}`;
    const userinfo = await harness.request(`/oauth/${vendor}/userinfo`, { headers: { authorization } });
    expect(userinfo.status).toBe(401);
    expect((await app.refresh(body['refresh_token'])).body['error']).toBe('invalid_grant');
  });

  it('takes no code after five minutes', async () => {
    const harness = createHarness();
    const app = new OAuthApp(harness, vendor);
    const code = await app.code();
    await harness.clock.advance(300_000);
    expect((await app.exchange(code)).body['error']).toBe('invalid_grant');
  });

  it('knows the application by Basic authentication too, and no other', async () => {
    const app = new OAuthApp(createHarness(), vendor);
    const basic = (secret: string) => ({
      authorization: `Basic ${btoa(`simulated-${vendor}-client:${secret}`)}`,
    });
    const form = async () => ({
      grant_type: 'authorization_code',
      code: await app.code(),
      redirect_uri: REDIRECT_URI,
      code_verifier: app.verifier,
    });
    expect((await app.token(await form(), basic(`simulated-${vendor}-secret`))).status).toBe(200);
    const refused = await app.token(await form(), basic('another'));
    expect([refused.status, refused.body['error']]).toEqual([401, 'invalid_client']);
  });

  it('tells who the user is, and refreshes, until the token is revoked', async () => {
    const harness = createHarness();
    const app = new OAuthApp(harness, vendor);
    const { refresh_token } = await app.signIn();
    const { body } = await app.refresh(refresh_token);
    const headers = { authorization: `Bearer ${String(body['access_token'])}` };
    const userinfo = await harness.request(`/oauth/${vendor}/userinfo`, { headers });
    expect(await userinfo.json()).toMatchObject({ email: 'member@example.com' });
    expect(body['refresh_token'] !== undefined).toBe(vendor === 'microsoft');
    const form = new URLSearchParams({ token: refresh_token });
    await harness.request(`/oauth/${vendor}/revoke`, { method: 'POST', body: form });
    expect((await app.refresh(refresh_token)).body['error']).toBe('invalid_grant');
  });

  it('lets an access token end after its hour', async () => {
    const harness = createHarness();
    const { access_token } = await new OAuthApp(harness, vendor).signIn();
    await harness.clock.advance(3_600_000);
    const headers = { authorization: `Bearer ${access_token}` };
    expect((await harness.request(`/oauth/${vendor}/userinfo`, { headers })).status).toBe(401);
  });

  it('takes a decision from its own page only', async () => {
    const harness = createHarness();
    const headers = { 'sec-fetch-site': 'cross-site' };
    const response = await harness.request('/oauth/requests/some-id', {
      method: 'POST',
      body: '{}',
      headers,
    });
    expect(response.status).toBe(403);
  });
});

describe('the refresh token of Google', () => {
  it('comes with offline access only, and again only when consent is asked for', async () => {
    const app = new OAuthApp(createHarness(), 'google');
    const given = async (parameters: Readonly<Record<string, string | undefined>>) =>
      (await app.exchange(await app.code(parameters))).body['refresh_token'] !== undefined;
    expect(await given({ access_type: undefined })).toBe(false);
    expect(await given({})).toBe(true);
    expect(await given({})).toBe(false);
    expect(await given({ prompt: 'consent' })).toBe(true);
  });
});

describe('the user of Microsoft Graph', () => {
  it('has the id that the id token calls oid', async () => {
    const harness = createHarness();
    const app = new OAuthApp(harness, 'microsoft');
    const { body } = await app.exchange(await app.code());
    const headers = { authorization: `Bearer ${String(body['access_token'])}` };
    const me = (await (await harness.request('/oauth/microsoft/v1.0/me', { headers })).json()) as {
      id: string;
    };
    expect(me).toMatchObject({ mail: 'member@example.com', userPrincipalName: 'member@example.com' });
    expect(claimsOf(body['id_token'])['oid']).toBe(me.id);
    expect(me.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
  });
});

describe('connecting by tokens', () => {
  async function outlookBody(harness: ReturnType<typeof createHarness>, email = 'member@example.com') {
    const tokens = await new OAuthApp(harness, 'microsoft').signIn(email);
    const headers = { authorization: `Bearer ${tokens.access_token}` };
    const me = (await (await harness.request('/oauth/microsoft/v1.0/me', { headers })).json()) as {
      id: string;
    };
    return { provider: 'OUTLOOK', ...tokens, username: email, id: me.id };
  }

  it('makes a Google account of the user, and reconnects it for the same user only', async () => {
    const harness = createHarness();
    const app = new OAuthApp(harness, 'google');
    const body = { provider: 'GOOGLE_OAUTH', ...(await app.signIn()) };
    const { status, body: created } = await harness.api('POST', '/accounts', body);
    expect(status).toBe(201);
    const path = `/accounts/${String(created['account_id'])}`;
    expect((await harness.api('GET', path)).body).toMatchObject({
      type: 'GOOGLE_OAUTH',
      name: 'Member',
      connection_params: {
        mail: { id: expect.stringMatching(/^\d+$/) as string, username: 'member@example.com' },
      },
    });
    expect((await harness.api('POST', path, body)).body['object']).toBe('AccountReconnected');
    const other = { provider: 'GOOGLE_OAUTH', ...(await app.signIn('other@example.com')) };
    expect(errorOf(await harness.api('POST', path, other))).toBe('401 errors/wrong_account');
  });

  it('makes an Outlook account of the user whose id and name come with the tokens', async () => {
    const harness = createHarness();
    const body = await outlookBody(harness);
    expect((await harness.api('POST', '/accounts', body)).status).toBe(201);
    const stranger = { ...body, username: 'other@example.com' };
    expect(errorOf(await harness.api('POST', '/accounts', stranger))).toBe('403 errors/account_mismatch');
  });

  it('needs both tokens of one user, of that vendor', async () => {
    const harness = createHarness();
    const app = new OAuthApp(harness, 'google');
    const tokens = await app.signIn();
    const other = await app.signIn('other@example.com');
    const outlook = await outlookBody(harness);
    const connect = (body: object) => harness.api('POST', '/accounts', { provider: 'GOOGLE_OAUTH', ...body });
    for (const body of [
      { ...tokens, access_token: other.access_token },
      { access_token: tokens.refresh_token, refresh_token: tokens.access_token },
      { access_token: outlook.access_token, refresh_token: outlook.refresh_token },
    ]) {
      expect(errorOf(await connect(body))).toBe('401 errors/invalid_credentials');
    }
  });

  it('is refused when the user did not grant the mail', async () => {
    const harness = createHarness();
    const app = new OAuthApp(harness, 'google');
    const { body } = await app.exchange(await app.code({}, { scopes: ['openid', 'email'] }));
    const { access_token, refresh_token } = body;
    const answer = await harness.api('POST', '/accounts', {
      provider: 'GOOGLE_OAUTH',
      access_token,
      refresh_token,
    });
    expect(errorOf(answer)).toBe('401 errors/insufficient_privileges');
  });

  it('needs new tokens after the user has signed out everywhere', async () => {
    const harness = createHarness();
    const body = { provider: 'GOOGLE_OAUTH', ...(await new OAuthApp(harness, 'google').signIn()) };
    const id = String((await harness.api('POST', '/accounts', body)).body['account_id']);
    await harness.act(`accounts/${id}/sign-out`);
    expect(errorOf(await harness.api('POST', `/accounts/${id}`, body))).toBe(
      '401 errors/invalid_credentials',
    );
  });

  it('has left no token anywhere', async () => {
    const harness = createHarness();
    const tokens = await new OAuthApp(harness, 'google').signIn();
    await harness.api('POST', '/accounts', { provider: 'GOOGLE_OAUTH', ...tokens });
    const state = JSON.stringify(harness.simulator.state());
    for (const token of Object.values(tokens)) expect(state).not.toContain(token);
    const again = createHarness();
    again.simulator.load(harness.simulator.state());
    expect((await again.api('POST', '/accounts', { provider: 'GOOGLE_OAUTH', ...tokens })).status).toBe(201);
  });
});
