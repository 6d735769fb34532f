import { headers } from 'next/headers';
import { host } from '../lib/host.js';
import { Accounts } from './accounts.jsx';

export default async function Page() {
  const user = host().sessions.userOf((await headers()).get('cookie'));
  if (!user) return <SignIn />;
  return (
    <>
      <h1>Connected accounts</h1>
      <form method="post" action="/sign-out">
        <button>Sign out {user.id}</button>
      </form>
      <Accounts />
    </>
  );
}

const SignIn = () => (
  <>
    <h1>Sign in</h1>
    <form method="post" action="/sign-in">
      <p>
        <label>
          Name <input name="name" autoComplete="username" required defaultValue="sales" />
        </label>
      </p>
      <p>
        <label>
          Password <input name="password" type="password" autoComplete="current-password" required />
        </label>
      </p>
      <button>Sign in</button>
    </form>
  </>
);
