import { Hono } from 'hono';
import { z } from 'zod';
import type { ConnectServer } from '../../src/server/index.js';
import type { DemoConfig } from '../config.js';
import type { Mailbox } from './mailbox.js';
import { addMailboxRoutes } from './mailbox-routes.js';
import type { Pages } from './pages.js';
import { contentSecurityPolicy } from './policy.js';
import { DEMO_USERS, type Sessions } from './sessions.js';

export interface AppParts {
  readonly server: ConnectServer;
  readonly sessions: Sessions;
  readonly mailbox: Mailbox;
  readonly pages: Pages;
  readonly config: Omit<DemoConfig, 'user' | 'users'>;
  readonly publicUrl: string;
  /** Who may ask for a token by the session that its user has. */
  readonly extensionOrigin: string;
  /** Where the frame of a captcha comes from. */
  readonly captchaOrigin: string | undefined;
  /** Send who came by another name of this machine, such as `localhost`, to `publicUrl`: writes come from one origin. */
  readonly isAddressFixed: boolean;
}

const switchSchema = z.object({ user: z.enum(DEMO_USERS.map(({ id }) => id)) });

/** The host's own program: its pages and its session, with the kit's endpoint mounted under one path. */
export function createApp({
  server,
  sessions,
  mailbox,
  pages,
  config,
  publicUrl,
  extensionOrigin,
  captchaOrigin,
  isAddressFixed,
}: AppParts): Hono {
  const app = new Hono();
  // The endpoint sends the frame of a captcha on to an origin of its own, where its policy lets the vendor in.
  const productPolicy = contentSecurityPolicy(captchaOrigin ? ["'self'", captchaOrigin] : []);
  const deskPolicy = contentSecurityPolicy(
    config.companion ? ["'self'", new URL(config.companion.url).origin] : [],
  );
  // Each mail is a frame of its own, without scripts.
  const policies = new Map([
    ['/', deskPolicy],
    ['/mailbox', contentSecurityPolicy(["'self'"])],
  ]);
  const { host, origin } = new URL(publicUrl);

  app.all('/api/connect/*', (c) => server.fetch(c.req.raw));

  app.get('/demo.json', (c) => {
    const user = sessions.userOf(c.req.raw) ?? DEMO_USERS[0];
    const body: DemoConfig = { ...config, user, users: DEMO_USERS };
    return c.json(body, 200, { 'cache-control': 'no-store' });
  });

  addMailboxRoutes(app, mailbox, sessions);

  app.post('/session', async (c) => {
    if (c.req.header('origin') !== origin) return c.body(null, 403);
    const wanted = switchSchema.safeParse(await c.req.json().catch(() => undefined));
    const user = DEMO_USERS.find(({ id }) => id === wanted.data?.user);
    if (!user) return c.body(null, 400);
    return c.body(null, 204, { 'set-cookie': sessions.cookieFor(user) });
  });

  // A browser adds the origin by itself, and no page can be an extension: the user's session is proof enough.
  app.post('/extension/token', (c) => {
    if (c.req.header('origin') !== extensionOrigin) return c.body(null, 403);
    const user = sessions.userOf(c.req.raw);
    if (!user) return c.body(null, 401);
    return c.json({ token: sessions.tokenFor(user) }, 200, { 'cache-control': 'no-store' });
  });

  app.get('*', (c) => {
    const { pathname, search } = new URL(c.req.url);
    if (isAddressFixed && c.req.header('host') !== host)
      return c.redirect(`${publicUrl}${pathname}${search}`);
    // With nothing to stand beside it, the product needs no desk.
    if (pathname === '/' && !config.companion) return c.redirect('/accounts');
    const page = pages.find(pathname);
    if (!page) return c.text('There is no such page.', 404);
    const isHtml = page.type.startsWith('text/html');
    const isNew = isHtml && !sessions.userOf(c.req.raw);
    return c.body(page.body, 200, {
      'content-type': page.type,
      'cache-control': page.isHashed ? 'public, max-age=31536000, immutable' : 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      ...(isHtml && { 'content-security-policy': policies.get(pathname) ?? productPolicy }),
      // The demo's login: whoever comes first is the first user.
      ...(isNew && { 'set-cookie': sessions.cookieFor(DEMO_USERS[0]) }),
    });
  });

  return app;
}
