import * as client from 'openid-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSimulator, type SimulatorServer } from '../../../src/simulator/node.js';
import { SCOPES, type Vendor } from './oauth-client.js';

/*
 * The client that hosts use checks everything that the specifications let it check: the discovery document, `iss`,
 * `state`, `nonce`, PKCE, the id token's signature and claims.
 */
describe.each<Vendor>(['google', 'microsoft'])('openid-client at %s', (vendor) => {
  const redirect_uri = 'http://127.0.0.1:3000/return';
  let server: SimulatorServer;
  let config: client.Configuration;

  beforeAll(async () => {
    server = await startSimulator({ port: 0, apiKey: 'key' });
    const issuer = new URL(`${server.url}/oauth/${vendor}`);
    const id = `simulated-${vendor}-client`;
    // Marked as deprecated so that it stands out; plain HTTP on this machine is what it is for.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const execute = [client.allowInsecureRequests];
    config = await client.discovery(issuer, id, `simulated-${vendor}-secret`, undefined, { execute });
    client.enableNonRepudiationChecks(config);
  });

  afterAll(() => server.close());

  async function consent(isAllowed: boolean) {
    const verifier = client.randomPKCECodeVerifier();
    const checks = { expectedState: client.randomState(), expectedNonce: client.randomNonce() };
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri,
      scope: SCOPES[vendor],
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state: checks.expectedState,
      nonce: checks.expectedNonce,
      access_type: 'offline',
    });
    const html = await (await fetch(url)).text();
    const request = /data-request="([^"]+)"/.exec(html)?.[1] ?? '';
    const body = JSON.stringify({
      isAllowed,
      email: 'member@example.com',
      scopes: SCOPES[vendor].split(' '),
    });
    const decided = await fetch(`${server.url}/oauth/requests/${request}`, { method: 'POST', body });
    const { location } = (await decided.json()) as { location: string };
    return { back: new URL(location), checks: { ...checks, pkceCodeVerifier: verifier } };
  }

  it('signs a user in, reads who it is, refreshes and revokes', async () => {
    const { back, checks } = await consent(true);
    const tokens = await client.authorizationCodeGrant(config, back, checks);
    const { sub = '' } = tokens.claims() ?? {};
    expect(await client.fetchUserInfo(config, tokens.access_token, sub)).toMatchObject({
      email: 'member@example.com',
    });
    const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token ?? '');
    expect(refreshed.access_token).not.toBe(tokens.access_token);
    await client.tokenRevocation(config, tokens.refresh_token ?? '');
    await expect(client.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toThrow();
  });

  it('hears of a refusal as the specifications have it', async () => {
    const { back, checks } = await consent(false);
    const refusal = await client
      .authorizationCodeGrant(config, back, checks)
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ error: 'access_denied' });
  });
});
