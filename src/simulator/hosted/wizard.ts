import type { Accounts } from '../accounts.js';
import { ApiError, type ApiErrorType, type ConnectionParams } from '../api-error.js';
import type { Authentication } from '../authentication.js';
import { challengeNameOf, type Intents } from '../intents.js';
import { HOSTED_CALLBACK_PATH } from '../oauth/clients.js';
import { withQuery, type OAuthServer } from '../oauth/oauth-server.js';
import { userOf, vendors, type Vendor } from '../oauth/vendors.js';
import { providers } from '../providers/index.js';
import { randomToken, sha256, urlSafeBase64 } from '../random.js';
import type { AccountRecord, IntentRecord, Provider } from '../state.js';
import type { World } from '../world.js';
import { methodsOf, type HostedLink } from './hosted-links.js';
import type { Notifications } from './notifications.js';

/*
 * The hosted wizard without its page: one session for each time somebody goes through it. It drives the same engine
 * as the API, so that what a provider asks for is asked for here as well.
 */

/** What the wizard's page shows. */
export type WizardView =
  | {
      readonly kind: 'form';
      readonly error?: ApiErrorType | 'access_denied';
      readonly connectionParams?: ConnectionParams;
    }
  | { readonly kind: 'redirect'; readonly url: string }
  | {
      readonly kind: 'checkpoint';
      readonly checkpoint: Readonly<Record<string, unknown>>;
      readonly canSwitch: boolean;
      readonly canResend: boolean;
      readonly expiresInMs: number;
      readonly error?: ApiErrorType;
    }
  | { readonly kind: 'done'; readonly next: string | null; readonly hasScreen: boolean }
  | { readonly kind: 'failed'; readonly error: ApiErrorType; readonly next: string | null };

export interface WizardChoice {
  readonly provider: Provider;
  readonly method: string;
  readonly values: Readonly<Record<string, string>>;
}

interface Session {
  readonly id: string;
  readonly link: HostedLink;
  readonly provider: Provider;
  readonly vendor?: Vendor | undefined;
  readonly verifier: string;
  intent?: IntentRecord;
  isDone: boolean;
  error?: ApiErrorType | 'access_denied';
  connectionParams?: ConnectionParams | undefined;
}

export interface WizardParts {
  readonly world: World;
  readonly accounts: Accounts;
  readonly intents: Intents;
  readonly authentication: Authentication;
  readonly oauth: OAuthServer;
  readonly notifications: Notifications;
}

export class Wizard {
  readonly #parts: WizardParts;
  readonly #sessions = new Map<string, Session>();

  constructor(parts: WizardParts) {
    this.#parts = parts;
    parts.authentication.onConnected((intent) => {
      const session = [...this.#sessions.values()].find((candidate) => candidate.intent === intent);
      if (session) this.#finish(session, intent);
    });
  }

  /** Begins with what was chosen and typed. */
  async begin(link: HostedLink, { provider, method: id, values }: WizardChoice): Promise<Session> {
    const target = this.targetOf(link);
    const method = methodsOf(providers[provider], link.body).find((candidate) => candidate.id === id);
    if (!method || (target && target.provider !== provider)) throw new ApiError('invalid_parameters');
    const { world } = this.#parts;
    const session: Session = {
      id: randomToken(world.random, 16),
      link,
      provider,
      vendor: method.oauth,
      verifier: randomToken(world.random),
      isDone: false,
    };
    this.#sessions.set(session.id, session);
    if (!method.oauth) await this.#start(session, method.toBody?.(values) ?? withoutEmpty(values));
    return session;
  }

  /** A session of a link. */
  get(link: HostedLink, sessionId: string): Session {
    const session = this.#sessions.get(sessionId);
    if (session?.link !== link) throw new ApiError('resource_not_found');
    return session;
  }

  /** Tries a code; `TRY_ANOTHER_WAY` asks for another way. */
  async solve(session: Session, code: string): Promise<ApiErrorType | undefined> {
    return this.#attempt(session, ({ accountId, provider }) =>
      this.#parts.authentication.solve(accountId, provider, code),
    );
  }

