import { ConnectAccountButtonElement } from '../elements/button/connect-account-button-element.js';
import { defineElement } from '../elements/define-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'connect-account-button': ConnectAccountButtonElement;
  }
}

defineElement('connect-account-button', ConnectAccountButtonElement);
