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
import { repeat } from 'lit/directives/repeat.js';
import type { AccountsSession } from '../../client/accounts-session.js';
import type { ConnectClient } from '../../client/connect-client.js';
import type { Account, ProviderId } from '../../contract/types.js';
import { openAccountsSession } from '../../controllers/connection.js';
import { SessionController } from '../../controllers/session-controller.js';
import { accounts as english } from '../../locales/en/accounts.js';
import { button as englishButton } from '../../locales/en/button.js';
import { providers } from '../../locales/en/providers.js';
import { formatRelativeTime } from '../../locales/format.js';
import type { LocaleLoaders } from '../../locales/locale-loaders.js';
import { LocalizeController } from '../../locales/localize-controller.js';
import type { MessageOverrides } from '../../locales/messages.js';
import { baseStyles } from '../../ui/base.styles.js';
import { tokenStyles } from '../../ui/token.styles.js';
import { button } from '../../ui/button.js';
import { buttonKindStyles } from '../../ui/button-kinds.styles.js';
import { buttonStateStyles } from '../../ui/button-state.styles.js';
import { otherButtonStyles } from '../../ui/other-buttons.styles.js';
import { buttonStyles } from '../../ui/button.styles.js';
import { dialogStyles } from '../../ui/dialog.styles.js';
import { noticeStyles } from '../../ui/notice.styles.js';
import { providerMarkStyles } from '../../ui/provider-mark.styles.js';
import { ContentController } from '../content-controller.js';
import { AccountReconnectEvent, AccountRemovedEvent, AccountRemoveEvent } from '../events.js';
import { WizardDialog, type WizardDialogHost } from '../wizard-dialog.js';
import { frameStyles } from '../wizard/wizard.styles.js';
import { accountListStyles } from './account-list.styles.js';
import { accountRow, type AccountRowContext } from './account-row.js';
import { emptyAccounts, failedAccounts, loadingAccounts } from './account-screens.js';
import { removeDialog } from './remove-dialog.js';

const contentStyles = [
  tokenStyles,
  baseStyles,
  buttonStyles,
  buttonKindStyles,
  buttonStateStyles,
  otherButtonStyles,
  noticeStyles,
  providerMarkStyles,
  dialogStyles,
  accountListStyles,
];

/** What has to be the same for a session to go on. */
const CONNECTION = ['client', 'endpoint', 'fetch', 'getToken'] as const;

