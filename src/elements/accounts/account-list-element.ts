import { Task, TaskStatus } from '@lit/task';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { AccountsSession, AccountsSessionState } from '../../client/accounts-session.js';
import type { ConnectClient } from '../../client/connect-client.js';
import type { Account, MethodId, ProviderId } from '../../contract/types.js';
import { beginFlow } from '../../controllers/begin-flow.js';
import { openAccountsSession } from '../../controllers/connection.js';
import { MinuteController } from '../../controllers/minute-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import { accounts as english } from '../../locales/en/accounts.js';
import { button as englishButton } from '../../locales/en/button.js';
import { providers } from '../../locales/en/providers.js';
import type { LocaleLoaders } from '../../locales/locale-loaders.js';
import { LocalizeController } from '../../locales/localize-controller.js';
import type { MessageOverrides } from '../../locales/messages.js';
import { providerName } from '../../locales/provider-name.js';
import { notice } from '../../ui/notice.js';
import { ContentController } from '../content-controller.js';
import { AccountReconnectEvent, AccountRemovedEvent, AccountRemoveEvent } from '../events.js';
import { LateDialog } from '../late-dialog.js';
import { LiveRegion } from '../live-region.js';
import type { WizardDialogHost } from '../wizard-dialog.js';
import { frameStyles } from '../wizard/wizard.styles.js';
import { AccountActions } from './account-actions.js';
import { accountFilter, FILTER_FROM } from './account-filter.js';
import { listContentStyles } from './account-list-content.styles.js';
import { accountMenu, placeMenu } from './account-menu.js';
import { accountRows } from './account-rows.js';
import { emptyAccounts, failedAccounts, loadingAccounts, staleNotice } from './account-screens.js';
import { listNews, unlike } from './list-news.js';
import { removeDialog } from './remove-dialog.js';
import { RowContext } from './row-context.js';
import { RowFocus } from './row-focus.js';

/** What has to be the same for a session to go on. */
const CONNECTION = ['client', 'endpoint', 'fetch', 'getToken'] as const;

/**
 * The user's accounts with their live state; those that need their user come first, as the endpoint orders them.
 * Each can be renamed on the spot, updated where its provider has that, and disconnected after a question; reconnecting
 * happens in a dialog.
 * @fires {AccountReconnectEvent} account-reconnect - Before the dialog opens; cancelable.
 * @fires {AccountRemoveEvent} account-remove - Before the question is asked; cancelable.
 * @fires {AccountRemovedEvent} account-removed - An account is disconnected and gone.
 * @fires {AccountConnectedEvent} account-connected - A new account is connected.
 * @fires {AccountReconnectedEvent} account-reconnected - A known account is connected again.
 * @csspart list - The list of accounts.
 */
export class AccountListElement extends LitElement {
  static override styles: CSSResultGroup = frameStyles;
  static override properties: PropertyDeclarations = {
    endpoint: {},
    provider: {},
    method: {},
    filter: { type: Boolean },
    lightDom: { type: Boolean, attribute: 'light-dom' },
    client: { attribute: false },
    fetch: { attribute: false },
    getToken: { attribute: false },
    openWindow: { attribute: false },
    locales: { attribute: false },
    messages: { attribute: false },
  };

  /** Where the host's endpoint is mounted. */
  endpoint = '/api/connect';
  /** Shows only this provider's accounts. */
  provider?: ProviderId;
  /** How accounts are reconnected, such as `hosted`; without it the endpoint recommends a way. */
  method?: MethodId;
  /** Lets the user look at one provider's accounts, once there are enough for that to help. */
  filter = false;
  /** Draws the list and its dialogs into the page instead of the shadow root. */
  lightDom = false;
  /** A client to use instead of one made from `endpoint`, `fetch` and `getToken`. */
  client?: ConnectClient;
  /** Instead of the page's own. */
  fetch?: typeof globalThis.fetch;
  /** For endpoints on another origin: a short-lived bearer token. */
  getToken?: () => string | Promise<string>;
  /** Instead of the page's own `window.open`. */
  openWindow?: WizardDialogHost['openWindow'];
  /** More languages. */
  locales?: LocaleLoaders;
  /** Single words replaced. */
  messages?: MessageOverrides;

  /** The accounts that are drawn; `undefined` before there was an answer. */
  get accounts(): readonly Account[] | undefined {
    return this.#accounts.state?.phase === 'ready' ? this.#shown : undefined;
  }

  /** The provider that the user looks at alone. */
  #chosen: ProviderId | undefined;
  /** Which the user has accounts of, as far as that is known. */
  readonly #seen = new Set<ProviderId>();
  /** Drawn last, which stay until those of another choice are there. */
  #shown: readonly Account[] = [];
  #menuOf: Account | undefined;

