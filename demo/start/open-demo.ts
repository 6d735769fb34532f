import { join } from 'node:path';
import { createConnectServer } from '../../src/server/index.js';
import { createMailNotifier } from '../../src/server/mail.js';
import { openStoresNode, toNodeListener } from '../../src/server/node.js';
import { createApp } from './app.js';
import { buildPages } from './build-pages.js';
import { consoleLog } from './console-log.js';
import { keepTrying } from './keep-trying.js';
import { listen } from './listen.js';
import { openMailbox } from './mailbox.js';
import { readPages } from './pages.js';
import { openProviderSide } from './provider-side.js';
import { loadSecrets } from './secrets.js';
import { createSessions, DEMO_USERS } from './sessions.js';
import type { Settings } from './settings.js';

const FIRST_PORT = 4100;

export interface Demo {
  readonly url: string;
  readonly companion: { readonly title: string; readonly url: string } | undefined;
  close(): Promise<void>;
}

/**
 * Puts the demo together. What is open when a later part fails is closed again, in the opposite order; the same
 * order ends the demo.
 */
export async function openDemo(settings: Settings, pagesSource: string): Promise<Demo> {
  const { folder, databaseUrl } = settings;
  const closers: (() => void | Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const end of closers.splice(0).reverse()) await end();
  };
  try {
    const secrets = await loadSecrets(join(folder, 'secrets.json'));
    const listening = await listen(settings.port, FIRST_PORT);
    closers.push(() => listening.close());
    const address = `http://127.0.0.1:${listening.port}`;
    const publicUrl = settings.publicUrl ?? address;

    const stores = openStoresNode(databaseUrl ? { databaseUrl } : { folder: join(folder, 'db') });
    const pages = buildPages(pagesSource, join(folder, 'pages')).then(() => readPages(join(folder, 'pages')));
    // Both are worked on at once, and each failure is waited for, so that nothing is left open behind the other's back.
    const [opened, built] = await Promise.allSettled([stores, pages]);
    if (opened.status === 'rejected') throw opened.reason;
    const { close: closeStores, ...kept } = opened.value;
    closers.push(closeStores);
    if (built.status === 'rejected') throw built.reason;

    const provider = await openProviderSide(settings, secrets, listening.port + 1);
    closers.push(() => provider.close());
    // Another name of this machine is another origin. Where the demo is published there is no second name to know.
    const hasCaptcha = provider.captchaScriptUrl !== undefined && settings.publicUrl === undefined;
    const captchaOrigin = hasCaptcha ? `http://localhost:${listening.port}` : undefined;
    const mailbox = await openMailbox(join(folder, 'mails.json'));
    closers.push(() => mailbox.close());
    const sessions = createSessions(
      secrets.cookieKey,
      `demo-session-${listening.port}`,
      publicUrl.startsWith('https:'),
    );
    const server = createConnectServer({
      ...kept,
      upstream: provider.upstream,
      getUser: sessions.userOf,
      publicUrl,
      hookSecret: secrets.hookSecret,
      // A round trip ends on a page of the product's own, which waits for the server's word.
      returnUrls: ['/connected'],
      allowedOrigins: [settings.extensionOrigin],
      sessionKey: secrets.sessionKey,
      ...(provider.captchaScriptUrl && { captchaScriptUrl: provider.captchaScriptUrl }),
      ...(captchaOrigin && { captchaOrigin }),
      notifier: createMailNotifier({
        transport: mailbox.smtpUrl,
        from: { name: 'Fieldnote', address: 'connect@fieldnote.example' },
        productName: 'Fieldnote',
        getContact: ({ userId }) => DEMO_USERS.find(({ id }) => id === userId),
        reconnectUrl: `${publicUrl}/accounts`,
        graceMs: settings.mailGraceMs,
      }),
      timings: settings.timings,
      limits: settings.limits,
      log: consoleLog(settings.isVerbose),
    });
    closers.push(() => server.close());

    const { companion, tries } = provider;
    const app = createApp({
      server,
      sessions,
      mailbox,
      pages: built.value,
      config: { tries, ...(companion && { companion }) },
      publicUrl,
      extensionOrigin: settings.extensionOrigin,
      captchaOrigin,
      isAddressFixed: settings.publicUrl === undefined,
    });
    const listener = toNodeListener({ fetch: async (request) => app.fetch(request) });
    listening.serve((request, response) => void listener(request, response));
    // Long polls and event streams would hold the server's own end back.
    closers.push(() => listening.close());
    if (canBeCalled(settings)) closers.push(keepTrying(() => server.registerHook()));
    return { url: publicUrl, companion, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The real Unipile can not reach this machine's own address. */
export const canBeCalled = ({ unipile, publicUrl }: Settings): boolean => !unipile || publicUrl !== undefined;
