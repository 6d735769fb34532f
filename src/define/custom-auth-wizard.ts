// The types of the events come along, and no code.
export type {} from '../elements/events.js';
import { mayDefine } from '../elements/may-define.js';
import { CustomAuthWizardElement } from '../elements/wizard/custom-auth-wizard-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'custom-auth-wizard': CustomAuthWizardElement;
  }
}

if (mayDefine('custom-auth-wizard', CustomAuthWizardElement))
  customElements.define('custom-auth-wizard', CustomAuthWizardElement);
