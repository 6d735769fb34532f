import type { FormMessages } from '../messages.js';

export const form: FormMessages = {
  credentials: (provider) => ({
    title: `Sign in to ${provider}`,
    help: `Your ${provider} e-mail and password. Used once to connect, never stored.`,
  }),
  credentialsAgain: (provider) => ({
    title: `Sign in to ${provider} again`,
    help: `Your ${provider} e-mail and password. Used once to reconnect, never stored.`,
  }),
  phone: (provider) => ({
    title: 'Add your phone number',
    help: `${provider} asks for it to confirm that it is you.`,
  }),
  imap: { title: 'Connect your mailbox', help: 'Your password is used to fetch mail.' },
  cookies: (provider) => ({
    title: `Connect ${provider}`,
    help: `Values from a browser that is signed in to ${provider}.`,
  }),
  generic: { title: 'A few details', help: 'This is needed to go on.' },
  phoneExample: '+1 202 555 0143',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  capsLock: 'Caps Lock is on.',
  moreSettings: 'More settings',
  optional: (label) => `${label} (optional)`,
  fields: {
    username: 'E-mail or phone',
    password: 'Password',
    email: 'E-mail',
    phone: 'Phone number',
    cookie_li_at: 'Cookie li_at',
    cookie_li_a: 'Cookie li_a',
    cookie_sessionid: 'Cookie sessionid',
    user_agent: 'User agent',
    imap_user: 'IMAP user name',
    imap_password: 'IMAP password',
    imap_host: 'IMAP server',
    imap_port: 'IMAP port',
    imap_encryption: 'IMAP encryption',
    smtp_user: 'SMTP user name',
    smtp_password: 'SMTP password',
    smtp_host: 'SMTP server',
    smtp_port: 'SMTP port',
    code: 'Code',
  },
};
