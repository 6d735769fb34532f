import '../../src/define/account-status-banner.js';
import '../../src/define/custom-auth-wizard.js';
import { element } from './element.js';
import { openShell } from './shell.js';

document.addEventListener('account-connected', () => {
  element('progress-connect').dataset.state = 'done';
  element('progress-connect').removeAttribute('aria-current');
  element('progress-open').dataset.state = 'now';
  element('progress-open').setAttribute('aria-current', 'step');
  element('next').hidden = false;
});

await openShell();
