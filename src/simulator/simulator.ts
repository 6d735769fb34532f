import { Hono } from 'hono/tiny';
import { Accounts } from './accounts.js';
import { ApiError } from './api-error.js';
import { Authentication } from './authentication.js';
import { delay } from './clock.js';
import { Deliveries } from './deliveries.js';
import { CutResponse, FaultInjector } from './fault-injector.js';
import { HostedLinks } from './hosted/hosted-links.js';
import { Notifications } from './hosted/notifications.js';
import { Wizard } from './hosted/wizard.js';
import { Intents } from './intents.js';
import { OAuthServer } from './oauth/oauth-server.js';
import type { SimulatorOptions } from './options.js';
import type { Parts } from './parts.js';
import { addAccountRoutes } from './routes/account-routes.js';
import { addHostedRoutes } from './routes/hosted-routes.js';
import { addOAuthRoutes } from './routes/oauth-routes.js';
import { addPhoneRoutes } from './routes/phone-routes.js';
import { addVendorRoutes } from './routes/vendor-routes.js';
import { addWebhookRoutes } from './routes/webhook-routes.js';
import type { SimulatorState } from './state.js';
import { World } from './world.js';

/**
 * A local Unipile: its v1 API under `/api/v1`, its hosted wizard under `/hosted`, the authorization servers under
 * `/oauth`, the captcha's vendor under `/vendor`, and the phone of the people who connect under `/phone`.
 */
export interface Simulator {
  /** Answers one request. Rejects with a `TypeError`, as `fetch` does, when a fault drops the connection. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** A copy of everything that outlives a restart, without passwords or codes. */
  readonly state: () => SimulatorState;
  /** Continues from such a copy instead of what is there. */
  readonly load: (state: SimulatorState) => void;
  /** Stops deliveries and lets held requests go. */
  readonly close: () => Promise<void>;
}

/** Makes a simulator. It starts with what `storage` holds, which is read before the first answer. */
export function createSimulator(options: SimulatorOptions): Simulator {
  const world = new World(options);
  const deliveries = new Deliveries(world);
  const accounts = new Accounts(world, deliveries);
  const intents = new Intents(world);
  const authentication = new Authentication(world, accounts, intents);
  const oauth = new OAuthServer(world);
  const hosted = new HostedLinks(world);
  const notifications = new Notifications(world);
  const wizard = new Wizard({ world, accounts, intents, authentication, oauth, notifications });
  const faults = new FaultInjector(options.faults);
  const parts: Parts = { world, accounts, intents, authentication, oauth, hosted, wizard, faults };

  const app = new Hono();
  app.use('/api/v1/*', async (c, next) => {
    if (c.req.header('x-api-key') !== world.settings.apiKey) throw new ApiError('missing_credentials');
    await next();
  });
  addAccountRoutes(app, parts);
  addWebhookRoutes(app, world, accounts);
  addHostedRoutes(app, parts);
  addOAuthRoutes(app, parts);
  addVendorRoutes(app, world);
  addPhoneRoutes(app, parts);
  app.notFound((c) => new ApiError('resource_not_found').toResponse(c.req.path));
  app.onError((error, c) => {
    if (error instanceof ApiError) return error.toResponse(c.req.path);
    world.log(`unexpected error at ${c.req.method} ${c.req.path}: ${error.name}`);
    return new ApiError('unexpected_error').toResponse(c.req.path);
  });

  let ready: Promise<void> | undefined;
  const resume = (): void => {
    deliveries.resume();
    notifications.resume();
    accounts.resume();
  };
  const start = async (): Promise<void> => {
    await world.persistence.load();
    resume();
  };

  return {
    async fetch(request) {
      await (ready ??= start());
      const { pathname: path } = new URL(request.url);
      const isApi = path.startsWith('/api/') || /^\/oauth\/\w+\/token$/.test(path);
      const fault = isApi ? faults.take({ method: request.method, path }) : undefined;
      if (fault?.kind === 'drop' && fault.when === 'before') throw new TypeError('fetch failed');
      if (fault?.kind === 'status') return new Response('', { status: fault.status });
      const waitMs = (isApi ? world.settings.latencyMs : 0) + (fault?.kind === 'slow' ? fault.ms : 0);
      if (waitMs > 0) await delay(world.clock, waitMs);
      const response = await app.fetch(request);
      await world.persistence.flush();
      if (isApi) world.log(`${request.method} ${path} ${response.status}`);
      if (fault?.kind === 'drop') throw new TypeError('fetch failed');
      return fault?.kind === 'cut' ? CutResponse.of(response) : response;
    },
    state: () => structuredClone(world.state),
    load(state) {
      ready = Promise.resolve();
      world.persistence.state = structuredClone(state);
      world.changed();
      resume();
    },
    async close() {
      deliveries.close();
      world.close();
      intents.close();
      await world.persistence.flush();
    },
  };
}
