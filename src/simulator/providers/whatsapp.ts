import { z } from 'zod';
import { ApiError } from '../api-error.js';
import { check, createOptions } from '../bodies.js';
import type { SimulatedProvider } from './provider.js';

const qrBody = z.object({ ...createOptions, pairing_phone_number: z.string().optional() });

/** WhatsApp by QR code; whose account it is follows from the phone that scans. Pairing codes are not played yet. */
export const whatsapp: SimulatedProvider = {
  async login(body) {
    const { pairing_phone_number: pairing } = check(qrBody, body);
    if (pairing !== undefined)
      throw new ApiError('feature_not_implemented', 'Pairing codes are not simulated.');
    return { ways: ['qr'], isSlow: false };
  },

  identityOfScan(phoneNumber) {
    const digits = phoneNumber.replaceAll(/\D/g, '');
    return {
      key: digits,
      handle: `+${digits}`,
      name: `+${digits}`,
      connectionParams: { im: { phone_number: digits } },
    };
  },
};
