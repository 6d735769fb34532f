import { join } from 'node:path';
import { unipileV1, type Upstream } from '../../src/server/index.js';
import { startSimulator } from '../../src/simulator/node.js';
import type { DemoConfig } from '../config.js';
import { nextFree } from './listen.js';
import type { Secrets } from './secrets.js';
import type { Settings } from './settings.js';

/** The other side of the connection: the real Unipile, or one on this machine with a phone to play the person. */
export interface ProviderSide {
  readonly upstream: Upstream;
  /** Where the captcha vendor's script is, when it is not the vendor's own. */
  readonly captchaScriptUrl?: string;
  readonly companion?: DemoConfig['companion'];
  readonly tries: DemoConfig['tries'];
  close(): Promise<void>;
}

const TRIES: DemoConfig['tries'] = [
  {
    title: 'LinkedIn with a code',
    text: 'Sign in as `sms@example.com` or `2fa@example.com` with any password. The phone shows the code.',
  },
  {
    title: 'Whatever LinkedIn may ask',
    text: '`captcha@example.com` is a puzzle, `phone@example.com` a number, `chain@example.com` one thing after another.',
  },
  {
    title: 'WhatsApp by QR code',
    text: 'Connect WhatsApp, then scan its code on the phone, or ask for a pairing code.',
  },
  {
    title: 'Google or Microsoft',
    text: 'Allow or deny on the page that opens. Any address is somebody’s account there.',
  },
  {
    title: 'Any mailbox',
    text: 'A server that begins with `wrong` is refused, and the right ones are filled in.',
  },
  {
    title: 'On a separate page',
    text: 'Under Other ways to connect: Unipile’s own wizard, with the same accounts and the same phone.',
  },
  {
    title: 'Lose one, get it back',
    text: 'On the phone, sign an account out everywhere. The list notices, the other pages say so on top, and a mail is on its way to the mailbox.',
  },
  {
    title: 'Change sides',
    text: 'Switch teams in the menu. Neither sees the other team’s accounts.',
  },
];

export async function openProviderSide(
  { unipile, oauth, simulator: options, folder, isVerbose }: Settings,
  { simulatorKey }: Secrets,
  firstPort: number,
): Promise<ProviderSide> {
  if (unipile) {
    return { upstream: unipileV1({ ...unipile, oauth }), tries: [], close: async () => undefined };
  }
  const simulator = await nextFree(firstPort, (port) =>
    startSimulator({
      ...options,
      port,
      apiKey: simulatorKey,
      dataFile: join(folder, 'simulator.json'),
      ...(isVerbose && { log: (line: string) => console.error(`[simulator] ${line}`) }),
    }),
  );
  return {
    upstream: unipileV1({
      dsn: simulator.url,
      apiKey: simulatorKey,
      oauth: {
        google: simulatedApp('google', simulator.url),
        microsoft: simulatedApp('microsoft', simulator.url),
      },
      allowInsecureProviders: true,
    }),
    captchaScriptUrl: `${simulator.url}/vendor/v2/{publicKey}/api.js`,
    companion: { title: 'Phone', url: `${simulator.url}/phone` },
    tries: TRIES,
    close: () => simulator.close(),
  };
}

/** The app that the simulated authorization server knows from the start. */
const simulatedApp = (vendor: 'google' | 'microsoft', url: string) => ({
  clientId: `simulated-${vendor}-client`,
  clientSecret: `simulated-${vendor}-secret`,
  issuer: `${url}/oauth/${vendor}`,
});
