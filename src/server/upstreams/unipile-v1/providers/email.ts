import type { StepDraft } from '../../../../contract/step-draft.js';
import { fields, form, hosted, oauth } from './forms.js';
import { knownServers } from './known-servers.js';
import type { FormContext, V1Method, V1Provider, Values } from './provider.js';

export const google: V1Provider = {
  id: 'google',
  group: 'email',
  type: 'GOOGLE_OAUTH',
  hostedType: 'GOOGLE',
  methods: [oauth(({ refresh_token, access_token }) => ({ refresh_token, access_token })), hosted],
  syncLimit: 'mailing',
};

export const microsoft: V1Provider = {
  id: 'microsoft',
  group: 'email',
  type: 'OUTLOOK',
  methods: [
    oauth(({ refresh_token, access_token, username, id }) => ({ refresh_token, access_token, username, id })),
    hosted,
  ],
  syncLimit: 'mailing',
};

const addressForm = (): StepDraft => form('imap', [fields.imapUser]);

/** The servers are folded away while they are known; `advanced` fields are filled in all the same. */
function settingsForm({ imap_user = '' }: Values): StepDraft {
  const known = knownServers(imap_user);
  const isKnown = known !== undefined;
  const asked = [
    fields.imapUser,
    fields.imapPassword,
    fields.host('imap_host', isKnown),
    fields.port('imap_port', isKnown),
    fields.encryption(isKnown),
    fields.host('smtp_host', isKnown),
    fields.port('smtp_port', isKnown),
  ];
  const guessed = known ?? { imap_port: '993', imap_encryption: 'ssl', smtp_port: '587' };
  return {
    ...form('imap', asked, { imap_user, ...guessed }),
    message: { code: isKnown ? 'imap.settings-found' : 'imap.settings-unknown' },
  };
}

function imapForm(answered: Values, { intent }: FormContext): StepDraft | undefined {
  if (answered['imap_password'] !== undefined) return undefined;
  if (intent === 'reconnect') {
    return Object.keys(answered).length === 0 ? form('imap', [fields.imapPassword]) : undefined;
  }
  return answered['imap_user'] === undefined ? addressForm() : settingsForm(answered);
}

const imapMethod: V1Method = {
  id: 'imap',
  form: imapForm,
  blamed: 'imap_password',
  body: (values) => ({
    imap_user: values['imap_user'],
    imap_password: values['imap_password'],
    imap_host: values['imap_host'],
    imap_port: Number(values['imap_port']),
    imap_encryption: values['imap_encryption'],
    smtp_user: values['imap_user'],
    smtp_password: values['imap_password'],
    smtp_host: values['smtp_host'],
    smtp_port: Number(values['smtp_port']),
  }),
  reconnectBody: ({ imap_password }) => ({ imap_password, smtp_password: imap_password }),
};

export const imap: V1Provider = {
  id: 'imap',
  group: 'email',
  type: 'MAIL',
  methods: [imapMethod, hosted],
  syncLimit: 'mailing',
};
