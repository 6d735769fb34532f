import { resolve } from 'node:path';
import type { Limits, Timings, UnipileV1Options } from '../../src/server/index.js';
import type { SimulatorOptions } from '../../src/simulator/index.js';

type OAuthApps = NonNullable<UnipileV1Options['oauth']>;

/** The id that Chromium makes from the key in `examples/extension/manifest.json`. */
const EXAMPLE_EXTENSION = 'hgmjogcnehodaaopelcckfndnohdlnki';

/** What the environment says about this run. */
export interface Settings {
  /** Where to listen; without it, 4100 or the next free port. 0 takes any. */
  readonly port: number | undefined;
  /** Where everything that the demo remembers is kept. */
  readonly folder: string;
  /** A PostgreSQL server in place of the one inside the folder. */
  readonly databaseUrl: string | undefined;
  /** Origin under which browsers and the upstream reach the demo, when it is not the one it listens on. */
  readonly publicUrl: string | undefined;
  /** The real Unipile in place of the simulator. */
  readonly unipile: { readonly dsn: string; readonly apiKey: string } | undefined;
  /** The host's own apps at Google and Microsoft, beside the real Unipile. */
  readonly oauth: OAuthApps;
  /** Changes to the simulator's options, for tests. */
  readonly simulator: Partial<SimulatorOptions>;
  /** Changes to the server's timings, for tests. */
  readonly timings: Partial<Timings>;
  /** Changes to the server's limits, for tests: they sign one person in more often than anybody would. */
  readonly limits: Partial<Limits>;
  /** The origin of the browser extension that may hand on fresh cookies. */
  readonly extensionOrigin: string;
  /** How long a lost account waits for its user before they get a mail, in milliseconds. */
  readonly mailGraceMs: number;
  /** Every entry of the server's log, not only warnings, and every request that reaches the simulator. */
  readonly isVerbose: boolean;
}

/** Reads the settings; throws a SettingsError that says which variable is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv, root: string): Settings {
  // A variable that is set to nothing counts as not set, as in most shells' scripts.
  const value = (name: string): string | undefined => environment[name]?.trim() || undefined;
  return {
    port: readPort(value('PORT')),
    folder: resolve(value('DEMO_DATA') ?? `${root}/.data`),
    databaseUrl: value('DATABASE_URL'),
    publicUrl: readOrigin(value('PUBLIC_URL')),
    unipile: readUnipile(value('UNIPILE_DSN'), value('UNIPILE_API_KEY')),
    oauth: { ...readApp('google', value), ...readApp('microsoft', value) },
    simulator: readObject('DEMO_SIMULATOR', value('DEMO_SIMULATOR')),
    timings: readObject('DEMO_TIMINGS', value('DEMO_TIMINGS')),
    limits: readObject('DEMO_LIMITS', value('DEMO_LIMITS')),
    extensionOrigin: `chrome-extension://${value('DEMO_EXTENSION_ID') ?? EXAMPLE_EXTENSION}`,
    mailGraceMs: readMilliseconds('DEMO_MAIL_GRACE', value('DEMO_MAIL_GRACE'), 5_000),
    isVerbose: value('DEMO_LOG') === 'debug',
  };
}

/** A variable that can not be what it is. Its message is a sentence for whoever set it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new SettingsError('PORT must be a port number.');
  return port;
}

function readMilliseconds(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const ms = Number(text);
  if (!Number.isInteger(ms) || ms < 0) throw new SettingsError(`${name} must be a number of milliseconds.`);
  return ms;
}

function readOrigin(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (!URL.canParse(text))
    throw new SettingsError('PUBLIC_URL must be an origin, as https://demo.example.com.');
  return new URL(text).origin;
}

function readUnipile(dsn: string | undefined, apiKey: string | undefined): Settings['unipile'] {
  if (dsn === undefined && apiKey === undefined) return undefined;
  if (dsn === undefined || apiKey === undefined) {
    throw new SettingsError(
      'Set both UNIPILE_DSN and UNIPILE_API_KEY for the real Unipile, or none of them.',
    );
  }
  return { dsn, apiKey };
}

/** `GOOGLE_CLIENT_ID` with `GOOGLE_CLIENT_SECRET`, and the same for Microsoft. Without them that consent is not offered. */
function readApp(vendor: 'google' | 'microsoft', value: (name: string) => string | undefined): OAuthApps {
  const id = `${vendor.toUpperCase()}_CLIENT_ID`;
  const secret = `${vendor.toUpperCase()}_CLIENT_SECRET`;
  const [clientId, clientSecret] = [value(id), value(secret)];
  if (clientId === undefined && clientSecret === undefined) return {};
  if (clientId === undefined || clientSecret === undefined) {
    throw new SettingsError(`Set both ${id} and ${secret}, or none of them.`);
  }
  return { [vendor]: { clientId, clientSecret } };
}

function readObject(name: string, text: string | undefined): object {
  if (text === undefined) return {};
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed;
  } catch {
    // Said below.
  }
  throw new SettingsError(`${name} must be a JSON object.`);
}
