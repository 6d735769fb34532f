import { createTransport, type Transporter } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport/index.js';
import { htmlMail } from './notify/html-mail.js';
import { toName, writeMail } from './notify/mail-text.js';
import type { Notice, Notifier } from './notify/notifier.js';
import { plainMail, plainSentence } from './notify/plain-mail.js';
import { reconnectLink } from './notify/reconnect-link.js';
import type { AccountRecord } from './stores/account-store.js';
import type { Owner } from './stores/owner.js';

export { RECONNECT_PARAMETER, reconnectLink } from './notify/reconnect-link.js';
export type { Notice, Notifier } from './notify/notifier.js';

export interface Contact {
  readonly email: string;
  /** BCP 47. Default: English. */
  readonly locale?: string;
}

export interface MailNotifierOptions {
  /** An SMTP address such as `smtps://user:password@mail.example.com`, or nodemailer's own options. */
  readonly transport: string | SMTPTransport.Options;
  /** Who writes: `connect@example.com`, with a name if you like. */
  readonly from: string | { readonly name: string; readonly address: string };
  readonly productName: string;
  /** Who an owner of accounts is; nobody is signed in when this is asked. `undefined`: they get no mail. */
  readonly getContact: (owner: Owner) => Contact | undefined | Promise<Contact | undefined>;
  /**
   * Your page that starts a reconnection: an address to which `?connect-reconnect=` with the id of the account is
   * added, or a function that makes the whole address for one account.
   */
  readonly reconnectUrl: string | ((account: AccountRecord) => string);
  /** How long a user has to reconnect by themselves, in milliseconds; what is lost meanwhile is in the same mail. Default: two minutes. */
  readonly graceMs?: number;
  /** An address, `https:` or `mailto:`, at which this owner can ask for no more of these mails. */
  readonly unsubscribeUrl?: (owner: Owner) => string | undefined;
}

const GRACE_MS = 2 * 60_000;
const CONNECT_MS = 15_000;
const SILENCE_MS = 30_000;
/** An address as people have it: one, and nothing that a header would read as more. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]{1,64}@[^\s@<>()[\]\\,;:"\p{Cc}]{1,253}$/u;

/**
 * A notifier that writes mails over SMTP: plain text and HTML, in the user's language, with a link to your page that
 * starts the reconnection once its user has signed in. Throws a TypeError when an option can not work. Needs the package
 * `nodemailer`.
 */
export function createMailNotifier(options: MailNotifierOptions): Notifier {
  const { from, productName, reconnectUrl, graceMs = GRACE_MS } = options;
  const sender = typeof from === 'string' ? { name: '', address: from } : from;
  if (!ADDRESS.test(sender.address)) throw new TypeError('from must be one e-mail address.');
  if (typeof reconnectUrl === 'string' && !/^https?:\/\//.test(new URL(reconnectUrl).href))
    throw new TypeError('reconnectUrl must be an address of the web.');
  if (!(graceMs >= 0)) throw new TypeError('graceMs must be a number of milliseconds.');
  const transporter = openTransport(options.transport);
  /** The ids of the mails that have been read to their end by the connection to the mail server. */
  const handedOver = new Set<string>();
  transporter.use('stream', (mail, done) => {
    const { messageId = '' } = mail.data;
    mail.message.processFunc((text) => {
      text.once('end', () => handedOver.add(messageId));
      return text;
    });
    done();
  });
  const domain = sender.address.slice(sender.address.lastIndexOf('@') + 1);

  const linkOf = (account: AccountRecord): string =>
    requireWeb(
      typeof reconnectUrl === 'string' ? reconnectLink(reconnectUrl, [account.id]) : reconnectUrl(account),
    );

  const linkOfAll = (accounts: readonly [AccountRecord, ...AccountRecord[]]): string =>
    typeof reconnectUrl === 'string'
      ? reconnectLink(
          reconnectUrl,
          accounts.map(({ id }) => id),
        )
      : linkOf(accounts[0]);

  const compose = ({ owner, accounts, id }: Notice, { email, locale }: Contact) => {
    const [first, ...others] = accounts;
    if (!first) throw new TypeError('There is nothing to tell.');
    const mailed = (account: AccountRecord) => ({
      provider: account.provider,
      name: account.label ?? account.name,
      link: linkOf(account),
    });
    const mail = writeMail({
      productName,
      accounts: [mailed(first), ...others.map(mailed)],
      link: linkOfAll([first, ...others]),
      ...(locale === undefined ? {} : { locale }),
    });
    const unsubscribe = unsubscribeHeader(options.unsubscribeUrl?.(owner));
    return {
      from: { name: toName(sender.name), address: sender.address },
      to: { name: '', address: email },
      subject: plainSentence(mail.subject),
      text: plainMail(mail),
      html: htmlMail(mail),
      // The same whenever it is tried again, so that a mailbox that has it already may drop it.
      messageId: `<${id}@${domain}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': mail.language,
        ...(unsubscribe === undefined ? {} : { 'List-Unsubscribe': unsubscribe }),
      },
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  };

  return {
    graceMs,
    async tell(notice) {
      const contact = await options.getContact(notice.owner);
      if (!contact) return 'nobody';
      if (!ADDRESS.test(contact.email)) return 'refused';
      const message = compose(notice, contact);
      try {
        await transporter.sendMail(message);
        return 'told';
      } catch (error) {
        if (isRefused(error)) return 'refused';
        // The server got the whole mail, and no answer to it came: nobody knows whether it was taken (RFC 1047).
        if (handedOver.has(message.messageId) && !hasAnswer(error)) return 'unknown';
        throw error;
      } finally {
        handedOver.delete(message.messageId);
      }
    },
  };
}

const LIMITS = { connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SILENCE_MS };

function openTransport(transport: string | SMTPTransport.Options): Transporter {
  // Logging would put the whole conversation, and with it people's addresses, on the host's console.
  return createTransport(
    typeof transport === 'string'
      ? { url: transport, ...LIMITS, logger: false, debug: false }
      : { ...LIMITS, logger: false, debug: false, ...transport },
  );
}

/** The address itself was turned down for good; whatever else fails may work another time. */
const isRefused = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'EENVELOPE' &&
  'responseCode' in error &&
  typeof error.responseCode === 'number' &&
  error.responseCode >= 500 &&
  'command' in error &&
  error.command === 'RCPT TO';

/** The mail server has said what became of it. */
const hasAnswer = (error: unknown): boolean =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number';

function requireWeb(address: string): string {
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError('A link must lead to the web.');
  return href;
}

function unsubscribeHeader(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'mailto:')
    throw new TypeError('unsubscribeUrl must give an https: or mailto: address.');
  return `<${href.replaceAll('>', '%3E')}>`;
}
