import type { Values } from './provider.js';

/** Servers as the services publish them: IMAP over TLS, SMTP submission with STARTTLS or TLS. */
const SERVICES: readonly (readonly [
  domains: readonly string[],
  imap: string,
  smtp: string,
  smtpPort: string,
])[] = [
  [['gmail.com', 'googlemail.com'], 'imap.gmail.com', 'smtp.gmail.com', '587'],
  [['icloud.com', 'me.com', 'mac.com'], 'imap.mail.me.com', 'smtp.mail.me.com', '587'],
  [['yahoo.com', 'ymail.com', 'rocketmail.com'], 'imap.mail.yahoo.com', 'smtp.mail.yahoo.com', '465'],
  [['aol.com'], 'imap.aol.com', 'smtp.aol.com', '465'],
  [['fastmail.com', 'fastmail.fm'], 'imap.fastmail.com', 'smtp.fastmail.com', '465'],
  [['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch'], 'imap.gmx.net', 'mail.gmx.net', '587'],
  [['gmx.com'], 'imap.gmx.com', 'mail.gmx.com', '587'],
  [['web.de'], 'imap.web.de', 'smtp.web.de', '587'],
  [['t-online.de'], 'secureimap.t-online.de', 'securesmtp.t-online.de', '465'],
  [['orange.fr', 'wanadoo.fr'], 'imap.orange.fr', 'smtp.orange.fr', '465'],
  [['free.fr'], 'imap.free.fr', 'smtp.free.fr', '465'],
  [['laposte.net'], 'imap.laposte.net', 'smtp.laposte.net', '465'],
  [['libero.it'], 'imapmail.libero.it', 'smtp.libero.it', '465'],
  [['zoho.com'], 'imap.zoho.com', 'smtp.zoho.com', '465'],
  [['mail.ru'], 'imap.mail.ru', 'smtp.mail.ru', '465'],
  [['yandex.com', 'yandex.ru'], 'imap.yandex.com', 'smtp.yandex.com', '465'],
  [['naver.com'], 'imap.naver.com', 'smtp.naver.com', '587'],
  [['qq.com'], 'imap.qq.com', 'smtp.qq.com', '465'],
  [['163.com'], 'imap.163.com', 'smtp.163.com', '465'],
];

/** The servers of an address, when its service is a known one. */
export function knownServers(address: string): Values | undefined {
  const domain = address.split('@').at(-1)?.toLowerCase() ?? '';
  const service = SERVICES.find(([domains]) => domains.includes(domain));
  if (!service) return undefined;
  const [, imap_host, smtp_host, smtp_port] = service;
  return { imap_host, imap_port: '993', imap_encryption: 'ssl', smtp_host, smtp_port };
}
