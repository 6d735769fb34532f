import { expect } from '@open-wc/testing';
import { signIn, type PageWorld } from '../../stories/support/page-world.js';
import { waitUntil } from '../../src/testing/drivers/wait-until.js';
import { closeWorlds, openWorld, PATIENCE } from './support/drawn.js';
import { closeFreshPages, openFreshPage, type FreshPage } from './support/fresh-page.js';

const DIALOG = 'elements/wizard-dialog';
const WIZARD = 'elements/wizard/custom-auth-wizard-element';
const FAILED = 'This did not load. Check your connection and try again.';

/** An element of another page, as its drawing is seen from here. */
type Seen = HTMLElement & { readonly shadowRoot: ShadowRoot | null };

const find = (element: Seen, selector: string): HTMLElement | null | undefined =>
  element.shadowRoot?.querySelector<HTMLElement>(selector);

const until = (what: string, holds: () => unknown) =>
  waitUntil(async () => (holds() ? true : undefined), { what: () => what, ...PATIENCE });

/** Where a dialog is opened: what draws it, and the button that opens it. */
const places: Readonly<
  Record<
    string,
    { readonly button: string; readonly draw: (page: FreshPage, world: PageWorld) => Promise<Seen> }
  >
> = {
  'the button': {
    button: '[part=button]',
    draw: (page, { fetch }) => page.draw('connect-account-button', { fetch, provider: 'linkedin' }),
  },
  'a row of the list': {
    button: '.row-actions [data-action=reconnect]',
    draw: async (page, world) => {
      await signOutMember(world);
      return page.draw('account-list', { fetch: world.fetch });
    },
  },
  'the list while it is empty': {
    button: '[data-action=connect]',
    draw: (page, { fetch }) => page.draw('account-list', { fetch }),
  },
  'the banner': {
    button: '[data-action=reconnect]',
    draw: async (page, world) => {
      await signOutMember(world);
      return page.draw('account-status-banner', { fetch: world.fetch });
    },
  },
};

async function signOutMember(world: PageWorld): Promise<void> {
  await signIn(world, 'member@example.com');
  for (const { id } of (await world.phone()).accounts) await world.act(`accounts/${id}/sign-out`);
  await until('the account to be lost', async () =>
    JSON.stringify(await world.client.listAccounts()).includes('action_required'),
  );
}

for (const [name, { button: selector, draw }] of Object.entries(places))
  describe(`${name}, on a network that is slow`, () => {
    afterEach(async () => {
      await closeFreshPages();
      await closeWorlds();
    });

    async function drawn(how: 'hold' | 'refuse', module = DIALOG) {
      const page = await openFreshPage();
      const send = await page.keepBack(module, how);
      const element = await draw(page, await openWorld());
      await until('the button', () => find(element, selector));
      const pressed = () => {
        const button = find(element, selector);
        if (!button) throw new Error('The button is gone.');
        return button;
      };
      return { page, element, pressed, send };
    }

    it('shows at once that the dialog is on its way, asks for the wizard beside it, and opens it once', async () => {
      const { page, element, pressed, send } = await drawn('hold');
      pressed().click();
      await until('a busy button', () => pressed().matches('[data-busy][aria-disabled=true]'));
      expect(pressed().querySelector('.spinner')).not.to.equal(null);
      await until('the wizard to be asked for', () => page.hasAskedFor(WIZARD));
      expect(find(element, 'dialog.dialog[open]')).to.equal(null);
      pressed().click();
      await send();
      await until('the dialog', () => find(element, 'dialog.dialog[open] custom-auth-wizard'));
      await until('the button to be idle', () => !pressed().matches('[data-busy], [aria-disabled]'));
      expect(pressed().querySelector('.spinner')).to.equal(null);
    });

    it('says where it stands that the code did not come, and opens it when it is asked again', async () => {
      const { element, pressed, send } = await drawn('refuse');
      pressed().click();
      const alert = () => find(element, '[role=alert]')?.textContent.trim();
      await until('an alert', () => alert() === FAILED);
      expect(pressed().matches('[data-busy], [aria-disabled]')).to.equal(false);
      await send();
      pressed().click();
      await until('no alert', () => alert() === undefined);
      await until('the dialog', () => find(element, 'dialog.dialog[open] custom-auth-wizard'));
    });

    it('says in the dialog that the wizard’s code did not come, and fetches it when it is opened again', async () => {
      const { element, pressed, send } = await drawn('refuse', WIZARD);
      pressed().click();
      await until('a word', () => find(element, 'dialog[open]')?.textContent.includes(FAILED));
      await send();
      find(element, '[data-action=close-dialog]')?.click();
      await until('the dialog to be gone', () => !find(element, 'dialog.dialog[open]'));
      pressed().click();
      await until('the wizard', () => find(element, 'dialog.dialog[open] custom-auth-wizard'));
    });
  });

