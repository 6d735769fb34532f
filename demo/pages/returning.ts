import { createConnectClient } from '../../src/client/index.js';
import type { ConnectAccountButtonElement } from '../../src/elements/button/connect-account-button-element.js';
import { element } from './element.js';

/** As `RECONNECT_PARAMETER` of the server's mails; a page does not load a server for one word. */
const PARAMETER = 'connect-reconnect';

/**
 * Where a mail leads: the address names accounts of whoever is signed in, and the first of them that needs its user is
 * asked for at once. An id proves nothing: the endpoint answers for the user's own accounts alone, and an account of
 * somebody else is as unknown here as one that never was.
 */
export async function takeReconnection(): Promise<void> {
  const address = new URL(location.href);
  const ids = address.searchParams.getAll(PARAMETER);
  if (ids.length === 0) return;
  // A reload later on must not ask again.
  address.searchParams.delete(PARAMETER);
  history.replaceState(history.state, '', address);

  const accounts = await readAccounts(ids);
  element('returning').hidden = false;
  const lost = accounts.find(({ action }) => action === 'reconnect' || action === 'grant');
  if (lost) await offer(lost);
  else if (accounts.length > 0) say('Everything is connected again.');
  else {
    say('There is no such account here.', 'Perhaps it belongs to another team, or it was disconnected.');
  }
}

type Account = Awaited<ReturnType<typeof readAccounts>>[number];

async function readAccounts(ids: readonly string[]) {
  const client = createConnectClient();
  const replies = await Promise.all(ids.slice(0, 20).map((id) => client.getAccount(id)));
  return replies.flatMap((reply) => (reply.ok ? [reply.value] : []));
}

async function offer(account: Account): Promise<void> {
  say(`${account.name} needs to be reconnected.`);
  const button = element('returning-button') as ConnectAccountButtonElement;
  button.accountId = account.id;
  button.provider = account.provider;
  button.hidden = false;
  const finish = (event: CustomEvent<{ readonly account: { readonly id: string } }>): void => {
    if (event.detail.account.id !== account.id) return;
    say(`${account.name} is connected again.`);
    // It stays on the page: the dialog that still says so is its own.
    button.disabled = true;
  };
  document.addEventListener('account-reconnected', finish);
  document.addEventListener('account-connected', finish);
  await button.open();
}

function say(title: string, text = ''): void {
  element('returning-title').textContent = title;
  element('returning-text').textContent = text;
  element('returning-text').hidden = text === '';
}
