import '../../src/define/account-status-banner.js';
import type { DemoMail } from '../config.js';
import { element } from './element.js';
import { openShell } from './shell.js';

/** The mails of whoever is signed in, as they would see them: each in a frame in which nothing runs. */

const LOOK_AGAIN_MS = 1_500;
const time = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

let shown: string | undefined;
let known = '';

async function look(): Promise<void> {
  const response = await fetch('/mailbox.json').catch(() => undefined);
  // The demo may be starting again.
  if (!response?.ok) return;
  const mails = (await response.json()) as readonly DemoMail[];
  const ids = mails.map(({ id }) => id).join();
  element('empty').hidden = mails.length > 0;
  if (ids === known) return;
  known = ids;
  list(mails);
  const current = mails.find(({ id }) => id === shown) ?? mails[0];
  if (current) show(current);
}

function list(mails: readonly DemoMail[]): void {
  element('mails').replaceChildren(
    ...mails.map((mail) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.mail = mail.id;
      const subject = document.createElement('span');
      subject.textContent = mail.subject;
      const received = document.createElement('time');
      received.dateTime = mail.receivedAt;
      received.textContent = time.format(new Date(mail.receivedAt));
      button.append(subject, received);
      button.addEventListener('click', () => {
        show(mail);
      });
      const item = document.createElement('li');
      item.append(button);
      return item;
    }),
  );
}

function show({ id, subject, from, to, text }: DemoMail): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('#mails button'))
    button.setAttribute('aria-current', String(button.dataset.mail === id));
  element('mail').hidden = false;
  if (shown === id) return;
  shown = id;
  element('mail-subject').textContent = subject;
  // A header quotes a name that holds more than letters, or none; people do not.
  element('mail-from').textContent = from.replace(/^"([^"]*)"/, '$1');
  element('mail-to').textContent = to;
  element('mail-text').textContent = text;
  element('mail-page').setAttribute('src', `/mailbox/${encodeURIComponent(id)}`);
}

element('forms').addEventListener('change', (event) => {
  const isText = (event.target as HTMLInputElement).value === 'text';
  element('mail-page').hidden = isText;
  element('mail-text').hidden = !isText;
});

const config = await openShell();
element('team-name').textContent = config.user.name;
await look();
setInterval(() => {
  if (document.visibilityState === 'visible') void look();
}, LOOK_AGAIN_MS);
