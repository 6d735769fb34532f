import { useState } from 'react';
import 'connect-account-kit/define.js';
// Types alone: what the elements take in JSX.
import type {} from 'connect-account-kit/jsx';

/** An event's listener is `on` and the event's name; React 19 sets properties where an element has them. */
export function Accounts() {
  const [said, setSaid] = useState('');
  return (
    <>
      <account-status-banner />
      <main>
        <h1>Connected accounts</h1>
        <account-list onaccount-removed={() => setSaid('One account less.')} />
        <connect-account-button
          onaccount-connected={({ detail }) => setSaid(`${detail.account.name} is connected.`)}
        />
        <output>{said}</output>
      </main>
    </>
  );
}
