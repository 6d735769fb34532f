import { expect } from '@open-wc/testing';
import type { MethodId, ProviderId } from '../../src/contract/types.js';
import type { WizardDriver } from '../../src/testing/page.js';
import { start, type PageWorld } from '../../stories/support/page-world.js';
import { withStep } from '../../stories/support/replies.js';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, drawWizard, openWorld, type DrawnWizard } from './support/drawn.js';
import { FakeWindow } from './support/fake-window.js';
import { actionOf } from './support/markup.js';

interface Scene extends DrawnWizard {
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
  const drawn = await drawWizard({ world: behind, provider });
  const windows: FakeWindow[] = [];
  drawn.element.openWindow = () => {
    if (isBlocked) return null;
    const opened = new FakeWindow();
    windows.push(opened);
    return opened.asWindow();
  };
  return { ...drawn, windows };
}

const AWAY = 'Finish in the window that opened';

/** What can be pressed, as `submit: Continue to Google`. */
const offered = async (wizard: WizardDriver): Promise<readonly string[]> =>
  (await wizard.step()).actions.map(({ name, label }) => `${name}: ${label}`);

/** Where the link leads that is offered where no window could be opened. */
const linkOf = async (wizard: WizardDriver): Promise<string> => {
  const of = ({ actions }: Awaited<ReturnType<WizardDriver['step']>>) =>
    actions.find(({ name }) => name === 'open')?.href;
  return of(await wizard.waitFor(of)) ?? '';
};

/** A browser follows the link that the wizard gave it. */
async function follow({ world }: Scene, address: string): Promise<string> {
  const path = new URL(address).pathname;
  const response = await world.serverFetch(new Request(`https://host.test${path}`, { redirect: 'manual' }));
  return response.headers.get('location') ?? '';
}

describe('the wizard leaves for another window', () => {
  afterEach(closeWorlds);

  it('opens it with the click itself, cut off from this page, and sends it on when it knows where to', async () => {
    const { wizard, element, windows } = await draw();
    expect((await wizard.step()).title).to.equal('Continue to Google');
    await expectAccessible(element);
    expect(await offered(wizard)).to.include('submit: Continue to Google');
    actionOf(element, 'submit').click();
    // No reply can have come yet: whatever is opened later, a browser blocks.
    expect(windows).to.have.length(1);
    expect(windows[0]?.opener).to.equal(null);
    expect(windows[0]?.address).to.equal(undefined);
    await wizard.waitFor(({ title, announcement }) => title === AWAY && announcement.startsWith(AWAY));
    expect(windows[0]?.address).to.match(/\/api\/connect\/launch\/[\w-]+\.[\w-]+$/);
    await expectAccessible(element);
  });

  it('offers a plain link when the window was blocked, and moves the focus to it', async () => {
    const { wizard, element } = await draw({ isBlocked: true });
    await wizard.submit();
    expect(await linkOf(wizard)).to.match(/\/api\/connect\/launch\/[\w-]+\.[\w-]+$/);
    await wizard.waitFor(({ focused }) => focused === 'open');
    const link = actionOf(element, 'open') as HTMLAnchorElement;
    expect(link.target).to.equal('_blank');
    expect(link.rel).to.contain('noopener');
    await expectAccessible(element);
    link.addEventListener('click', (event) => event.preventDefault());
    await wizard.press('open');
    await wizard.waitForTitle(AWAY);
  });

  it('goes on when the other window has got there, whatever became of that window', async () => {
    const scene = await draw({ provider: 'linkedin', method: 'hosted' });
    const { wizard, world, windows } = scene;
    expect(await offered(wizard)).to.include('submit: Open the page');
    await wizard.submit();
    await wizard.waitForTitle(AWAY);
    const hosted = new URL(await follow(scene, windows[0]?.address ?? ''));
    windows[0]?.close();
    expect((await wizard.step()).title).to.equal(AWAY);
    const values = { username: 'member@example.com', password: 'any-password' };
    const setup = await world.simulatorFetch(new Request(`${hosted.href}/setup.json`));
    const { providers } = (await setup.json()) as {
      readonly providers: readonly { readonly methods: readonly { readonly id: string }[] }[];
    };
    const method = providers[0]?.methods[0]?.id ?? '';
    const session = await world.simulatorFetch(
      new Request(`${hosted.origin}${hosted.pathname}/sessions`, {
        method: 'POST',
        body: JSON.stringify({ provider: 'LINKEDIN', method, values }),
      }),
    );
    expect(session.ok).to.equal(true);
    await wizard.waitForTitle('LinkedIn is connected');
  });

  it('looks when it is asked to, and says when there is nothing yet', async () => {
    const { wizard } = await draw();
    await wizard.submit();
    await wizard.waitForTitle(AWAY);
    expect(await offered(wizard)).to.include('refresh: Check now');
    await wizard.refresh();
    const { text } = await wizard.waitFor(({ announcement }) => announcement === 'Not finished yet.');
    expect(text).to.contain('Not finished yet.');
  });

  it('opens another window for another try, with another link', async () => {
    const { wizard, windows } = await draw();
    await wizard.submit();
    await wizard.waitForTitle(AWAY);
    expect(await offered(wizard)).to.include('submit: Open again');
    await wizard.submit();
    await wizard.waitFor(() => windows[1]?.address);
    expect(windows[1]?.address).not.to.equal(windows[0]?.address);
    expect((await wizard.step()).title).to.equal(AWAY);
  });

  it('says that the browser came back too early, until the user leaves once more', async () => {
    const world = await openWorld();
    world.intercept = withStep(world, (step) => ({ ...step, returned: true }));
    const { wizard, element } = await draw({ world });
    expect((await wizard.step()).title).to.equal('You came back before it was finished');
    await expectAccessible(element);
    expect(await offered(wizard)).to.include.members(['refresh: Check now', 'submit: Try again']);
    await wizard.submit();
    await wizard.waitForTitle(AWAY);
  });

  it('says that access was not allowed, and offers to try again', async () => {
    const world = await openWorld();
    world.intercept = withStep(world, (step) => ({ ...step, message: { code: 'consent.denied' } }));
    const { wizard } = await draw({ world });
    const { messages } = await wizard.waitFor((now) => now.messages.length > 0);
    expect(messages[0]?.code).to.equal('consent.denied');
    expect(messages[0]?.text).to.contain('Access was not allowed');
    expect(await offered(wizard)).to.include('submit: Continue to Google');
  });

  it('closes the window that it opened when there is nowhere to send it', async () => {
    const { wizard, world, windows } = await draw();
    world.intercept = (request) =>
      request.method === 'POST' ? Response.json({ code: 'server.error' }, { status: 500 }) : undefined;
    await wizard.press('submit');
    await wizard.waitFor(() => windows[0]?.isClosed);
    expect(windows[0]?.address).to.equal(undefined);
    expect((await wizard.step()).title).to.equal('Continue to Google');
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
    expect(await linkOf(wizard)).to.equal('https://product.test/connect');
  });
});
