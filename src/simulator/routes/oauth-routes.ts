import type { Context } from 'hono';
import type { Hono } from 'hono/tiny';
import { z } from 'zod';
import { ApiError } from '../api-error.js';
import { check, readJson } from '../bodies.js';
import { consentHtml, consentScript, refusalHtml } from '../oauth/consent-page.js';
import { hashOf, revokeGrants } from '../oauth/grants.js';
import { OAuthError } from '../oauth/oauth-error.js';
import { claimsOf, issuerOf } from '../oauth/oauth-server.js';
import { isVendor, userOf, vendors, type Vendor } from '../oauth/vendors.js';
import { file, isSameOrigin, page } from '../pages/page-response.js';
import { pageStyles } from '../pages/page-styles.js';
import type { Parts } from '../parts.js';

const decisionBody = z.object({
  isAllowed: z.boolean(),
  email: z.string(),
  scopes: z.array(z.string()),
});

const NO_FRAMES = ["'none'"];

/** `/oauth/google` and `/oauth/microsoft`: discovery, consent, tokens, keys, and who the user is. */
export function addOAuthRoutes(app: Hono, { world, oauth }: Parts): void {
  app.get('/oauth/page.css', () => file(pageStyles, 'text/css'));
  app.get('/oauth/consent.js', () => file(consentScript(), 'text/javascript'));

  app.post('/oauth/requests/:id', async (c) => {
    if (!isSameOrigin(c.req.raw)) throw new ApiError('insufficient_permissions');
    const decision = check(decisionBody, await readJson(c.req.raw));
    if (decision.isAllowed && !/^\S+@\S+$/.test(decision.email.trim())) {
      throw new ApiError('invalid_parameters', 'Invalid: email');
    }
    return oauthAnswer(async () => Response.json({ location: oauth.decide(c.req.param('id'), decision) }));
  });

  app.get('/oauth/:vendor/.well-known/openid-configuration', (c) => {
    const vendor = vendorOf(c);
    const issuer = issuerOf(vendor, world.originFor(c.req.raw));
    return c.json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      revocation_endpoint: `${issuer}/revoke`,
      jwks_uri: `${issuer}/jwks`,
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['client_secret_post', 'client_secret_basic'],
      scopes_supported: vendors[vendor].hostedScopes,
      authorization_response_iss_parameter_supported: true,
    });
  });

  app.get('/oauth/:vendor/authorize', (c) => {
    const vendor = vendorOf(c);
    try {
      const query = new URL(c.req.url).searchParams;
      const result = oauth.authorize(vendor, query, world.originFor(c.req.raw));
      return typeof result === 'string' ? c.redirect(result) : page(consentHtml(result), NO_FRAMES);
    } catch (error) {
      if (!(error instanceof OAuthError)) throw error;
      return page(refusalHtml(error.error, error.message), NO_FRAMES, 400);
    }
  });

  app.post('/oauth/:vendor/token', (c) =>
    oauthAnswer(async () => {
      const form = new URLSearchParams(await c.req.text());
      const answer = await oauth.token(vendorOf(c), form, c.req.header('authorization') ?? null);
      return Response.json(answer, { headers: { 'cache-control': 'no-store' } });
    }),
  );

  app.get('/oauth/:vendor/jwks', async (c) => {
    vendorOf(c);
    return c.json(await oauth.key.jwks());
  });

  app.get('/oauth/:vendor/userinfo', (c) =>
    oauthAnswer(async () => c.json(await claimsOf(vendorOf(c), await emailOf(c)))),
  );

  /** Microsoft Graph's own user, whose id Unipile wants beside the tokens. */
  app.get('/oauth/microsoft/v1.0/me', (c) =>
    oauthAnswer(async () => {
      const email = await emailOf(c, 'microsoft');
      const { id, name } = await userOf('microsoft', email);
      return c.json({ id, displayName: name, mail: email, userPrincipalName: email });
    }),
  );

  app.post('/oauth/:vendor/revoke', (c) =>
    oauthAnswer(async () => {
      const vendor = vendorOf(c);
      const hash = await hashOf(new URLSearchParams(await c.req.text()).get('token') ?? '');
      revokeGrants(world, (grant) => grant.vendor === vendor && grant.hash === hash);
      return c.json({});
    }),
  );

  function emailOf(c: Context, vendor: Vendor = vendorOf(c)): Promise<string> {
    const token = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    return oauth.emailOf(vendor, token);
  }
}

function vendorOf(c: Context): Vendor {
  const vendor = c.req.param('vendor') ?? '';
  if (!isVendor(vendor)) throw new ApiError('resource_not_found');
  return vendor;
}

async function oauthAnswer(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OAuthError) return error.toResponse();
    throw error;
  }
}
