import type { DetailMessages } from '../messages.js';

export const details: DetailMessages = {
  generic: { title: 'A few details', help: 'This is needed to go on.' },
  moreSettings: 'Server settings',
  fields: {
    phone: 'Phone number',
    cookie_li_at: 'Cookie li_at',
    cookie_li_a: 'Cookie li_a',
    cookie_sessionid: 'Cookie sessionid',
    user_agent: 'User agent',
    imap_user: 'E-mail address',
    imap_password: 'Password',
    imap_host: 'IMAP server',
    imap_port: 'IMAP port',
    imap_encryption: 'IMAP encryption',
    smtp_user: 'SMTP user name',
    smtp_password: 'SMTP password',
    smtp_host: 'SMTP server',
    smtp_port: 'SMTP port',
    code: 'Code',
  },
  imap: {
    address: {
      title: 'What is your e\u2011mail address?',
      help: 'The settings of most mailboxes are found with it.',
    },
    settings: {
      title: 'Connect your mailbox',
      help: 'Your password goes to your mail service. It is not kept here.',
    },
    again: {
      title: 'Connect your mailbox again',
      help: 'Your password goes to your mail service. It is not kept here.',
    },
    incoming: 'Incoming mail (IMAP)',
    outgoing: 'Outgoing mail (SMTP)',
    server: 'Server',
    port: 'Port',
    encryption: 'Encryption',
    encryptions: { ssl: 'SSL', tls: 'TLS', starttls: 'STARTTLS', default: 'Automatic' },
    appPassword: (service) => `${service} wants an app password here, not your usual one.`,
    anyAppPassword: 'With two-step verification you may need an app password, made in your mail settings.',
    appPasswordHelp: 'How to get one',
  },
  cookies: {
    heading: (provider) => ({
      title: `Connect ${provider} with a browser session`,
      help: `Used once to connect, never stored.`,
    }),
    what: 'A cookie is a short text with which a website remembers that you are signed in. It is as good as a password, so paste it only here.',
    instructions: (provider, cookies) => [
      `On a computer, open ${provider} in a browser where you are signed in`,
      'Open the developer tools (F12), then Application or Storage, then Cookies',
      `Copy the value of ${cookies} and paste it below`,
    ],
    otherBrowser: 'The cookie is from another browser',
    otherBrowserHelp: 'Then put the user agent of that browser here.',
  },
  phone: {
    register: (provider) => ({
      title: 'Add your phone number',
      help: `${provider} asks for it to confirm that it is you.`,
    }),
    pairing: (provider) => ({
      title: `What is your ${provider} number?`,
      help: `You get a code to type into ${provider} on that phone.`,
    }),
    country: 'Country',
  },
};
