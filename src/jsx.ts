import type { LitElement } from 'lit';
import type { AccountListElement } from './elements/accounts/account-list-element.js';
import type { AccountStatusBannerElement } from './elements/banner/account-status-banner-element.js';
import type { ConnectAccountButtonElement } from './elements/button/connect-account-button-element.js';
// What the events are called is declared there.
export type {} from './elements/events.js';
import type { ConnectResultElement } from './elements/result/connect-result-element.js';
import type { CustomAuthWizardElement } from './elements/wizard/custom-auth-wizard-element.js';

/**
 * The elements in JSX, for React 19: types alone, no code. Importing this entry anywhere in a project is enough. It is
 * an entry of its own because it names React's types, which no other page has.
 */

/** Everything that the elements tell the page. */
type ConnectEvents = Pick<
  GlobalEventHandlersEventMap,
  | 'account-connected'
  | 'account-reconnect'
  | 'account-reconnected'
  | 'account-remove'
  | 'account-removed'
  | 'flow-cancelled'
  | 'flow-failed'
  | 'flow-started'
  | 'result-continue'
  | 'step-changed'
>;

/** React 19 listens to whatever follows `on`, as it is written. */
type EventProps = { [Name in keyof ConnectEvents as `on${Name}`]?: (event: ConnectEvents[Name]) => void };

/** A method is there always; functions that a page may hand in are optional. */
type Method = (...args: never[]) => unknown;

/** What a page may set: not what Lit has, not methods, not what is only read. */
type Settable<Element> = {
  [
    Name in keyof Element as Name extends keyof LitElement | 'hasProgress'
      ? never
      : Element[Name] extends Method
        ? never
        : Name
  ]?: Element[Name] | undefined;
};

type Props<Element extends HTMLElement> = import('react').DetailedHTMLProps<
  import('react').HTMLAttributes<Element>,
  Element
> &
  Settable<Element> &
  EventProps;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own; it can be added to in no other way.
  namespace JSX {
    interface IntrinsicElements {
      'account-list': Props<AccountListElement>;
      'account-status-banner': Props<AccountStatusBannerElement>;
      'connect-account-button': Props<ConnectAccountButtonElement>;
      'connect-result': Props<ConnectResultElement>;
      'custom-auth-wizard': Props<CustomAuthWizardElement>;
    }
  }
}
