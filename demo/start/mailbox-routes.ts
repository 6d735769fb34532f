import type { Hono } from 'hono';
import type { DemoMail } from '../config.js';
import type { Mailbox } from './mailbox.js';
import { DEMO_USERS, type Sessions } from './sessions.js';

/** A mail may look as it likes, but it runs nothing, loads nothing, and knows nothing of the product around it. */
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** What the mailbox page reads: the mails of whoever is signed in, and each as the page that a mail program draws. */
export function addMailboxRoutes(app: Hono, mailbox: Mailbox, sessions: Sessions): void {
  const mailsOf = (request: Request) => {
    const user = DEMO_USERS.find(({ id }) => id === sessions.userOf(request)?.id);
    return user ? mailbox.mailsFor(user.email) : [];
  };

  app.get('/mailbox.json', (c) => {
    const mails = mailsOf(c.req.raw).map(({ id, from, to, subject, receivedAt, text }): DemoMail => ({
      id,
      from,
      to: to.join(', '),
      subject,
      receivedAt,
      text,
    }));
    return c.json(mails, 200, { 'cache-control': 'no-store' });
  });

  app.get('/mailbox/:id', (c) => {
    const mail = mailsOf(c.req.raw).find(({ id }) => id === c.req.param('id'));
    if (!mail) return c.text('There is no such mail.', 404);
    return c.body(mail.html, 200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': MAIL_POLICY,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
  });
}
