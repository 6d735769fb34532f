import { createApp, type AppParts } from '../../../../src/server/http/app.js';
import { createMemoryStores, DEFAULT_LIMITS } from '../../../../src/server/index.js';
import { HOST } from '../../server/support/world.js';

/** The routes as the application's own router has them, such as `GET /flows/:id`, in order. */
export const routesOfApp = (): readonly string[] => {
  const stores = createMemoryStores();
  const options = { ...stores, publicUrl: HOST, upstream: { name: 'unipile' } };
  const context = {
    options,
    limits: DEFAULT_LIMITS,
    clock: { now: () => 0 },
    hints: { subscribe: () => () => undefined },
  };
  const { routes } = createApp({ context } as unknown as AppParts, '/api/connect');
  const handled = routes.filter(({ method }) => method !== 'ALL');
  return [...new Set(handled.map(({ method, path }) => `${method} ${path}`))].sort();
};
