import './define/account-list.js';
import './define/connect-account-button.js';
import './define/custom-auth-wizard.js';