  readonly #localize = new LocalizeController(this);
  readonly #content = new ContentController(this);
  readonly #live: LiveRegion = new LiveRegion(() =>
    this.#content.container?.querySelector(':scope > [role=status]'),
  );
  readonly #minute = new MinuteController(this);
  readonly #dialog = new LateDialog(this, this.#localize, () => this.#buttonWords);
  readonly #accounts = new SessionController<AccountsSession>(this);
  readonly #focus = new RowFocus(this, () => this.#content.container);
  readonly #actions = new AccountActions(this, {
    session: () => this.#accounts.session,
    words: () => this.#words,
    focus: this.#focus,
    announce: (text) => this.#live.say(text),
    onRemoved: ({ id: accountId, provider }) =>
      this.dispatchEvent(new AccountRemovedEvent({ accountId, provider })),
  });
  readonly #context = new RowContext({
    menuId: `connect-menu-${Math.random().toString(36).slice(2, 8)}`,
    onReconnect: (account) => void this.#reconnect(account),
    onRestart: (account) => void this.#actions.restart(account),
    onMenu: (account, opener) => this.#openMenu(account, opener),
    onRename: (name) => void this.#actions.rename(name),
    onRenamed: () => this.#actions.endRenaming(),
  });
  /** The first load, and again after it has failed; from then on the session keeps itself fresh. */
  readonly #loading = new Task(this, {
    args: () => [this.#accounts.session, this.#provider] as const,
    task: async ([session, provider], { signal }) => {
      session?.filter(provider);
      await session?.refresh({ signal });
      if (session?.state.phase === 'failed') throw new Error(session.state.problem?.code);
    },
  });

  /** Loads the accounts again. */
  async refresh(): Promise<void> {
    await this.#accounts.session?.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const has = (name: keyof AccountListElement) => (changed as Map<PropertyKey, unknown>).has(name);
    if (!this.#accounts.session || CONNECTION.some(has)) {
      this.#accounts.session = openAccountsSession(this.#connection);
      this.#shown = [];
      this.#seen.clear();
    }
    const { state } = this.#accounts;
    for (const provider of state?.providers ?? []) this.#seen.add(provider);
    if (state?.phase === 'ready') this.#take(state.accounts);
  }

  protected override render(): TemplateResult {
    const content = html`<div class="list-frame">
        ${this.#renderFilter()}${this.#renderList()}${this.#renderFailure()}
      </div>
      ${this.#renderMenu()} ${this.#renderQuestion()}
      <div class="visually-hidden" role="status"></div>`;
    return html`${this.#content.render(content, this.#localize.language, listContentStyles)}${this.#dialog.render()}`;
  }

  protected override updated(): void {
    if (!this.#actions.question) return;
    const question = this.#content.container?.querySelector<HTMLDialogElement>('.question');
    if (question && !question.open) question.showModal();
  }

  get #connection() {
    const { client, endpoint, fetch, getToken } = this;
    return { client, endpoint, ...(fetch && { fetch }), ...(getToken && { getToken }) };
  }

  get #provider(): ProviderId | undefined {
    return this.provider ?? this.#chosen;
  }

  get #words() {
    return this.#localize.part('accounts', english);
  }

  get #buttonWords() {
    return this.#localize.part('button', englishButton);
  }

  get #names() {
    return this.#localize.part('providers', providers);
  }

  #renderFilter(): TemplateResult | typeof nothing {
    const { hasMore } = this.#accounts.state ?? {};
    const isOfUse = this.#chosen ?? (hasMore === true || this.#shown.length >= FILTER_FROM);
    if (!this.filter || this.provider || this.#seen.size < 2 || !isOfUse) return nothing;
    return accountFilter({
      words: this.#words,
      providers: this.#names,
      offered: [...this.#seen],
      chosen: this.#chosen,
      onChoose: (provider) => {
        this.#chosen = provider;
        this.requestUpdate();
      },
    });
  }

  #renderList(): TemplateResult {
    const { state } = this.#accounts;
    if (state?.phase === 'ready') return this.#renderAccounts(this.#shown, state);
    const expected = this.#shown.filter(({ provider }) => provider === (this.#provider ?? provider));
    if (state && state.phase !== 'failed' && expected.length > 0)
      return this.#renderAccounts(expected, { ...state, hasMore: false });
    if (state?.phase !== 'failed') return loadingAccounts(this.#words);
    return failedAccounts(this.#words, {
      isOffline: state.connection === 'offline',
      isBusy: this.#loading.status === TaskStatus.PENDING,
      onRetry: () => void this.#loading.run(),
    });
  }

  #renderAccounts(accounts: readonly Account[], state: AccountsSessionState): TemplateResult {
    const stale = staleNotice(this.#words, state.connection);
    if (accounts.length === 0) return html`${stale}${this.#renderNothing()}`;
    const drawnFor = this.#context.draw(this.#words, this.#names, this.#localize.language, this.#minute.now);
    return html`${stale}${accountRows({
      accounts,
      context: this.#context,
      stirring: this.#actions.stirring,
      stateOf: (account) => this.#actions.stateOf(account),
      drawnFor,
    })}${
      state.hasMore
        ? html`<div class="more">
            ${this.#context.more(state.isLoadingMore, () => void this.#showMore())}
          </div>`
        : nothing
    }`;
  }

  #renderNothing(): TemplateResult {
    if (this.#chosen)
      return html`<p class="none help">${this.#words.noneOf(providerName(this.#names, this.#chosen))}</p>`;
    return emptyAccounts(this.#words, this.#connectLabel, this.#dialog.isBusy, (event) =>
      this.#connect(event),
    );
  }

  #renderMenu(): TemplateResult {
    return accountMenu({
      id: this.#context.menuId,
      words: this.#words,
      account: this.#menuOf,
      onRename: (account) => this.#actions.beginRenaming(account),
      onSync: (account) => void this.#actions.sync(account),
      onRemove: (account) => {
        if (this.dispatchEvent(new AccountRemoveEvent({ account }))) this.#actions.ask(account);
      },
    });
  }

  #renderQuestion(): TemplateResult | typeof nothing {
    const { question } = this.#actions;
    if (!question) return nothing;
    const { account, hasFailed } = question;
    return removeDialog({
      words: this.#words,
      providers: this.#names,
      account,
      isBusy: this.#actions.stateOf(account).work === 'remove',
      hasFailed,
      onConfirm: () => void this.#actions.remove(account),
      onClose: () => this.#actions.endQuestion(),
    });
  }

  /** It stays in sight, as what was clicked may be far down in the list. */
  #renderFailure(): TemplateResult | typeof nothing {
    const { failure } = this.#dialog;
    return failure === undefined
      ? nothing
      : html`<div class="not-opened" role="alert">${notice({ tone: 'danger', text: failure })}</div>`;
  }

  get #connectLabel(): string {
    const { provider } = this;
    return this.#buttonWords.connect(provider && providerName(this.#names, provider));
  }

  /** What the endpoint says now takes the place of what was drawn. */
  #take(accounts: readonly Account[]): void {
    if (accounts === this.#shown) return;
    const news = listNews(this.#shown, accounts, this.#words);
    for (const { provider } of unlike(accounts, this.#shown)) this.#seen.add(provider);
    this.#shown = accounts;
    this.#live.say(news.join(' '));
  }

  #openMenu(account: Account, opener: HTMLElement): void {
    this.#menuOf = account;
    this.requestUpdate();
    const menu = this.#content.container?.querySelector<HTMLElement>('.menu');
    if (menu) placeMenu(menu, opener);
  }

  async #showMore(): Promise<void> {
    const before = this.#shown.length;
    await this.#accounts.session?.loadMore();
    const { accounts = [], hasMore } = this.#accounts.state ?? {};
    const first = accounts[before];
    if (!first) return;
    this.#live.say(this.#words.moreLoaded(accounts.length - before));
    // The button is gone with the last page.
    if (!hasMore) this.#focus.moveTo(first.id, 'more');
  }

  #connect(event: Event): void {
    const opener = event.currentTarget as HTMLElement;
    void this.#dialog.open(() => ({ provider: this.provider, label: this.#connectLabel }), opener);
  }

  async #reconnect(account: Account): Promise<void> {
    if (!this.dispatchEvent(new AccountReconnectEvent({ account }))) return;
    const { id: accountId, provider } = account;
    const focus = this.#focus.leave(accountId);
    const label = this.#buttonWords.reconnect(providerName(this.#names, provider));
    const { method } = this;
    await this.#actions.during(account, 'reconnect', async () => {
      this.#dialog.preload();
      let flowId: string | undefined;
      if (method) {
        const flow = await beginFlow(this.#connection, { intent: 'reconnect', provider, accountId, method });
        // What did not work is for the wizard to say, which tries by itself.
        flowId = flow.ok ? flow.value.id : undefined;
      }
      await this.#dialog.open(() => ({ provider, accountId, flowId, label }), { focus });
    });
  }
}
