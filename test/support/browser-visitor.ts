import type { BrowserContext, Locator, Page } from 'playwright-core';
import {
  accountList,
  connectButton,
  wizard,
  type AccountListDriver,
  type WizardDriver,
} from '../../src/testing/playwright.js';

/** A person in the demo, who finds its own things by their words and roles, and the kit's elements by their drivers. */
export class Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Everything that the browser complained about. */
  readonly problems: string[];

  constructor(context: BrowserContext, page: Page, problems: string[] = []) {
    this.context = context;
    this.page = page;
    this.problems = problems;
  }

  /** The same person in another tab. */
  async openTab(): Promise<Visitor> {
    return new Visitor(this.context, await this.context.newPage(), this.problems);
  }

  async open(path = '/accounts'): Promise<void> {
    await this.page.goto(path);
  }

  async be(team: 'Sales team' | 'Support team'): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.page.getByLabel('Signed in as').selectOption(team);
    await loaded;
    await this.page.getByText(`shared inbox of the ${team}`).waitFor();
  }

  /** The only wizard of the page, in a dialog or not. */
  get wizard(): WizardDriver {
    return wizard(this.page);
  }

  get list(): AccountListDriver {
    return accountList(this.page);
  }

  /** Opens the dialog, and picks a provider unless the dialog goes on with an open flow. */
  async connect(provider?: string): Promise<void> {
    // Where there is no account yet, the list itself invites.
    if ((await this.list.rows()).length === 0) await this.list.connect();
    else await connectButton(this.page, { selector: '#connect' }).open();
    if (provider) await this.wizard.choose(provider);
  }

  /** Does on a step what opens another window, and answers with it. */
  async leave(): Promise<Page> {
    const [opened] = await Promise.all([this.context.waitForEvent('page'), this.wizard.submit()]);
    return opened;
  }

  async signIn(username: string, password = 'right'): Promise<void> {
    await this.wizard.fill({ username, password });
    await this.wizard.submit();
  }

  async enterCode(code: string): Promise<void> {
    await this.wizard.code(code);
  }

  async press(name: string): Promise<void> {
    await this.button(name).first().click();
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  title(name: string): Locator {
    return this.page.getByRole('heading', { name, exact: true });
  }

  async sees(what: Locator | string): Promise<void> {
    const locator = typeof what === 'string' ? this.page.getByText(what).filter({ visible: true }) : what;
    await locator.first().waitFor();
  }

  /** Waits for the last screen and leaves it. */
  async isTold(title: string): Promise<void> {
    await this.wizard.waitFor((step) => step.title === title);
    await this.wizard.close();
  }

  /** The row of the account with this name or handle, once it says this. */
  async seesRow(account: string, state: string): Promise<void> {
    await this.list.waitFor((rows) =>
      rows.some(({ name, handle, text }) => [name, handle].includes(account) && text.includes(state)),
    );
  }

  /** Some account of the list, once it says this. */
  async seesAccount(state: string): Promise<void> {
    await this.list.waitFor((rows) => rows.some(({ text }) => text.includes(state)));
  }

  /** The host's own ids of the accounts, past the page. */
  accountIds(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const response = await fetch('/api/connect/accounts', { headers: { 'connect-protocol': '1' } });
      const { items } = (await response.json()) as { items: { id: string }[] };
      return items.map(({ id }) => id);
    });
  }

  /** Presses a button for reconnecting the only account, which is put on the page as a host may do. */
  async reconnectByButton(): Promise<void> {
    await this.page.evaluate(async () => {
      const response = await fetch('/api/connect/accounts', { headers: { 'connect-protocol': '1' } });
      const { items } = (await response.json()) as { items: { id: string; provider: string }[] };
      const button = document.createElement('connect-account-button');
      button.setAttribute('account-id', items[0]?.id ?? '');
      button.setAttribute('provider', items[0]?.provider ?? '');
      document.querySelector('main')?.prepend(button);
    });
    await connectButton(this.page, { selector: 'connect-account-button[account-id]' }).open();
  }

  /** Ends what is open and disconnects everything, past the page, for the next test. */
  async leaveNothing(): Promise<void> {
    await this.page.evaluate(async () => {
      const ask = async (path: string, method = 'GET') => {
        const headers = { 'connect-protocol': '1' };
        const response = await fetch(`/api/connect/${path}`, { method, headers });
        return response.status === 200 ? ((await response.json()) as { items?: { id: string }[] }) : {};
      };
      const { items: flows = [] } = await ask('flows?open=1');
      for (const { id } of flows) await ask(`flows/${id}`, 'DELETE');
      const { items: accounts = [] } = await ask('accounts?limit=100');
      for (const { id } of accounts) await ask(`accounts/${id}`, 'DELETE');
    });
  }
}
