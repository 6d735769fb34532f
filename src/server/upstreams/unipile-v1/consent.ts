import type { ProviderId } from '../../../contract/types.js';
import type { Consent, ConsentRequest } from '../../upstream.js';

/** The host's own app at Google or Microsoft. */
export interface OAuthApp {
  readonly clientId: string;
  /** Stays on the server. */
  readonly clientSecret: string;
  /** Where the provider publishes its metadata. Default: the provider's own. */
  readonly issuer?: string;
  /** Default: what Unipile needs for mail and calendar. */
  readonly scopes?: readonly string[];
}

export type OAuthApps = Readonly<Partial<Record<'google' | 'microsoft', OAuthApp>>>;

interface Defaults {
  readonly issuer: string;
  readonly scopes: readonly string[];
  /** What makes the provider hand out a refresh token. */
  readonly parameters: Readonly<Record<string, string>>;
}

const DEFAULTS: Readonly<Record<'google' | 'microsoft', Defaults>> = {
  google: {
    issuer: 'https://accounts.google.com',
    scopes: [
      'openid',
      'email',
      'https://www.googleapis.com/auth/gmail.modify',
      'https://www.googleapis.com/auth/gmail.send',
    ],
    parameters: { access_type: 'offline', prompt: 'consent' },
  },
  microsoft: {
    issuer: 'https://login.microsoftonline.com/common/v2.0',
    scopes: ['openid', 'email', 'profile', 'offline_access', 'Mail.ReadWrite', 'Mail.Send'],
    parameters: { prompt: 'select_account' },
  },
};

/** The library is loaded with the first consent: who has no app of their own needs none. */
const load = () => import('openid-client');

type Library = Awaited<ReturnType<typeof load>>;
type Configuration = InstanceType<Library['Configuration']>;

export interface ConsentOptions {
  readonly apps: OAuthApps;
  readonly fetch?: typeof globalThis.fetch;
  /** For local providers without TLS. */
  readonly allowInsecure?: boolean;
  /** Epoch milliseconds, for the age of what the provider signs. */
  readonly now?: () => number;
}

const isConsentProvider = (id: ProviderId): id is 'google' | 'microsoft' =>
  id === 'google' || id === 'microsoft';

/** Authorization code grant with PKCE and state; `undefined` when the host has no app. */
export function createConsent({ apps, fetch, allowInsecure, now }: ConsentOptions): Consent | undefined {
  const providers = (Object.keys(apps) as ProviderId[]).filter(isConsentProvider);
  if (!providers.length) return undefined;
  const configurations = new Map<ProviderId, Promise<Configuration>>();

  const discover = async (provider: 'google' | 'microsoft'): Promise<Configuration> => {
    const app = apps[provider];
    if (!app) throw new TypeError('The host has no app at this provider.');
    const library = await load();
    const options = {
      ...(fetch ? { [library.customFetch]: fetch as never } : {}),
      // Only where the host said so, for a local provider without TLS.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      ...(allowInsecure ? { execute: [library.allowInsecureRequests] } : {}),
    };
    const issuer = new URL(app.issuer ?? DEFAULTS[provider].issuer);
    const metadata = now ? { [library.clockSkew]: Math.round((now() - Date.now()) / 1000) } : undefined;
    return library.discovery(
      issuer,
      app.clientId,
      { ...metadata, client_secret: app.clientSecret },
      undefined,
      options,
    );
  };

  const configurationOf = async (provider: ProviderId): Promise<Configuration> => {
    if (!isConsentProvider(provider)) throw new TypeError('There is no consent at this provider.');
    const known = configurations.get(provider);
    if (known) return known;
    const configuration = discover(provider);
    configurations.set(provider, configuration);
    // What could not be read is read again the next time.
    configuration.catch(() => configurations.delete(provider));
    return configuration;
  };

  const defaultsOf = (provider: ProviderId): Defaults =>
    DEFAULTS[provider === 'microsoft' ? 'microsoft' : 'google'];

  return {
    providers,
    async authorizationUrl({ provider, redirectUri, state, codeVerifier, loginHint }) {
      const configuration = await configurationOf(provider);
      const library = await load();
      const app = apps[provider === 'microsoft' ? 'microsoft' : 'google'];
      return library.buildAuthorizationUrl(configuration, {
        ...defaultsOf(provider).parameters,
        redirect_uri: redirectUri,
        scope: (app?.scopes ?? defaultsOf(provider).scopes).join(' '),
        state,
        code_challenge: await library.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...(loginHint ? { login_hint: loginHint } : {}),
      });
    },
    async exchange({ provider, redirectUri, state, codeVerifier }: ConsentRequest, returned: URL) {
      const configuration = await configurationOf(provider);
      const library = await load();
      const current = new URL(redirectUri);
      current.search = returned.search;
      const tokens = await library.authorizationCodeGrant(configuration, current, {
        pkceCodeVerifier: codeVerifier,
        expectedState: state,
      });
      const claims = tokens.claims();
      const text = (value: unknown) => (typeof value === 'string' ? value : '');
      return {
        access_token: tokens.access_token,
        refresh_token: tokens.refresh_token ?? '',
        username: text(claims?.['email']) || text(claims?.['preferred_username']),
        id: text(claims?.['oid']) || (claims?.sub ?? ''),
      };
    },
  };
}
