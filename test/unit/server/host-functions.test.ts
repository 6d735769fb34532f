import { afterEach, expect, it } from 'vitest';
import type { FlowOptions } from '../../../src/server/index.js';
import { Browser } from './support/browser.js';
import { hosted, launchOf } from './support/round-trips.js';
import { World } from './support/world.js';

/* What the host is asked in the middle of a flow may fail, or never be answered; the flow ends clearly all the same. */

let world: World;
afterEach(() => world.close());

it('interrupts no longer than a look takes a login whose flowOptions never answer', async () => {
  world = new World({ server: { flowOptions: () => new Promise<FlowOptions>(() => undefined) } });
  const flow = await world.start({ provider: 'linkedin' });
  await world.answer(flow, { values: { username: 'member@example.com', password: 'fine' } });
  await world.clock.advance(60_000);
  expect((await world.get(flow)).step).toMatchObject({ kind: 'failed' });
});

it.each([
  ['flowOptions', { server: { flowOptions: () => Promise.reject(new Error('No place known.')) } }],
  [
    'hosted',
    {
      unipile: {
        hosted: () => {
          throw new Error('No wizard today.');
        },
      },
    },
  ],
])('says in the wizard that %s has failed, and lets it be tried again', async (_which, options) => {
  world = new World({ simulator: { notify: 'never' }, ...options });
  const flow = await world.start(hosted);
  const { status } = await new Browser(world).go(launchOf(await world.answer(flow, {})));
  expect(status).toBeLessThan(500);
  const { state, step } = await world.get(flow);
  expect(state).toBe('open');
  expect(step).toMatchObject({ message: { code: 'upstream.error' } });
  expect(step.actions.map(({ type }) => type)).toContain('submit');
  expect(JSON.stringify(world.log)).not.toMatch(/No (place|wizard)/);
});
