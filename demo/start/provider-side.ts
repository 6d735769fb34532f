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
  readonly companion?: DemoConfig['companion'];
  readonly tries: DemoConfig['tries'];
  close(): Promise<void>;
}

const TRIES: DemoConfig['tries'] = [
  {
    title: 'LinkedIn with a code',
    text: 'Sign in as `2fa@example.com` with any password. The phone shows the code.',
  },
  {
    title: 'WhatsApp by QR code',
    text: 'Connect WhatsApp, then scan its code on the phone.',
  },
  {
    title: 'Lose one, get it back',
    text: 'On the phone, sign an account out everywhere. The list notices: reconnect it.',
  },
  {
    title: 'Change sides',
    text: 'Switch teams in the menu. Neither sees the other team’s accounts.',
  },
];

export async function openProviderSide(
  { unipile, simulator: options, folder, isVerbose }: Settings,
  { simulatorKey }: Secrets,
  firstPort: number,
): Promise<ProviderSide> {
  if (unipile) return { upstream: unipileV1(unipile), tries: [], close: async () => undefined };
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
    upstream: unipileV1({ dsn: simulator.url, apiKey: simulatorKey }),
    companion: { title: 'Phone', url: `${simulator.url}/phone` },
    tries: TRIES,
    close: () => simulator.close(),
  };
}
