import { AccountListElement } from '../elements/accounts/account-list-element.js';
import { defineElement } from '../elements/define-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'account-list': AccountListElement;
  }
}

defineElement('account-list', AccountListElement);
