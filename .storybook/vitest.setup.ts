import { afterEach } from 'vitest';
import { cdp } from 'vitest/browser';

interface Session {
  send(method: 'Emulation.setEmulatedMedia', params: object): Promise<unknown>;
}

globalThis.emulateColours = async (features) => {
  const list = Object.entries(features).map(([name, value]) => ({ name, value }));
  await (cdp() as unknown as Session).send('Emulation.setEmulatedMedia', { features: list });
};

afterEach(() => globalThis.emulateColours?.({}));
