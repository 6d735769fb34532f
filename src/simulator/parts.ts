import type { Accounts } from './accounts.js';
import type { Authentication } from './authentication.js';
import type { FaultInjector } from './fault-injector.js';
import type { HostedLinks } from './hosted/hosted-links.js';
import type { Wizard } from './hosted/wizard.js';
import type { Intents } from './intents.js';
import type { OAuthServer } from './oauth/oauth-server.js';
import type { World } from './world.js';

/** What the routes of one simulator work on. */
export interface Parts {
  readonly world: World;
  readonly accounts: Accounts;
  readonly intents: Intents;
  readonly authentication: Authentication;
  readonly oauth: OAuthServer;
  readonly hosted: HostedLinks;
  readonly wizard: Wizard;
  readonly faults: FaultInjector;
}
