import { afterEach, describe, expect, it } from 'vitest';
import { World } from './support/world.js';

let world: World;
afterEach(() => world.close());

describe('a flow says whose choice its provider is', () => {
  it('the user’s, once one was chosen, and nobody’s before', async () => {
    world = new World();
    const begun = await world.start({ intent: 'connect' });
    expect(begun).not.toHaveProperty('choseProvider');
    const chosen = await world.answer(begun, { values: { choice: 'linkedin' } });
    expect(chosen).toMatchObject({ provider: 'linkedin', choseProvider: true });
    const another = await world.answer(chosen, { action: 'back' });
    expect(another.step.kind).toBe('choose');
    expect(another).not.toMatchObject({ choseProvider: false });
  });

  it('the page’s, when the page has named it, whatever way in the user chooses then', async () => {
    world = new World();
    const begun = await world.start({ intent: 'connect', provider: 'linkedin' });
    expect(begun).toMatchObject({ choseProvider: false });
    const ways = await world.answer(begun, { action: 'switch', to: 'methods' });
    expect(await world.answer(ways, { values: { choice: 'cookies' } })).toMatchObject({
      choseProvider: false,
    });
  });
});
