import type { Flow, StartFlow } from '../../../../src/contract/types.js';
import { Browser } from './browser.js';
import { HOST, World, type WorldOptions } from './world.js';

export const hosted: Partial<StartFlow> = { provider: 'linkedin', method: 'hosted' };

export const launchOf = (flow: Flow): string => {
  if (flow.step.kind !== 'redirect' || !flow.step.launch) throw new Error(`No launch on ${flow.step.kind}`);
  return `${HOST}/api/connect/${flow.step.launch}`;
};

/** What a notification of success says. */
export const created = (upstreamId: string) => ({ status: 'CREATION_SUCCESS', account_id: upstreamId });

/** A world whose wizard notifies nobody by itself, with what it takes to do so in its place. */
export class RoundTrips {
  readonly world: World;
  /** What the server asked of the upstream for its hosted links. */
  readonly links: Record<string, string>[] = [];

  constructor({ upstream, ...options }: WorldOptions = {}) {
    this.world = new World({
      simulator: { notify: 'never' },
      ...options,
      upstream: async (request, forward) => {
        if (request.url.endsWith('/hosted/accounts/link')) {
          this.links.push((await request.clone().json()) as Record<string, string>);
        }
        return upstream ? upstream(request, forward) : forward();
      },
    });
  }

  /** A launch that has not been followed yet. */
  async ticket(flow: Flow): Promise<string> {
    return launchOf(await this.world.answer(flow, {}));
  }

  /** Starts the round trip; answers with where the browser is sent. */
  async leave(flow: Flow, browser = new Browser(this.world)): Promise<string> {
    return (await browser.go(await this.ticket(flow))).headers.get('location') ?? '';
  }

  /** Notifies as the upstream does for its first link. */
  async notify(body: unknown): Promise<number> {
    const path = new URL(this.links[0]?.['notify_url'] ?? '').pathname.replace('/api/connect/', '');
    const headers = { 'sec-fetch-site': 'none' };
    return (await this.world.send('POST', path, { user: '', body, headers })).status;
  }

  /** The id that the upstream promises to the account of a flow. */
  async pendingOf({ id }: Flow): Promise<string> {
    return (await this.world.stores.flows.get(id))?.attempts[0]?.upstreamId ?? '';
  }

  /** See `throughWizard`. */
  throughWizard(link: string, username?: string): Promise<string> {
    return throughWizard(this.world, link, username);
  }

  /** See `consentTo`. */
  consent(url: string): Promise<string> {
    return consentTo(this.world, url);
  }
}

/** Signs in on the page of a hosted link, and gives the id of the account that this makes upstream. */
export async function throughWizard(
  world: World,
  link: string,
  username = 'member@example.com',
): Promise<string> {
  const before = await world.upstreamIds();
  const values = { username, password: 'fine' };
  const body = JSON.stringify({ provider: 'LINKEDIN', method: 'password', values });
  await world.simulator.fetch(new Request(`${link}/sessions`, { method: 'POST', body }));
  await world.clock.advance(1_000);
  const id = (await world.upstreamIds()).find((one) => !before.includes(one));
  if (!id) throw new Error('Nothing was connected.');
  return id;
}

/** Allows what the consent screen asks for; answers with where the browser is sent then. */
export async function consentTo(world: World, url: string): Promise<string> {
  const html = await (await world.simulator.fetch(new Request(url))).text();
  const id = /data-request="([^"]+)"/.exec(html)?.[1] ?? /requests\/([\w-]+)/.exec(html)?.[1] ?? '';
  const scopes = (new URL(url).searchParams.get('scope') ?? '').split(' ');
  const body = JSON.stringify({ isAllowed: true, email: 'owner@example.com', scopes });
  const request = new Request(`https://simulator.test/oauth/requests/${id}`, { method: 'POST', body });
  return ((await (await world.simulator.fetch(request)).json()) as { location: string }).location;
}
