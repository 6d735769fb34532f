import type { PageKit } from '../pages/page-kit.js';
import type { PhoneHost } from './phone-app.js';
import type { PhoneAccount, PhoneMail, PhoneView } from './phone-view.js';

/** One thing to try. */
export interface PhoneTest {
  readonly id: string;
  readonly summary: string;
}

/** Makes the rows of the phone's lists: e-mails, linked accounts, and what there is to try. */
export function phoneLists({ make, makeButton, setText }: PageKit, { act, nameOf, ago }: PhoneHost) {
  const states: Readonly<Record<PhoneAccount['status'], string>> = {
    OK: 'Linked',
    CREDENTIALS: 'Signed out',
    PERMISSIONS: 'Permissions missing',
    CONNECTING: 'Connecting',
    ERROR: 'Error',
    STOPPED: 'Stopped',
  };

  function row(glyph: Node | undefined, title: string, detail: string, ...more: readonly Node[]) {
    const text = make(
      'span',
      'row-text',
      make('span', 'row-title', title),
      make('span', 'row-detail', detail),
    );
    return make('li', 'row', ...(glyph ? [glyph] : []), text, ...more);
  }

  function createMail({ to, from, code }: PhoneMail) {
    const when = make('span', 'when');
    const element = row(make('span', 'icon icon-email'), `${from}: ${code}`, `To ${to}`, when);
    return { element, update: ({ ageMs }: PhoneMail) => setText(when, ago(ageMs)) };
  }

  function createAccount({ id, provider, name, handle }: PhoneAccount) {
    const state = make('span', 'state');
    const glyph = make('span', `icon icon-${provider.toLowerCase()}`);
    const out = makeButton('button danger', 'Sign out everywhere', () => void act(`accounts/${id}/sign-out`));
    out.setAttribute('aria-label', `Sign out everywhere: ${nameOf(provider)} ${name}`);
    const element = row(glyph, name, handle === name ? nameOf(provider) : handle, state, out);
    element.dataset['account'] = id;
    const update = ({ status }: PhoneAccount): void => {
      setText(state, states[status]);
      state.classList.toggle('is-off', status !== 'OK');
      out.hidden = status === 'CREDENTIALS';
    };
    return { element, update };
  }

  const createTest = ({ id, summary }: PhoneTest) => ({
    element: row(undefined, id, summary),
    update: () => undefined,
  });

  function testsOf({ testAccounts, wrongPassword, numberWithPassword }: PhoneView): readonly PhoneTest[] {
    const accounts = testAccounts.map(({ username, summary, providers }) => ({
      id: username,
      summary: providers.length > 4 ? summary : `${summary} (${providers.join(', ')})`,
    }));
    return [
      ...accounts,
      { id: `Password: ${wrongPassword}`, summary: 'is refused, whatever the username' },
      { id: numberWithPassword, summary: 'scans a Telegram code, and then has a password' },
      { id: 'imap.wrong.example, port 1', summary: 'is no mailbox: the settings are refused (IMAP)' },
    ];
  }

  return { createMail, createAccount, createTest, testsOf };
}
