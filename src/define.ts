import './define/account-list.js';
import './define/account-status-banner.js';
import './define/connect-account-button.js';
import './define/connect-result.js';
import './define/custom-auth-wizard.js';
