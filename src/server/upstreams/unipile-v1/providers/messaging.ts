import { toInternationalDigits } from '../phone-number.js';
import { cookies, fields, form, hosted, once, password, qr } from './forms.js';
import type { V1Method, V1Provider } from './provider.js';

export const linkedin: V1Provider = {
  id: 'linkedin',
  group: 'messaging',
  type: 'LINKEDIN',
  methods: [
    password,
    cookies(
      [fields.cookie('cookie_li_at', true), fields.cookie('cookie_li_a', false)],
      'cookie_li_at',
      ({ cookie_li_at, cookie_li_a }) => ({
        access_token: cookie_li_at ?? '',
        ...(cookie_li_a ? { premium_token: cookie_li_a } : {}),
      }),
    ),
    hosted,
  ],
  canResend: true,
  canSwitch: true,
  canSync: true,
  syncLimit: 'messaging',
};

const pairing: V1Method = {
  id: 'pairing',
  form: once(() => form('phone', [fields.phone])),
  blamed: 'phone',
  body: ({ phone = '' }) => ({ pairing_phone_number: toInternationalDigits(phone) ?? '' }),
};

export const whatsapp: V1Provider = {
  id: 'whatsapp',
  group: 'messaging',
  type: 'WHATSAPP',
  methods: [qr, pairing, hosted],
  syncLimit: 'none',
};

export const telegram: V1Provider = {
  id: 'telegram',
  group: 'messaging',
  type: 'TELEGRAM',
  methods: [qr, hosted],
  canSync: true,
  syncLimit: 'none',
};

export const instagram: V1Provider = {
  id: 'instagram',
  group: 'messaging',
  type: 'INSTAGRAM',
  methods: [
    password,
    cookies([fields.cookie('cookie_sessionid', true)], 'cookie_sessionid', ({ cookie_sessionid }) => ({
      sessionid: cookie_sessionid ?? '',
    })),
    hosted,
  ],
  canResend: true,
  canSwitch: true,
  syncLimit: 'messaging',
};

export const messenger: V1Provider = {
  id: 'messenger',
  group: 'messaging',
  type: 'MESSENGER',
  methods: [password, hosted],
  canResend: true,
  canSwitch: true,
  approvalCode: 'in_app_validation',
  syncLimit: 'messaging',
};

export const x: V1Provider = {
  id: 'x',
  group: 'messaging',
  type: 'TWITTER',
  methods: [
    {
      ...password,
      form: once(() => form('credentials', [fields.username, fields.email, fields.password])),
      body: ({ username = '', email = '', password: secret = '' }) => ({ username, email, password: secret }),
    },
    hosted,
  ],
  canSwitch: true,
  syncLimit: 'none',
};