describe('the dialog, where the wizard’s code does not come', () => {
  afterEach(async () => {
    await closeFreshPages();
    await closeWorlds();
  });

  async function opened(page: FreshPage) {
    const { fetch } = await openWorld();
    const element: Seen = await page.draw('connect-account-button', { fetch, provider: 'linkedin' });
    find(element, '[part=button]')?.click();
    return element;
  }

  it('says so in a place that was there before, and asks again where the user is', async () => {
    const page = await openFreshPage();
    const send = await page.keepBack(WIZARD, 'refuse');
    const element = await opened(page);
    const alert = await new Promise<HTMLElement>((resolve) => {
      const look = () => {
        const drawn = find(element, 'dialog [role=alert]');
        if (drawn?.textContent.trim() === '') resolve(drawn);
      };
      // Each time that something is drawn, however soon the next comes.
      if (element.shadowRoot)
        new MutationObserver(look).observe(element.shadowRoot, { childList: true, subtree: true });
    });
    await until('a word', () => alert.textContent.includes(FAILED));
    expect(alert.isConnected).to.equal(true);
    const again = find(element, 'dialog[open] [data-action=retry]');
    expect(again?.textContent.trim()).to.equal('Try again');
    await send();
    again?.focus();
    again?.click();
    await until('the wizard', () => find(element, 'dialog.dialog[open] custom-auth-wizard'));
  });

  it('says so where the tag can not be had, instead of waiting for ever', async () => {
    const page = await openFreshPage();
    const element = await page.draw('connect-account-button', { fetch: (await openWorld()).fetch });
    const view = element.ownerDocument.defaultView;
    if (!view) throw new Error('The page is gone.');
    view.customElements.define = () => {
      throw new DOMException('Taken already.', 'NotSupportedError');
    };
    find(element, '[part=button]')?.click();
    await until('a word', () => find(element, 'dialog[open] [role=alert]')?.textContent.includes(FAILED));
  });
});

it('what the banner could not open goes with the banner', async () => {
  const page = await openFreshPage();
  await page.keepBack(DIALOG, 'refuse');
  const world = await openWorld();
  await signOutMember(world);
  const element: Seen = await page.draw('account-status-banner', { fetch: world.fetch });
  await until('the button', () => find(element, '[data-action=reconnect]'));
  find(element, '[data-action=reconnect]')?.click();
  await until('an alert', () => find(element, '[role=alert]'));
  find(element, '[data-action=dismiss]')?.click();
  await until('the banner to be gone', () => !element.hasAttribute('showing'));
  expect(find(element, '[role=alert]')).to.equal(null);
  await closeFreshPages();
  await closeWorlds();
});

it('what the button could not open makes it no wider', async () => {
  const page = await openFreshPage();
  await page.keepBack(DIALOG, 'refuse');
  const { fetch } = await openWorld();
  const element: Seen = await page.draw('connect-account-button', { fetch });
  const { width } = element.getBoundingClientRect();
  find(element, '[part=button]')?.click();
  await until('an alert', () => find(element, '[role=alert]'));
  expect(element.getBoundingClientRect().width).to.equal(width);
  await closeFreshPages();
  await closeWorlds();
});
