import { z } from 'zod';
import { check, checkProxy, proxyOption, sharedOptions } from '../bodies.js';
import { numberOf } from './identity.js';
import type { SimulatedProvider } from './provider.js';

const body = z.object({ ...sharedOptions, proxy: proxyOption });

/** The number whose account has a password besides the phone, which Telegram asks for after the scan. */
export const NUMBER_WITH_PASSWORD = '+1 202 555 0165';

/** Telegram by QR code, and the account's own password where it has one. */
export const telegram: SimulatedProvider = {
  provider: 'TELEGRAM',
  name: 'Telegram',
  challenges: ['qr', 'password'],
  methods: [{ id: 'qr', label: 'Scan a QR code', fields: [] }],
  async login(request) {
    checkProxy(check(body, request.body).proxy);
    return { stages: [['qr']] };
  },
  async scan(phoneNumber) {
    const digits = phoneNumber.replaceAll(/\D/g, '');
    const key = (await numberOf('telegram', digits)).slice(0, 10);
    const username = `member_${digits.slice(-4)}`;
    const hasPassword = digits === NUMBER_WITH_PASSWORD.replaceAll(/\D/g, '');
    return {
      identity: {
        key,
        handle: `+${digits}`,
        name: username,
        connectionParams: { im: { user_id: key, username } },
      },
      then: hasPassword ? [['password']] : [],
    };
  },
};
