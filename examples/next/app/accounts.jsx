'use client';

import { useEffect } from 'react';

/** The elements are drawn in the browser: on the server they are only their names. */
export function Accounts() {
  useEffect(() => void import('connect-account-kit/define.js'), []);
  return (
    <>
      <account-list></account-list>
      <connect-account-button></connect-account-button>
    </>
  );
}
