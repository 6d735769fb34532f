import { ConnectAccountButtonElement } from '../elements/button/connect-account-button-element.js';
// The types of the events come along, and no code.
export type {} from '../elements/events.js';
import { mayDefine } from '../elements/may-define.js';

declare global {
  interface HTMLElementTagNameMap {
    'connect-account-button': ConnectAccountButtonElement;
  }
}

if (mayDefine('connect-account-button', ConnectAccountButtonElement))
  customElements.define('connect-account-button', ConnectAccountButtonElement);
