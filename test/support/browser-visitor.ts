import type { BrowserContext, Locator, Page } from 'playwright-core';

/** A person in the demo, who finds things by their words and roles alone. */
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

  /** Opens the dialog, and picks a provider unless the dialog goes on with an open flow. */
  async connect(provider?: string): Promise<void> {
    await this.press('Connect an account');
    if (provider) await this.press(provider);
  }

  /** Leaves the recommended way for another one of the same provider. */
  async chooseWay(way: string): Promise<void> {
    await this.press('Other ways to connect');
    await this.page.getByText(way, { exact: true }).click();
    await this.press('Continue');
  }

  /** Presses what opens another window, and answers with it. */
  async leave(name: string): Promise<Page> {
    const [opened] = await Promise.all([this.context.waitForEvent('page'), this.press(name)]);
    return opened;
  }

  async signIn(username: string, password = 'right'): Promise<void> {
    await this.page.getByLabel('E-mail or phone').fill(username);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.press('Continue');
  }

  async enterCode(code: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /code/i }).fill(code);
    await this.press('Continue');
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
    await this.sees(this.title(title));
    await this.press('Done');
  }

  /** The row of the account with this name or handle. */
  row(account: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: account });
  }

  /** The row, once it says this. */
  async seesRow(account: string, state: string): Promise<void> {
    await this.row(account).getByText(state).waitFor();
  }

  /** Takes what the menu of an account offers. */
  async choose(account: string, item: string): Promise<void> {
    await this.press(`Options for ${account}`);
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }

  /** The only account of the list, once it says this. */
  async seesAccount(state: string): Promise<void> {
    await this.page.locator('account-list').getByRole('listitem').getByText(state).first().waitFor();
  }

  /** The host's own ids of the accounts, past the page. */
  accountIds(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const response = await fetch('/api/connect/accounts', { headers: { 'connect-protocol': '1' } });
      const { items } = (await response.json()) as { items: { id: string }[] };
      return items.map(({ id }) => id);
    });
  }

  /** Puts a button for reconnecting the only account on the page, as a host may do. */
  async offerReconnection(): Promise<void> {
    await this.page.evaluate(async () => {
      const response = await fetch('/api/connect/accounts', { headers: { 'connect-protocol': '1' } });
      const { items } = (await response.json()) as { items: { id: string; provider: string }[] };
      const button = document.createElement('connect-account-button');
      button.setAttribute('account-id', items[0]?.id ?? '');
      button.setAttribute('provider', items[0]?.provider ?? '');
      document.querySelector('main')?.prepend(button);
    });
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
