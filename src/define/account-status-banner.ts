import { AccountStatusBannerElement } from '../elements/banner/account-status-banner-element.js';
// The types of the events come along, and no code.
export type {} from '../elements/events.js';
import { mayDefine } from '../elements/may-define.js';

declare global {
  interface HTMLElementTagNameMap {
    'account-status-banner': AccountStatusBannerElement;
  }
}

if (mayDefine('account-status-banner', AccountStatusBannerElement))
  customElements.define('account-status-banner', AccountStatusBannerElement);
