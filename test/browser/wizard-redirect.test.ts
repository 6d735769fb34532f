import { expect } from '@open-wc/testing';
import type { MethodId, ProviderId } from '../../src/contract/types.js';
import { start, type PageWorld } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { closeWorlds, drawWizard, openWorld, type Drawn } from './support/drawn.js';
import { FakeWindow } from './support/fake-window.js';

interface Scene {
  readonly wizard: Drawn;
  readonly world: PageWorld;
  readonly windows: FakeWindow[];
}

async function draw({
  provider = 'google',
  method = 'oauth',
  isBlocked = false,
  world,
}: {
  readonly provider?: ProviderId;
  readonly method?: MethodId;
  readonly isBlocked?: boolean;
  readonly world?: PageWorld;
} = {}): Promise<Scene> {
  const behind = world ?? (await openWorld());
  await start(behind, provider, undefined, method);
  const wizard = await drawWizard({ world: behind, provider });
  const windows: FakeWindow[] = [];
  wizard.element.openWindow = () => {
    if (isBlocked) return null;
    const opened = new FakeWindow();
    windows.push(opened);
    return opened.asWindow();
  };
  return { wizard, world: behind, windows };
}

const link = (wizard: Drawn) => wizard.get<HTMLAnchorElement>('a.button');

/** A browser follows the link that the wizard gave it. */
async function follow({ world }: Scene, address: string): Promise<string> {
  const path = new URL(address).pathname;
  const response = await world.serverFetch(new Request(`https://host.test${path}`, { redirect: 'manual' }));
  return response.headers.get('location') ?? '';
}

describe('the wizard leaves for another window', () => {
  afterEach(closeWorlds);

  it('opens it with the click itself, cut off from this page, and sends it on when it knows where to', async () => {
    const scene = await draw();
    const { wizard, windows } = scene;
    expect(wizard.title).to.equal('Continue to Google');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    wizard.button('Continue to Google').click();
    // No reply can have come yet: whatever is opened later, a browser blocks.
    expect(windows).to.have.length(1);
    expect(windows[0]?.opener).to.equal(null);
    expect(windows[0]?.address).to.equal(undefined);
    await wizard.untilTitle('Finish in the window that opened');
    expect(windows[0]?.address).to.match(/\/api\/connect\/launch\/[\w-]+\.[\w-]+$/);
    expect(wizard.said).to.equal('Finish in the window that opened');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
  });

  it('offers a plain link when the window was blocked, and moves the focus to it', async () => {
    const { wizard } = await draw({ isBlocked: true });
    wizard.button('Continue to Google').click();
    await wizard.until(() => link(wizard), 'there is no link');
    expect(link(wizard).href).to.match(/\/api\/connect\/launch\/[\w-]+\.[\w-]+$/);
    expect(link(wizard).target).to.equal('_blank');
    expect(link(wizard).rel).to.contain('noopener');
    expect(wizard.focused).to.equal(link(wizard));
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    link(wizard).addEventListener('click', (event) => event.preventDefault());
    link(wizard).click();
    await wizard.untilTitle('Finish in the window that opened');
  });

  it('goes on when the other window has got there, whatever became of that window', async () => {
    const scene = await draw({ provider: 'linkedin', method: 'hosted' });
    const { wizard, windows } = scene;
    wizard.button('Open the page').click();
    await wizard.untilTitle('Finish in the window that opened');
    const hosted = new URL(await follow(scene, windows[0]?.address ?? ''));
    windows[0]?.close();
    expect(wizard.title).to.equal('Finish in the window that opened');
    const values = { username: 'member@example.com', password: 'any-password' };
    const body = JSON.stringify({ provider: 'LINKEDIN', method: 'credentials', values });
    const post = (method: string) =>
      scene.world.simulatorFetch(
        new Request(`${hosted.origin}${hosted.pathname}/sessions`, {
          method: 'POST',
          body: body.replace('credentials', method),
        }),
      );
    const setup = await scene.world.simulatorFetch(new Request(`${hosted.href}/setup.json`));
    const { providers } = (await setup.json()) as {
      readonly providers: readonly { readonly methods: readonly { readonly id: string }[] }[];
    };
    expect((await post(providers[0]?.methods[0]?.id ?? '')).ok).to.equal(true);
    await wizard.untilTitle('LinkedIn is connected');
  });

  it('looks when it is asked to, and says when there is nothing yet', async () => {
    const { wizard } = await draw();
    wizard.button('Continue to Google').click();
    await wizard.untilTitle('Finish in the window that opened');
    wizard.button('Check now').click();
    await wizard.until(() => wizard.said === 'Not finished yet.', 'nothing was said');
    expect(wizard.get('.not-yet').textContent).to.equal('Not finished yet.');
  });

  it('opens another window for another try, with another link', async () => {
    const { wizard, windows } = await draw();
    wizard.button('Continue to Google').click();
    await wizard.untilTitle('Finish in the window that opened');
    wizard.button('Open again').click();
    await wizard.until(() => windows[1]?.address, 'the second window went nowhere');
    expect(windows[1]?.address).not.to.equal(windows[0]?.address);
    expect(wizard.title).to.equal('Finish in the window that opened');
  });

  it('says that the browser came back too early, until the user leaves once more', async () => {
    const world = await openWorld();
    world.intercept = withStep(world, (step) => ({ ...step, returned: true }));
    const { wizard } = await draw({ world });
    expect(wizard.title).to.equal('You came back before it was finished');
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    wizard.button('Check now');
    wizard.button('Try again').click();
    await wizard.untilTitle('Finish in the window that opened');
  });

  it('says that access was not allowed, and offers to try again', async () => {
    const world = await openWorld();
    world.intercept = withStep(world, (step) => ({ ...step, message: { code: 'consent.denied' } }));
    const { wizard } = await draw({ world });
    expect(wizard.get('.notice').textContent).to.contain('Access was not allowed');
    wizard.button('Continue to Google');
  });

  it('closes the window that it opened when there is nowhere to send it', async () => {
    const { wizard, world, windows } = await draw();
    world.intercept = (request) =>
      request.method === 'POST' ? Response.json({ code: 'server.error' }, { status: 500 }) : undefined;
    wizard.button('Continue to Google').click();
    await wizard.until(() => windows[0]?.isClosed, 'the window stayed open');
    expect(windows[0]?.address).to.equal(undefined);
    expect(wizard.title).to.equal('Continue to Google');
  });

  it('follows the absolute link of a step of tomorrow', async () => {
    const world = await openWorld();
    world.intercept = withStep(world, (step) => ({
      ...step,
      kind: 'hologram',
      actions: [{ type: 'cancel' }],
      fallback: { kind: 'redirect', href: 'https://product.test/connect' },
    }));
    const { wizard } = await draw({ world });
    expect(link(wizard).href).to.equal('https://product.test/connect');
  });
});
