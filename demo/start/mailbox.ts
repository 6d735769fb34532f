import { readFile, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { z } from 'zod';

/**
 * A mail server of the demo's own, which no other machine can reach: what the product sends is kept and shown to the
 * user it was sent to, and goes no further.
 */
export interface Mailbox {
  /** Where mails are sent, as nodemailer takes it. */
  readonly smtpUrl: string;
  /** The mails of one address, newest first. */
  mailsFor(address: string): readonly Mail[];
  close(): Promise<void>;
}

const mailSchema = z.object({
  id: z.string(),
  to: z.array(z.string()),
  from: z.string(),
  subject: z.string(),
  receivedAt: z.string(),
  text: z.string(),
  html: z.string(),
});

export type Mail = z.infer<typeof mailSchema>;

const KEPT = 100;

/** Takes mails on any free port, and keeps them in `file`. */
export async function openMailbox(file: string): Promise<Mailbox> {
  let mails = await read(file);
  let writing = Promise.resolve();

  const keep = (mail: Mail): Promise<void> => {
    mails = [mail, ...mails].slice(0, KEPT);
    const text = JSON.stringify(mails);
    writing = writing.then(async () => {
      await writeFile(`${file}.new`, text, { mode: 0o600 });
      await rename(`${file}.new`, file);
    });
    return writing;
  };

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      simpleParser(stream)
        .then(({ from, subject, text, html }) =>
          keep({
            id: crypto.randomUUID(),
            to: session.envelope.rcptTo.map(({ address }) => address.toLowerCase()),
            from: from?.text ?? '',
            subject: subject ?? '',
            receivedAt: new Date().toISOString(),
            text: text ?? '',
            html: html || '',
          }),
        )
        .then(
          () => {
            done();
          },
          (error: unknown) => {
            done(error instanceof Error ? error : new Error('The mail could not be kept.'));
          },
        );
    },
  });
  // A client that hangs up in the middle is no concern of the demo.
  server.on('error', () => undefined);
  const { port } = await new Promise<AddressInfo>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      resolve(server.server.address() as AddressInfo);
    });
  });

  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    mailsFor: (address) => mails.filter(({ to }) => to.includes(address)),
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      await writing;
    },
  };
}

async function read(file: string): Promise<readonly Mail[]> {
  try {
    return z.array(mailSchema).parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // Not there, or not readable: an empty mailbox.
    return [];
  }
}
