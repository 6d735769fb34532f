import { afterEach, expect, it } from 'vitest';
import type { ConnectServerOptions, UnipileV1Options } from '../../../src/server/index.js';
import { unipileV1 } from '../../../src/server/index.js';
import { Browser } from './support/browser.js';
import { created, hosted, launchOf, throughWizard } from './support/round-trips.js';
import { HOST, World } from './support/world.js';

/* Every field that a hosted link can have, and who says what is in it. */

let world: World;
afterEach(() => world.close());

type Link = Readonly<Record<string, unknown>>;

const open = (settings: UnipileV1Options['hosted'], server: Partial<ConnectServerOptions> = {}) => {
  const links: Link[] = [];
  const upstream = unipileV1({
    dsn: 'https://simulator.test',
    apiKey: 'api-key-of-the-tests',
    ...(settings && { hosted: settings }),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      if (request.url.endsWith('/hosted/accounts/link')) links.push((await request.clone().json()) as Link);
      return world.simulator.fetch(request);
    },
  });
  world = new World({ simulator: { notify: 'never' }, server: { upstream, ...server } });
  const launch = async (start: Parameters<World['start']>[0] = hosted) => {
    const flow = await world.start(start);
    const { headers } = await new Browser(world).go(launchOf(await world.answer(flow, {})));
    return { flow, link: links.at(-1) ?? {}, url: headers.get('location') ?? '' };
  };
  return { launch };
};

const minutesLeft = ({ expiresOn }: Link) => (Date.parse(String(expiresOn)) - world.clock.now()) / 60_000;

const EVERYTHING = {
  providers: ['LINKEDIN', 'WHATSAPP'],
  api_url: 'https://upstream-proxy.example.com',
  name: 'a name of the host',
  bypass_success_screen: true,
  disabled_features: ['linkedin_recruiter'],
  disabled_options: ['credentials_auth'],
  sync_limit: { MESSAGING: { chats: 10 } },
  proxy: { protocol: 'http', host: 'proxy.example.com', port: 8_080 },
  unilogin: { tab_name: 'Fieldnote' },
};

it('a link says all that the host has set, and what makes it safe', async () => {
  const { launch } = open(EVERYTHING);
  const { flow, link, url } = await launch();
  const { expiresOn: _expiresOn, notify_url, ...said } = link;
  expect(said).toEqual({
    ...EVERYTHING,
    type: 'create',
    success_redirect_url: `${HOST}/api/connect/return?flow=${flow.id}&outcome=success`,
    failure_redirect_url: `${HOST}/api/connect/return?flow=${flow.id}&outcome=failure`,
    single_use: true,
  });
  expect(String(notify_url)).toMatch(
    new RegExp(`^${HOST}/api/connect/hooks/unipile/notify/${flow.id}\\.[\\w-]{22}$`),
  );
  expect(minutesLeft(link)).toBe(10);
  expect(url).toMatch(/^https:\/\/simulator\.test\/hosted\//);
});

it('a link says what is known where the host has set nothing, and a reconnection whose it is', async () => {
  const { launch } = open(undefined);
  const { flow, link } = await launch({ provider: 'google', method: 'hosted' });
  expect(link).toMatchObject({
    type: 'create',
    providers: ['GOOGLE'],
    api_url: 'https://simulator.test',
    name: flow.id,
  });
  await world.signIn('member@example.com');
  const [account] = await world.accounts();
  const again = await launch({ intent: 'reconnect', accountId: account?.id ?? '', method: 'hosted' });
  expect(again.link).toMatchObject({
    type: 'reconnect',
    reconnect_account: (await world.upstreamIds())[0],
    single_use: true,
  });
  expect(again.link).not.toHaveProperty('providers');
});

it.each([
  ['earlier', 4, 4],
  ['later', 60, 10],
])('a link ends %s than after ten minutes only where that is sooner', async (_when, asked, left) => {
  const { launch } = open(({ expiresAt }) => ({
    expiresOn: new Date(expiresAt + (asked - 10) * 60_000).toISOString(),
  }));
  expect(minutesLeft((await launch()).link)).toBe(left);
});

it('what the host says of a flow comes before what it says of all links', async () => {
  const proxy = { protocol: 'https', host: 'other.example.com', port: 443 } as const;
  const { launch } = open(({ provider }) => ({ ...EVERYTHING, name: provider }), {
    flowOptions: () => ({ proxy, syncLimit: { chats: 3 }, disabledFeatures: ['linkedin_sales_navigator'] }),
  });
  expect((await launch()).link).toMatchObject({
    name: 'linkedin',
    proxy,
    sync_limit: { MESSAGING: { chats: 3 } },
    disabled_features: ['linkedin_sales_navigator'],
  });
});

it('a wizard that offers more than was chosen connects what was signed in to', async () => {
  const { launch } = open({ providers: '*' });
  const { flow, link, url } = await launch({ provider: 'instagram', method: 'hosted' });
  const id = await throughWizard(world, url);
  const path = new URL(String(link['notify_url'])).pathname.replace('/api/connect/', '');
  const headers = { 'sec-fetch-site': 'none' };
  await world.send('POST', path, { user: '', headers, body: created(id) });
  const done = await world.waitFor(flow, ({ state }) => state === 'connected', 60_000);
  expect(done).toMatchObject({ provider: 'linkedin', step: { account: { provider: 'linkedin' } } });
});
