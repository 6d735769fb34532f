import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { AccountsSession } from '../../client/accounts-session.js';
import type { ConnectClient } from '../../client/connect-client.js';
import type { Account, ProviderId } from '../../contract/types.js';
import { openAccountsSession } from '../../controllers/connection.js';
import { DismissalController } from '../../controllers/dismissal-controller.js';
import { SessionController } from '../../controllers/session-controller.js';
import { banner as english } from '../../locales/en/banner.js';
import { button as englishButton } from '../../locales/en/button.js';
import { providers } from '../../locales/en/providers.js';
import type { LocaleLoaders } from '../../locales/locale-loaders.js';
import { LocalizeController } from '../../locales/localize-controller.js';
import type { MessageOverrides } from '../../locales/messages.js';
import { baseStyles } from '../../ui/base.styles.js';
import { buttonKindStyles } from '../../ui/button-kinds.styles.js';
import { buttonStateStyles } from '../../ui/button-state.styles.js';
import { buttonStyles } from '../../ui/button.styles.js';
import { tokenStyles } from '../../ui/token.styles.js';
import { ContentController } from '../content-controller.js';
import { AccountReconnectEvent } from '../events.js';
import { LateDialog } from '../late-dialog.js';
import type { WizardDialogHost } from '../wizard-dialog.js';
import { bannerHostStyles, bannerStyles } from './account-status-banner.styles.js';
import { incidentsOf, isAmong, needsItsUser, withoutMended } from './attention.js';
import { bannerContent, bannerText } from './banner-content.js';
import { ReconnectQueue } from './reconnect-queue.js';

const contentStyles = [
  tokenStyles,
  baseStyles,
  buttonStyles,
  buttonKindStyles,
  buttonStateStyles,
  bannerStyles,
];

/** What has to be the same for a session to go on. */
const CONNECTION = ['client', 'endpoint', 'fetch', 'getToken'] as const;

/**
 * Nothing, and no space taken, while all accounts are well. When some need their user it says who in one line and
 * reconnects them, one after the other in one dialog. It can be put out of sight until something changes.
 * @fires {AccountReconnectEvent} account-reconnect - Before the dialog opens, with the first account; cancelable.
 * @fires {AccountReconnectedEvent} account-reconnected - A known account is connected again.
 * @csspart banner - The line.
 * @attr {boolean} showing - Set by the element while there is something to say, for the page's own spacing.
 */
export class AccountStatusBannerElement extends LitElement {
  static override styles: CSSResultGroup = bannerHostStyles;
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
  /** Speaks of this provider's accounts only. */
  provider?: ProviderId;
  /** Draws the line and its dialog into the page instead of the shadow root. */
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

  #needy: readonly Account[] = [];
  #announcement = '';
  #announced = '';

  readonly #localize = new LocalizeController(this);
  readonly #content = new ContentController(this);
  readonly #dialog = new LateDialog(this, this.#localize, () => this.#buttonWords);
  readonly #accounts = new SessionController<AccountsSession>(this);
  readonly #dismissal = new DismissalController(
    this,
    () => `${this.client?.endpoint ?? this.endpoint}${this.provider ? ` ${this.provider}` : ''}`,
  );
  readonly #queue = new ReconnectQueue(() => ({
    words: this.#words,
    buttonWords: this.#buttonWords,
    providers: this.#names,
    isMended: (id) => this.#accounts.state?.phase === 'ready' && !this.#needy.some((one) => one.id === id),
    onSkip: () => this.#dialog.goOn(),
  }));

  protected override willUpdate(changed: PropertyValues<this>): void {
    const has = (name: keyof AccountStatusBannerElement) => (changed as Map<PropertyKey, unknown>).has(name);
    if (!this.#accounts.session || CONNECTION.some(has)) {
      this.#accounts.session = openAccountsSession(this.#connection);
      this.#needy = [];
    }
    this.#accounts.session?.filter(this.provider);
    const { state } = this.#accounts;
    if (state?.phase === 'ready') this.#take(state.accounts);
    // It goes with the line that it is about.
    if (this.#dialog.failure && !this.#isShown) this.#dialog.close();
  }

  protected override render(): TemplateResult {
    const [first, ...others] = this.#isShown ? this.#needy : [];
    const { isBusy, failure } = this.#dialog;
    const content = html`<div class="banner-frame">
        ${
          first
            ? bannerContent({
                words: this.#words,
                providers: this.#names,
                language: this.#localize.language,
                accounts: [first, ...others],
                isBusy,
                onReconnect: (event) => this.#reconnect(event),
                onDismiss: () => this.#dismiss(),
              })
            : nothing
        }
        ${failure ? html`<p class="help banner-failure" role="alert">${failure}</p>` : nothing}
      </div>
      <div class="visually-hidden" role="status">${this.#announcement}</div>`;
    return html`${this.#content.render(content, this.#localize.language, contentStyles)}${this.#dialog.render()}`;
  }

  protected override updated(): void {
    this.toggleAttribute('showing', this.#isShown);
  }

  get #connection() {
    const { client, endpoint, fetch, getToken } = this;
    return { client, endpoint, ...(fetch && { fetch }), ...(getToken && { getToken }) };
  }

  get #words() {
    return this.#localize.part('banner', english);
  }

  get #buttonWords() {
    return this.#localize.part('button', englishButton);
  }

  get #names() {
    return this.#localize.part('providers', providers);
  }

  get #isShown(): boolean {
    const { kept } = this.#dismissal;
    return this.#needy.some((account) => !isAmong(kept, account));
  }

  /** What the endpoint says now. */
  #take(accounts: readonly Account[]): void {
    this.#needy = accounts.filter(needsItsUser);
    const [first, ...others] = this.#needy;
    const { kept } = this.#dismissal;
    const left = withoutMended(kept, accounts);
    if (left !== kept) this.#dismissal.keep(left);
    // Once for each: what changes in the line while it is there is for the eyes.
    const incident = first && this.#isShown ? incidentsOf(this.#needy) : '';
    if (incident === this.#announced) return;
    this.#announced = incident;
    this.#announcement =
      first && incident
        ? bannerText({ words: this.#words, providers: this.#names, accounts: [first, ...others] })
        : '';
  }

  #dismiss(): void {
    this.#dismissal.keep(incidentsOf(this.#needy));
    this.#announcement = '';
    this.#dialog.close();
  }

  #reconnect(event: Event): void {
    const [account] = this.#needy;
    if (!account || !this.dispatchEvent(new AccountReconnectEvent({ account }))) return;
    const opener = event.currentTarget as HTMLElement;
    void this.#dialog.open(
      () => this.#queue.begin(this.#needy),
      opener,
      () => this.#queue.next(),
    );
  }
}
