import { z } from 'zod';
import { check, checkProxy, locationOptions, sharedOptions } from '../bodies.js';
import type { Identity } from '../state.js';
import type { SimulatedProvider } from './provider.js';

const body = z.object({
  ...sharedOptions,
  ...locationOptions,
  pairing_phone_number: z
    .string()
    .regex(/^\d{6,15}$/)
    .optional(),
});

/** WhatsApp by QR code, whose account is that of the phone that scans it, or by a code that is typed on the phone. */
export const whatsapp: SimulatedProvider = {
  provider: 'WHATSAPP',
  name: 'WhatsApp',
  challenges: ['qr', 'pairing'],
  methods: [
    { id: 'qr', label: 'Scan a QR code', fields: [] },
    {
      id: 'pairing',
      label: 'Type a code on your phone',
      fields: [
        {
          name: 'pairing_phone_number',
          label: 'Phone number of the account',
          type: 'tel',
          autocomplete: 'tel',
        },
      ],
      toBody: ({ pairing_phone_number = '' }) => ({
        pairing_phone_number: pairing_phone_number.replaceAll(/\D/g, ''),
      }),
    },
  ],
  async login(request) {
    const { proxy, pairing_phone_number: pairing } = check(body, request.body);
    checkProxy(proxy);
    if (pairing === undefined) return { stages: [['qr']] };
    return { identity: identityOf(pairing), stages: [['pairing']] };
  },
  scan: async (phoneNumber) => ({ identity: identityOf(phoneNumber), then: [] }),
};

function identityOf(phoneNumber: string): Identity {
  const digits = phoneNumber.replaceAll(/\D/g, '');
  const handle = `+${digits}`;
  return { key: digits, handle, name: handle, connectionParams: { im: { phone_number: digits } } };
}
