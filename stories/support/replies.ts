import type { Flow, Step } from '../../src/contract/types.js';
import type { PageWorld } from './page-world.js';

/**
 * Another endpoint than ours: the real server's replies, with their step changed on the way, for what our own server
 * does not send yet.
 */
export function withStep(
  world: PageWorld,
  change: (step: Step) => unknown,
): NonNullable<PageWorld['intercept']> {
  return async (request) => {
    const response = await world.serverFetch(request);
    if (!response.headers.get('content-type')?.includes('json') || !response.ok) return response;
    const body = (await response.json()) as Flow | { readonly items: readonly Flow[] };
    const changed =
      'items' in body
        ? { items: body.items.map((flow) => ('step' in flow ? { ...flow, step: change(flow.step) } : flow)) }
        : 'step' in body
          ? { ...body, step: change(body.step) }
          : body;
    return Response.json(changed);
  };
}

/** As an endpoint that knows how long its codes are. */
export const asKnownLength = (length: number, world: PageWorld): NonNullable<PageWorld['intercept']> =>
  withStep(world, (step) => (step.kind === 'code' ? { ...step, length } : step));
