import { fixture, html } from '@open-wc/testing';
import '../../../src/define/account-list.js';
import '../../../src/define/custom-auth-wizard.js';
import type { ProviderId } from '../../../src/contract/types.js';
import type { AccountListElement } from '../../../src/elements/accounts/account-list-element.js';
import type { CustomAuthWizardElement } from '../../../src/elements/wizard/custom-auth-wizard-element.js';
import { accountList, wizard, type AccountListDriver, type WizardDriver } from '../../../src/testing/page.js';
import {
  createPageWorld,
  type PageWorld,
  type PageWorldOptions,
} from '../../../stories/support/page-world.js';

/** An element on a page, the world behind it, and what it has told the page. */
export interface Drawn<Element extends HTMLElement> {
  readonly element: Element;
  readonly world: PageWorld;
  /** The types of its events so far. */
  readonly told: () => readonly string[];
}

/** A wizard with the person in front of it. */
export interface DrawnWizard extends Drawn<CustomAuthWizardElement> {
  readonly wizard: WizardDriver;
}

export interface DrawnList extends Drawn<AccountListElement> {
  readonly list: AccountListDriver;
}

export interface WizardOptions extends PageWorldOptions {
  readonly world?: PageWorld;
  readonly provider?: ProviderId;
  readonly accountId?: string;
  readonly lightDom?: boolean;
}

const worlds: PageWorld[] = [];

/** A world that is closed after the test. */
export async function openWorld(options: PageWorldOptions = {}): Promise<PageWorld> {
  const world = await createPageWorld(options);
  worlds.push(world);
  return world;
}

export async function closeWorlds(): Promise<void> {
  await Promise.all(worlds.splice(0).map((world) => world.close()));
}

/** Less than a test may take, so that what was there instead is told. */
export const PATIENCE = { timeoutMs: 12_000 } as const;

/** A wizard on a real server and simulator, once it shows something. */
export async function drawWizard(options: WizardOptions = {}): Promise<DrawnWizard> {
  const world = options.world ?? (await openWorld(options));
  const element = await fixture<CustomAuthWizardElement>(
    html`<custom-auth-wizard
      .fetch=${world.fetch}
      .provider=${options.provider}
      .accountId=${options.accountId}
      ?light-dom=${options.lightDom ?? false}
    ></custom-auth-wizard>`,
  );
  const drawn = { element, world, wizard: wizard(element, PATIENCE), told: listenTo(element) };
  await drawn.wizard.shown();
  return drawn;
}

/** A list of accounts on a real server and simulator. */
export async function drawList(
  world?: PageWorld,
  options: Partial<Pick<AccountListElement, 'filter' | 'lightDom' | 'method' | 'openWindow'>> = {},
): Promise<DrawnList> {
  const behind = world ?? (await openWorld());
  const element = await fixture<AccountListElement>(
    html`<account-list
      .fetch=${behind.fetch}
      ?filter=${options.filter ?? false}
      ?light-dom=${options.lightDom ?? false}
      .method=${options.method}
      .openWindow=${options.openWindow}
    ></account-list>`,
  );
  return { element, world: behind, list: accountList(element, PATIENCE), told: listenTo(element) };
}

/** Writes down the types of the events of an element from now on. */
export function listenTo(element: HTMLElement): () => readonly string[] {
  const types: string[] = [];
  for (const type of EVENTS) element.addEventListener(type, () => types.push(type));
  return () => [...types];
}

/** A password, and sent. */
export async function signInBy(
  driver: WizardDriver,
  username: string,
  password = 'any-password',
): ReturnType<WizardDriver['submit']> {
  await driver.fill({ username, password });
  return driver.submit();
}

/** How often something was asked of the endpoint, as `POST flows`. */
export const countRequests = ({ requests }: PageWorld, wanted: RegExp): number =>
  requests.filter((request) => wanted.test(request)).length;

const EVENTS = [
  'flow-started',
  'step-changed',
  'account-connected',
  'account-reconnected',
  'account-removed',
  'flow-failed',
  'flow-cancelled',
  'account-reconnect',
  'account-remove',
];
