import { idOf, nameOf, numberOf } from '../providers/identity.js';
import type { Provider } from '../state.js';

export type Vendor = 'google' | 'microsoft';

/** An authorization server as the simulator plays it; what the two do differently is in this table. */
export interface OAuthVendor {
  readonly name: string;
  readonly provider: Provider;
  readonly tokenPrefix: { readonly access: string; readonly refresh: string };
  readonly isMail: (scope: string) => boolean;
  readonly isCalendar: (scope: string) => boolean;
  /** What Unipile's own application asks for. */
  readonly hostedScopes: readonly string[];
  /** More parameters of Unipile's own request, for a refresh token. */
  readonly hostedParameters: Readonly<Record<string, string>>;
  /** Whether the request is one for a refresh token. */
  readonly wantsRefreshToken: (request: RefreshQuestion) => boolean;
  /** A refresh brings a new refresh token too. */
  readonly rotatesRefreshTokens: boolean;
}

export interface RefreshQuestion {
  readonly scopes: readonly string[];
  readonly accessType: string | undefined;
  readonly prompt: string | undefined;
  /** The user has given this application a refresh token before. */
  readonly hasOne: boolean;
}

export const vendors: Readonly<Record<Vendor, OAuthVendor>> = {
  google: {
    name: 'Google',
    provider: 'GOOGLE_OAUTH',
    tokenPrefix: { access: 'ya29.a0', refresh: '1//0' },
    isMail: (scope) =>
      scope === 'https://mail.google.com/' || scope.startsWith('https://www.googleapis.com/auth/gmail.'),
    isCalendar: (scope) => scope.startsWith('https://www.googleapis.com/auth/calendar'),
    hostedScopes: [
      'openid',
      'email',
      'profile',
      'https://www.googleapis.com/auth/gmail.modify',
      'https://www.googleapis.com/auth/calendar',
    ],
    hostedParameters: { access_type: 'offline', prompt: 'consent' },
    // As Google has it: only when asked for offline access, and a second time only after consent was asked for.
    wantsRefreshToken: ({ accessType, prompt, hasOne }) =>
      accessType === 'offline' && (!hasOne || (prompt?.split(' ').includes('consent') ?? false)),
    rotatesRefreshTokens: false,
  },
  microsoft: {
    name: 'Microsoft',
    provider: 'OUTLOOK',
    tokenPrefix: { access: 'EwB', refresh: 'M.C5_' },
    isMail: (scope) => /(^|\/)Mail\./.test(scope),
    isCalendar: (scope) => /(^|\/)Calendars\./.test(scope),
    hostedScopes: [
      'openid',
      'email',
      'profile',
      'offline_access',
      'User.Read',
      'Mail.ReadWrite',
      'Mail.Send',
      'Calendars.ReadWrite',
    ],
    hostedParameters: {},
    wantsRefreshToken: ({ scopes }) => scopes.includes('offline_access'),
    rotatesRefreshTokens: true,
  },
};

export function isVendor(text: string): text is Vendor {
  return Object.hasOwn(vendors, text);
}

export interface OAuthUser {
  /** `sub` at Google, the object id at Microsoft. */
  readonly id: string;
  readonly email: string;
  readonly name: string;
}

/** The user with that address; there is one for every address. */
export async function userOf(vendor: Vendor, email: string): Promise<OAuthUser> {
  const id = vendor === 'google' ? await numberOf('google', email) : uuidOf(await idOf('microsoft', email));
  return { id, email, name: nameOf(email) };
}

function uuidOf(text: string): string {
  const hex = Array.from({ length: 32 }, (_, index) => (text.charCodeAt(index) % 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
