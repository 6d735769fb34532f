import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly to: readonly string[];
  readonly parsed: ParsedMail;
  /** As it came over the wire. */
  readonly raw: string;
}

/** A real mail server on this machine. */
export interface MailServer {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  /** What the next mails are answered with instead of being taken; `undefined`: they are taken. */
  refusal: { readonly at: 'rcpt' | 'data'; readonly code: number } | undefined;
  /** Takes mails, and breaks the connection off in place of an answer. */
  isHangingUp: boolean;
  close(): Promise<void>;
}

export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const refuse = (at: 'rcpt' | 'data') =>
    state.refusal?.at === at
      ? Object.assign(new Error('Not this one.'), { responseCode: state.refusal.code })
      : undefined;

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, done) {
      done(refuse('rcpt'));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const refused = refuse('data');
        if (refused) {
          done(refused);
          return;
        }
        const raw = Buffer.concat(chunks).toString('utf8');
        const to = session.envelope.rcptTo.map(({ address }) => address);
        void simpleParser(raw).then((parsed) => {
          received.push({ to, parsed, raw });
          if (state.isHangingUp) for (const connection of server.connections) connection.close();
          else done();
        });
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const state: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refusal: undefined,
    isHangingUp: false,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
  return state;
}
