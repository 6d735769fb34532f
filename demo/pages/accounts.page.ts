import '../../src/define/account-list.js';
import '../../src/define/connect-account-button.js';
import { element } from './element.js';
import { openShell } from './shell.js';
import { showTries } from './tries.js';

const config = await openShell();
element('team-name').textContent = config.user.name;
showTries(config.tries);
