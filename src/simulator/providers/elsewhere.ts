import type { AccountType, Identity } from '../state.js';

/** One account of each type that exists but can not be connected through the API; the phone can add them. */
export const elsewhere: Readonly<Partial<Record<AccountType, Identity>>> = {
  ICLOUD: mailbox('member@icloud.example', 'imap.icloud.example', 'smtp.icloud.example'),
  EXCHANGE: mailbox('member@exchange.example', 'imap.exchange.example', 'smtp.exchange.example'),
  GOOGLE_CALENDAR: {
    key: 'member@calendar.example',
    handle: 'member@calendar.example',
    name: 'Member',
    connectionParams: { calendar: 'member@calendar.example' },
    sources: ['CALENDAR'],
  },
  SLACK: {
    key: 'U0SIMULATED',
    handle: 'member',
    name: 'Member',
    connectionParams: {
      im: {
        url: 'https://simulated.slack.example/',
        user: 'member',
        user_id: 'U0SIMULATED',
        team: 'Simulated',
        team_id: 'T0SIMULATED',
      },
    },
  },
  MOBILE: {
    key: '12025550143',
    handle: '+12025550143',
    name: '+12025550143',
    connectionParams: {
      im: { phone_number: '12025550143', sim_serial_number: '8901000000000000001' },
      call: { phone_number: '12025550143', sim_serial_number: '8901000000000000001' },
    },
    sources: ['MESSAGING', 'CALL'],
  },
};

function mailbox(user: string, imapHost: string, smtpHost: string): Identity {
  const mail = {
    imap_host: imapHost,
    imap_port: 993,
    imap_user: user,
    imap_encryption: 'ssl',
    smtp_host: smtpHost,
    smtp_port: 587,
    smtp_user: user,
  };
  return { key: user, handle: user, name: 'Member', connectionParams: { mail }, sources: ['MAILS'] };
}
