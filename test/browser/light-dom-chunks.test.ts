import { expect } from '@open-wc/testing';
import { waitUntil } from '../../src/testing/drivers/wait-until.js';
import { answer, start } from '../../stories/support/page-world.js';
import { closeWorlds, listenTo, openWorld, PATIENCE } from './support/drawn.js';
import { closeFreshPages, openFreshPage } from './support/fresh-page.js';

const INTO_THE_PAGE = 'elements/light-content';
const COMPANION = 'elements/wizard/step-companion';

const until = (what: string, holds: () => unknown) =>
  waitUntil(() => (holds() ? true : undefined), { what: () => what, ...PATIENCE });

/** Of the chunk that draws into the page and the one that goes with the steps, the one that comes last. */
for (const last of [INTO_THE_PAGE, COMPANION])
  describe(`a wizard with light-dom whose ${last} comes last`, () => {
    afterEach(async () => {
      await closeFreshPages();
      await closeWorlds();
    });

    /** At a step that has something to say, once all but that chunk are there. */
    async function draw(properties: { readonly takesFocus?: boolean }) {
      const world = await openWorld();
      const flow = await answer(world, await start(world, 'imap'), { imap_user: 'member@gmail.com' });
      const page = await openFreshPage();
      const send = await page.keepBack(last, 'hold');
      const element = await page.draw('custom-auth-wizard', {
        fetch: world.fetch,
        lightDom: true,
        flowId: flow.id,
        ...properties,
      });
      const told = listenTo(element);
      await until('the flow', () => world.requests.some((request) => request.startsWith('GET flows/')));
      const steps = ['steps/settings-form', 'outcome-views', 'step-clock'].map(
        (name) => `elements/wizard/${name}`,
      );
      for (const module of [...steps, INTO_THE_PAGE, COMPANION]) if (module !== last) await page.load(module);
      for (let turns = 0; turns < 5; turns++) {
        await new Promise((resolve) => setTimeout(resolve));
        await element.updateComplete;
      }
      const drawn = (selector: string) => element.querySelector(`:scope > .connect-content ${selector}`);
      return { element, send, told, drawn };
    }

    it('puts the focus on its title', async () => {
      const { element, send, drawn } = await draw({ takesFocus: true });
      await send();
      await until('the title', () => drawn('.title'));
      await until('the focus', () => {
        const { activeElement } = element.ownerDocument;
        return activeElement !== null && drawn('.step')?.contains(activeElement);
      });
    });

    it('says what there is to say, and tells the page of its step once', async () => {
      const { send, told, drawn } = await draw({});
      await send();
      await until('the news', () => drawn('[role=status]')?.textContent.includes('servers of this mailbox'));
      expect(told()).to.eql(['flow-started', 'step-changed']);
    });
  });
