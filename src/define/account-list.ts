import { AccountListElement } from '../elements/accounts/account-list-element.js';
// The types of the events come along, and no code.
export type {} from '../elements/events.js';
import { mayDefine } from '../elements/may-define.js';

declare global {
  interface HTMLElementTagNameMap {
    'account-list': AccountListElement;
  }
}

if (mayDefine('account-list', AccountListElement)) customElements.define('account-list', AccountListElement);
