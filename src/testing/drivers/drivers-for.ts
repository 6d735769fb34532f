import { StatusBannerDriver } from './banner-driver.js';
import { ConnectButtonDriver } from './button-driver.js';
import { AccountListDriver } from './list-driver.js';
import type { Patience, Place } from './place.js';
import { ConnectResultDriver } from './result-driver.js';
import { WizardDriver } from './wizard-driver.js';

export interface DriverOptions extends Patience {
  /** Which one, where there are several in the scope, or where the page has registered the element under a name of its own: `custom-auth-wizard#second`. */
  readonly selector?: string;
}

/** The drivers on one kind of page. `toPlace` says what a scope of that page is. */
export const driversFor = <Scope>(
  toPlace: (scope: Scope, selector: string, patience: Patience) => Place,
) => ({
  /** The wizard in this scope. */
  wizard: (scope: Scope, { selector = 'custom-auth-wizard', ...patience }: DriverOptions = {}) =>
    new WizardDriver(toPlace(scope, selector, patience), patience),
  /** The button in this scope, with its dialog. */
  connectButton: (scope: Scope, { selector = 'connect-account-button', ...patience }: DriverOptions = {}) =>
    new ConnectButtonDriver(toPlace(scope, selector, patience), patience),
  /** The list of accounts in this scope, with its dialogs. */
  accountList: (scope: Scope, { selector = 'account-list', ...patience }: DriverOptions = {}) =>
    new AccountListDriver(toPlace(scope, selector, patience), patience),
  /** The banner in this scope, with its dialog. */
  statusBanner: (scope: Scope, { selector = 'account-status-banner', ...patience }: DriverOptions = {}) =>
    new StatusBannerDriver(toPlace(scope, selector, patience), patience),
  /** The page of a round trip's end in this scope. */
  connectResult: (scope: Scope, { selector = 'connect-result', ...patience }: DriverOptions = {}) =>
    new ConnectResultDriver(toPlace(scope, selector, patience), patience),
});