  async resend(session: Session): Promise<ApiErrorType | undefined> {
    return this.#attempt(session, async ({ accountId, provider }) =>
      this.#parts.authentication.resend(accountId, provider),
    );
  }

  /** The browser comes back from a consent screen; returns the wizard's own address. */
  async comeBack(state: string, code: string | null): Promise<string> {
    const session = this.#sessions.get(state);
    if (!session?.vendor) throw new ApiError('expired_link');
    const { link, vendor } = session;
    if (code === null) session.error = 'access_denied';
    else await this.#start(session, await this.#tokens(session, vendor, code));
    return `${link.origin}/hosted/${link.token}?session=${session.id}`;
  }

  async view(session: Session, error?: ApiErrorType): Promise<WizardView> {
    const { link, intent } = session;
    const { authentication, intents, world } = this.#parts;
    if (session.isDone && intent) return this.#doneView(session, intent);
    if (session.error) {
      const { connectionParams } = session;
      return { kind: 'form', error: session.error, ...(connectionParams && { connectionParams }) };
    }
    if (!intent) return { kind: 'redirect', url: await this.#consentUrl(session) };
    if (intent.isApproved && intents.isLive(intent)) {
      await this.solve(session, 'in_app_validation');
      return this.view(session);
    }
    if (!intents.isLive(intent)) {
      const next = link.body.failure_redirect_url ?? null;
      return { kind: 'failed', error: error ?? intent.endedBy ?? 'request_timeout', next };
    }
    const way = challengeNameOf(intent);
    return {
      kind: 'checkpoint',
      checkpoint: await authentication.checkpointOf(intent),
      canSwitch: (intent.stages[intent.stage]?.length ?? 0) > 1,
      canResend: ['sms', 'code', 'otp', 'otp-sms', 'approval'].includes(way),
      expiresInMs: intent.deadline - world.now(),
      ...(error && { error }),
    };
  }

  /** The account that a link reconnects; 404 when it is gone. */
  targetOf({ body }: HostedLink): AccountRecord | undefined {
    return body.type === 'reconnect' ? this.#parts.accounts.get(body.reconnect_account) : undefined;
  }

  async #start(session: Session, values: Readonly<Record<string, unknown>>): Promise<void> {
    const { authentication, world } = this.#parts;
    const { provider, link } = session;
    const { proxy, disabled_features, sync_limit } = link.body;
    const limit = ['MAIL', 'GOOGLE_OAUTH', 'OUTLOOK'].includes(provider)
      ? sync_limit?.MAILING
      : sync_limit?.MESSAGING;
    const body = { provider, ...values, proxy, disabled_features, sync_limit: limit };
    const target = this.targetOf(link);
    try {
      const login = await providers[provider].login({ body, world, ...(target && { target }) });
      const { intent, outcome } = await authentication.start({ provider, login, target, isHosted: true });
      session.intent = intent;
      if (outcome.object !== 'Checkpoint') this.#finish(session, intent);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      session.error = error.type;
      session.connectionParams = error.connectionParams;
    }
  }

  #finish(session: Session, { accountId: account_id, kind }: IntentRecord): void {
    session.isDone = true;
    session.link.isUsed = true;
    const { notify_url, name } = session.link.body;
    if (notify_url === undefined) return;
    const status = kind === 'create' ? 'CREATION_SUCCESS' : 'RECONNECTED';
    this.#parts.notifications.send(notify_url, { status, account_id, ...(name !== undefined && { name }) });
  }

  #doneView({ link }: Session, { accountId: account_id }: IntentRecord): WizardView {
    const { success_redirect_url: url, bypass_success_screen: isBypassed } = link.body;
    const hasId = this.#parts.world.settings.redirectWithAccountId;
    const next = url === undefined ? null : hasId ? withQuery(url, { account_id }) : url;
    return { kind: 'done', next, hasScreen: next === null || !isBypassed };
  }

  async #attempt(
    { intent }: Session,
    work: (intent: IntentRecord) => Promise<unknown>,
  ): Promise<ApiErrorType | undefined> {
    if (!intent) throw new ApiError('invalid_request');
    try {
      await work(intent);
      return undefined;
    } catch (error) {
      if (error instanceof ApiError) return error.type;
      throw error;
    }
  }

  async #consentUrl({ id, link, vendor = 'google', verifier }: Session): Promise<string> {
    const { hostedScopes, hostedParameters } = vendors[vendor];
    const handle = this.targetOf(link)?.identity.handle;
    return withQuery(`${link.origin}/oauth/${vendor}/authorize`, {
      response_type: 'code',
      client_id: this.#parts.oauth.clients.hosted.clientId,
      redirect_uri: link.origin + HOSTED_CALLBACK_PATH,
      scope: hostedScopes.join(' '),
      state: id,
      code_challenge: urlSafeBase64(await sha256(verifier)),
      code_challenge_method: 'S256',
      ...(handle !== undefined && { login_hint: handle }),
      ...hostedParameters,
    });
  }

  /** Exchanges a code as Unipile's own application; the body of `POST /accounts` that its tokens make. */
  async #tokens(
    { link, verifier }: Session,
    vendor: Vendor,
    code: string,
  ): Promise<Readonly<Record<string, string>>> {
    const { oauth } = this.#parts;
    const { clientId, clientSecret } = oauth.clients.hosted;
    const form = new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: link.origin + HOSTED_CALLBACK_PATH,
      client_id: clientId,
      client_secret: clientSecret,
      code_verifier: verifier,
    });
    const { access_token, refresh_token = '' } = await oauth.token(vendor, form, null);
    const email = await oauth.emailOf(vendor, access_token);
    const { id } = await userOf(vendor, email);
    return { access_token, refresh_token, username: email, id };
  }
}

/** A field that was left empty was not filled in. */
function withoutEmpty(values: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
