import { ConnectResultElement } from '../elements/result/connect-result-element.js';
// The types of the events come along, and no code.
export type {} from '../elements/events.js';
import { mayDefine } from '../elements/may-define.js';

declare global {
  interface HTMLElementTagNameMap {
    'connect-result': ConnectResultElement;
  }
}

if (mayDefine('connect-result', ConnectResultElement))
  customElements.define('connect-result', ConnectResultElement);
