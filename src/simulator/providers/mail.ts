import { z } from 'zod';
import { ApiError, type ApiErrorType, type ConnectionParams } from '../api-error.js';
import { check, hasField, mailSyncLimit, sharedOptions } from '../bodies.js';
import { playLogin, WRONG_PASSWORD } from '../scenarios.js';
import type { AccountRecord } from '../state.js';
import { nameOf } from './identity.js';
import type { Login, SimulatedProvider, WizardField } from './provider.js';

const address = z.string().regex(/^\S+@\S+$/);

const passwords = { ...sharedOptions, imap_password: z.string(), smtp_password: z.string() };

const createBody = z.object({
  ...passwords,
  sync_limit: mailSyncLimit,
  imap_user: address,
  imap_host: z.string().min(1),
  imap_port: z.number(),
  imap_encryption: z.enum(['tls', 'ssl', 'starttls', 'default']),
  smtp_user: address,
  smtp_host: z.string().min(1),
  smtp_port: z.number(),
});

const reconnectBody = z.object(passwords);

const stage = { provider: 'MAIL', challenges: [] } as const;

/** Where mail servers listen. */
const IMAP_PORTS = [143, 993];
const SMTP_PORTS = [25, 465, 587, 2525];

/** A host name that begins with this answers, but is none of the mailbox's servers. */
const WRONG_HOST = 'wrong';
/** A host name that begins with this does not answer. */
const UNREACHABLE_HOST = 'unreachable';

const passwordFields: readonly WizardField[] = [
  { name: 'imap_password', label: 'IMAP password', type: 'password', autocomplete: 'current-password' },
  { name: 'smtp_password', label: 'SMTP password', type: 'password', autocomplete: 'current-password' },
];

/** A mailbox by IMAP and SMTP. A refusal tells the settings that belong to the address. */
export const mail: SimulatedProvider = {
  ...stage,
  name: 'IMAP',
  methods: [
    {
      id: 'settings',
      label: 'Mail server settings',
      fields: [
        { name: 'imap_user', label: 'IMAP user', type: 'email', autocomplete: 'username' },
        { name: 'imap_host', label: 'IMAP server', type: 'text' },
        { name: 'imap_port', label: 'IMAP port', type: 'number', value: '993' },
        { name: 'imap_encryption', label: 'IMAP encryption', type: 'text', value: 'ssl' },
        { name: 'smtp_user', label: 'SMTP user', type: 'email' },
        { name: 'smtp_host', label: 'SMTP server', type: 'text' },
        { name: 'smtp_port', label: 'SMTP port', type: 'number', value: '587' },
        ...passwordFields,
      ],
      reconnectFields: passwordFields,
      toBody: ({ imap_port, smtp_port, ...texts }) => ({
        ...texts,
        ...(imap_port !== undefined && { imap_port: Number(imap_port) }),
        ...(smtp_port !== undefined && { smtp_port: Number(smtp_port) }),
      }),
    },
  ],
  async login({ body, target }) {
    const isShort = target !== undefined && !hasField(body, 'imap_user') && !hasField(body, 'imap_host');
    if (isShort) {
      const { imap_password, smtp_password } = check(reconnectBody, body);
      return signIn(settingsOf(target), imap_password, smtp_password);
    }
    const { imap_password, smtp_password, ...rest } = check(createBody, body);
    const { imap_user, imap_host, imap_port, imap_encryption, smtp_user, smtp_host, smtp_port } = rest;
    const settings = { imap_user, imap_host, imap_port, imap_encryption, smtp_user, smtp_host, smtp_port };
    return signIn(settings, imap_password, smtp_password);
  },
};

function signIn(settings: ConnectionParams, imapPassword: string, smtpPassword: string): Login {
  const { imap_user, imap_host, imap_port, smtp_host, smtp_port } = settings;
  const { isSlow = false } = playLogin(stage, imap_user);
  const refuse = (type: ApiErrorType): never => {
    throw new ApiError(type, 'The mail server refused the settings.', detected(imap_user));
  };
  if ([imap_host, smtp_host].some((host) => host.startsWith(UNREACHABLE_HOST)))
    refuse('provider_unreachable');
  if (imap_host.startsWith(WRONG_HOST) || !IMAP_PORTS.includes(imap_port))
    refuse('invalid_imap_configuration');
  if (imapPassword === WRONG_PASSWORD) refuse('invalid_credentials');
  if (smtp_host.startsWith(WRONG_HOST) || !SMTP_PORTS.includes(smtp_port))
    refuse('invalid_smtp_configuration');
  if (smtpPassword === WRONG_PASSWORD) refuse('invalid_credentials_but_valid_account_imap');
  const key = imap_user.toLowerCase();
  const identity = { key, handle: imap_user, name: nameOf(imap_user), connectionParams: { mail: settings } };
  return { identity: { ...identity, sources: ['MAILS'] }, stages: [], isSlow };
}

/** What Unipile finds out about an address by itself. */
function detected(user: string): ConnectionParams {
  const domain = user.split('@').at(-1) ?? '';
  return {
    imap_host: `imap.${domain}`,
    imap_port: 993,
    imap_user: user,
    imap_encryption: 'ssl',
    smtp_host: `smtp.${domain}`,
    smtp_port: 587,
    smtp_user: user,
  };
}

function settingsOf({ identity }: AccountRecord): ConnectionParams {
  return identity.connectionParams['mail'] as ConnectionParams;
}