/**
 * The user's accounts with their live state; those that need their user come first, as the endpoint orders them.
 * Reconnecting happens in a dialog on the spot; disconnecting asks first.
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

  /** The account that the question is about, and whether the last try to disconnect it failed. */
  #question: { readonly account: Account; readonly hasFailed: boolean } | undefined;
  /** The account that was last started again here. */
  #restart: { readonly accountId: string; readonly hasFailed: boolean } | undefined;
  #announcement = '';

  readonly #localize = new LocalizeController(this);
  readonly #content = new ContentController(this);
  readonly #dialog = new WizardDialog(this, this.#localize, () => this.#buttonWords);
  readonly #accounts = new SessionController<AccountsSession>(this);
  /** The first load, and again after it has failed; from then on the session keeps itself fresh. */
  readonly #loading = new Task(this, {
    args: () => [this.#accounts.session, this.provider] as const,
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
    if (this.#accounts.session && !CONNECTION.some(has)) return;
    const { client, endpoint, fetch, getToken } = this;
    const connection = { client, endpoint, ...(fetch && { fetch }), ...(getToken && { getToken }) };
    this.#accounts.session = openAccountsSession(connection);
  }

  protected override render(): TemplateResult {
    const content = html`<div class="list-frame">${this.#renderList()}</div>
      ${this.#renderQuestion()}
      <div class="visually-hidden" role="status">${this.#announcement}</div>`;
    return html`${this.#content.render(content, this.#localize.language, contentStyles)}${this.#dialog.render()}`;
  }

  protected override updated(): void {
    const question = this.#content.container?.querySelector<HTMLDialogElement>('.question');
    if (this.#question && question && !question.open) question.showModal();
  }

  get #words() {
    return this.#localize.part('accounts', english);
  }

  get #buttonWords() {
    return this.#localize.part('button', englishButton);
  }

  #renderList(): TemplateResult {
    const { state } = this.#accounts;
    if (state && state.phase === 'ready') return this.#renderAccounts(state);
    return this.#loading.status === TaskStatus.ERROR && state?.phase === 'failed'
      ? failedAccounts(this.#words, () => void this.#loading.run())
      : loadingAccounts(this.#words);
  }

  #renderAccounts({ accounts, pending, hasMore }: AccountsSession['state']): TemplateResult {
    if (accounts.length === 0)
      return emptyAccounts(this.#words, this.#connectLabel, (event) => this.#connect(event));
    const context: AccountRowContext = {
      words: this.#words,
      providers: this.#localize.part('providers', providers),
      since: (account) =>
        formatRelativeTime(this.#localize.language, new Date(account.connectedAt), new Date()),
      isLeaving: ({ id }) => pending.has(id) && id !== this.#restart?.accountId,
      isRestarting: ({ id }) => pending.has(id) && id === this.#restart?.accountId,
      hasNotRestarted: ({ id }) => id === this.#restart?.accountId && this.#restart.hasFailed,
      onReconnect: (account, event) => this.#reconnect(account, event),
      onRestart: (account) => void this.#startAgain(account),
      onRemove: (account) => this.#askToRemove(account),
    };
    return html`<ul class="accounts" part="list" aria-label=${this.#words.title}>
        ${repeat(
          accounts,
          ({ id }) => id,
          (account) => accountRow(account, context),
        )}
      </ul>
      ${
        hasMore
          ? html`<div class="more">
              ${button({
                label: this.#words.more,
                kind: 'text',
                onClick: () => void this.#accounts.session?.loadMore(),
              })}
            </div>`
          : nothing
      }`;
  }

  #renderQuestion(): TemplateResult | typeof nothing {
    if (!this.#question) return nothing;
    const { account, hasFailed } = this.#question;
    return removeDialog({
      words: this.#words,
      providers: this.#localize.part('providers', providers),
      account,
      isBusy: this.#accounts.state?.pending.has(account.id) ?? false,
      hasFailed,
      onConfirm: () => void this.#remove(account),
      onClose: () => this.#ask(undefined),
    });
  }

  get #connectLabel(): string {
    const name = this.provider && this.#localize.part('providers', providers)[this.provider];
    return this.#buttonWords.connect(name);
  }

  #connect(event: Event): void {
    const opener = event.currentTarget as HTMLElement;
    this.#dialog.open({ provider: this.provider, label: this.#connectLabel }, opener);
  }

  #reconnect(account: Account, event: Event): void {
    const opener = event.currentTarget as HTMLElement;
    if (!this.dispatchEvent(new AccountReconnectEvent({ account }))) return;
    const { id: accountId, provider } = account;
    const name = this.#localize.part('providers', providers)[provider];
    this.#dialog.open({ provider, accountId, label: this.#buttonWords.reconnect(name) }, opener);
  }

  async #startAgain({ id: accountId, name }: Account): Promise<void> {
    this.#restart = { accountId, hasFailed: false };
    const result = await this.#accounts.session?.restart(accountId);
    const hasFailed = result?.ok === false;
    this.#restart = { accountId, hasFailed };
    this.#announcement = hasFailed ? this.#words.restartFailed : this.#words.restarted(name);
    this.requestUpdate();
  }

  #askToRemove(account: Account): void {
    if (this.dispatchEvent(new AccountRemoveEvent({ account }))) this.#ask({ account, hasFailed: false });
  }

  #ask(question: { readonly account: Account; readonly hasFailed: boolean } | undefined): void {
    this.#question = question;
    this.requestUpdate();
  }

  async #remove(account: Account): Promise<void> {
    const { id: accountId, provider, name } = account;
    const result = await this.#accounts.session?.remove(accountId);
    if (result?.ok === false) {
      this.#ask({ account, hasFailed: true });
      return;
    }
    this.#announcement = this.#words.removed(name);
    this.#ask(undefined);
    this.dispatchEvent(new AccountRemovedEvent({ accountId, provider }));
  }
}
