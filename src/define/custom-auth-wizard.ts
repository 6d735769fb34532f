import { defineElement } from '../elements/define-element.js';
import { CustomAuthWizardElement } from '../elements/wizard/custom-auth-wizard-element.js';

declare global {
  interface HTMLElementTagNameMap {
    'custom-auth-wizard': CustomAuthWizardElement;
  }
}

defineElement('custom-auth-wizard', CustomAuthWizardElement);
