import { createConnectClient } from '../../src/client/index.js';
import '../../src/define/account-list.js';
import '../../src/define/connect-account-button.js';
import { element } from './element.js';
import { takeReconnection } from './returning.js';
import { openShell } from './shell.js';
import { showTries } from './tries.js';

/** While there is no account, the list itself invites to connect one: a second button would only ask twice. */
async function offerAnother(): Promise<void> {
  const accounts = await createConnectClient().listAccounts({ limit: 1 });
  element('connect').hidden = accounts.ok && accounts.value.items.length === 0;
}

for (const event of ['account-connected', 'account-removed']) {
  document.addEventListener(event, () => void offerAnother());
}
void offerAnother();

const config = await openShell();
element('team-name').textContent = config.user.name;
showTries(config.tries);
await takeReconnection();
