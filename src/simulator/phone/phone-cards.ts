import type { PageKit } from '../pages/page-kit.js';
import type { PhoneHost } from './phone-app.js';
import type { PhoneAttempt, PhoneConsent } from './phone-view.js';

/** Makes the cards of what goes on now: one for each attempt, as the app on the real phone would show it. */
export function phoneCards({ byId, make, makeButton, setText }: PageKit, host: PhoneHost) {
  const { act, nameOf, ago } = host;

  function duration(ms: number): string {
    const seconds = Math.max(0, Math.ceil(ms / 1000));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  /** A card, as a notification of the app that shows it. The update sets its age and what is left of it. */
  function card(attempt: PhoneAttempt, icon: string, app: string, ...content: readonly Node[]) {
    const title = make('h3', '', app);
    title.id = `title-${attempt.id}`;
    const when = make('span', 'when');
    const foot = make('p', 'foot');
    const glyph = make('span', `icon icon-${icon}`);
    const element = make('article', 'card', make('div', 'card-head', glyph, title, when), ...content, foot);
    element.dataset['attempt'] = attempt.id;
    element.setAttribute('aria-labelledby', title.id);
    const update = ({ screen, ageMs, expiresInMs, intent }: PhoneAttempt): void => {
      setText(when, ago('sentAgoMs' in screen ? screen.sentAgoMs : ageMs));
      setText(
        foot,
        `${intent === 'connect' ? 'New connection' : 'Reconnection'} · ends in ${duration(expiresInMs)}`,
      );
    };
    return { element, update };
  }

  function copyButton(source: Node & { readonly textContent: string | null }, label: string): HTMLElement {
    const copy = makeButton('button quiet', 'Copy', (button) => {
      getSelection()?.selectAllChildren(source);
      // Missing outside secure contexts: the code is selected then, ready to be copied by hand.
      if (!('clipboard' in navigator)) return;
      const done = (): void => {
        button.textContent = 'Copied';
        setTimeout(() => (button.textContent = 'Copy'), 2000);
      };
      navigator.clipboard.writeText(source.textContent ?? '').then(done, () => undefined);
    });
    copy.setAttribute('aria-label', label);
    return copy;
  }

  function codeCard(attempt: PhoneAttempt, icon: string, app: string, ...extra: readonly Node[]) {
    // Two halves with a gap that is not a space, so that what is selected is the bare code.
    const halves = [make('span', 'code-half'), make('span', 'code-half')] as const;
    const code = make('output', 'code', ...halves);
    const sentence = make('p', 'say');
    const copy = copyButton(code, `Copy the code from ${app}`);
    const frame = card(attempt, icon, app, sentence, make('div', 'code-row', code, ...extra, copy));
    const update = (current: PhoneAttempt): void => {
      frame.update(current);
      if (!('code' in current.screen)) return;
      setText(halves[0], current.screen.code.slice(0, 3));
      setText(halves[1], current.screen.code.slice(3));
    };
    return { element: frame.element, sentence, update };
  }

  function messageCard(attempt: PhoneAttempt, icon: string, app: string, what: string) {
    const { element, sentence, update } = codeCard(attempt, icon, app);
    setText(sentence, `Your ${nameOf(attempt.provider)} ${what} for ${attempt.handle ?? 'your account'} is`);
    return { element, update };
  }

  function authenticatorCard(attempt: PhoneAttempt) {
    const template = byId('ring') as HTMLTemplateElement;
    const ring = template.content.cloneNode(true) as DocumentFragment;
    const left = ring.querySelector('.ring-left');
    const seconds = ring.querySelector('.ring-text');
    const frame = codeCard(attempt, 'authenticator', 'Authenticator', ring);
    setText(frame.sentence, `${nameOf(attempt.provider)} · ${attempt.handle ?? ''}`);
    const update = (current: PhoneAttempt): void => {
      frame.update(current);
      if (current.screen.kind !== 'authenticator') return;
      const { leftMs, periodMs } = current.screen;
      left?.setAttribute('stroke-dashoffset', String(100 - (100 * leftMs) / periodMs));
      setText(seconds, String(Math.ceil(leftMs / 1000)));
    };
    return { element: frame.element, update };
  }

  /** A card of the provider's own app. */
  function appCard(attempt: PhoneAttempt, ...content: readonly Node[]) {
    return card(attempt, attempt.provider.toLowerCase(), nameOf(attempt.provider), ...content);
  }

  function approvalCard(attempt: PhoneAttempt) {
    const who = make('strong', '', attempt.handle ?? 'your account');
    const question = make('p', 'say', 'Are you trying to sign in as ', who, '?');
    const yes = makeButton('button primary', 'Yes, it’s me', () => void act(`${attempt.id}/approve`));
    const no = makeButton('button', 'No', () => void act(`${attempt.id}/deny`));
    const actions = make('div', 'actions', yes, no);
    const answered = make('p', 'say', 'You said yes. Go on where you connect.');
    const frame = appCard(attempt, question, actions, answered);
    const update = (current: PhoneAttempt): void => {
      frame.update(current);
      const isAnswered = current.screen.kind === 'approval' && current.screen.isAnswered === true;
      actions.hidden = isAnswered;
      answered.hidden = !isAnswered;
    };
    return { element: frame.element, update };
  }

  function scannerCard(attempt: PhoneAttempt) {
    const end = attempt.screen.kind === 'scanner' ? attempt.screen.qrcode.slice(-7, -1) : '';
    const text = make('p', 'say');
    const scan = makeButton('button primary', 'Scan this code', () => {
      void act(`${attempt.id}/scan`, { phoneNumber: host.number() });
    });
    scan.setAttribute('aria-describedby', `title-${attempt.id}`);
    const frame = appCard(attempt, text, make('div', 'actions', scan));
    const update = (current: PhoneAttempt): void => {
      frame.update(current);
      const newest = byId('attempts').getAttribute('data-newest')?.split(' ');
      const isNewest = newest?.includes(current.id) ?? false;
      const whose = current.handle === null ? '' : ` It reconnects ${current.handle}.`;
      setText(
        text,
        `${isNewest ? 'The newest code' : 'An older code, which still works'}, ending in ${end}.${whose}`,
      );
    };
    return { element: frame.element, update };
  }

  function pairingCard(attempt: PhoneAttempt) {
    const input = document.createElement('input');
    input.id = `code-${attempt.id}`;
    input.name = 'pairing-code';
    input.className = 'pairing-code';
    input.maxLength = 9;
    input.placeholder = 'ABCD-EFGH';
    input.setAttribute('autocomplete', 'off');
    input.setAttribute('autocapitalize', 'characters');
    const label = make(
      'label',
      'say',
      `Link a device with ${attempt.handle ?? 'this number'}: enter the code it shows`,
    );
    label.setAttribute('for', input.id);
    const link = makeButton('button primary', 'Link device', () => {
      void act(`${attempt.id}/pair`, { code: input.value });
    });
    input.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') link.click();
    });
    return appCard(attempt, label, input, make('div', 'actions', link));
  }

  function captchaCard(attempt: PhoneAttempt) {
    const text = make(
      'p',
      'say',
      'A puzzle is asked for where you connect. If it does not show there, solve it here.',
    );
    const answer = make('output', 'token long');
    const copy = copyButton(answer, 'Copy the puzzle’s answer');
    const result = make('div', 'code-row', answer, copy);
    result.hidden = true;
    const solve = makeButton('button', 'Solve it here', () => {
      void act(`${attempt.id}/captcha`).then(({ token = '' }) => {
        setText(answer, token);
        result.hidden = token === '';
      });
    });
    return appCard(attempt, text, make('div', 'actions', solve), result);
  }

  function hintCard(attempt: PhoneAttempt) {
    const { screen } = attempt;
    if (screen.kind !== 'phone-number') {
      return appCard(attempt, make('p', 'say', 'Choose a contract where you connect. Any of them is right.'));
    }
    const example = make('output', 'token', screen.example);
    const copy = copyButton(example, 'Copy the phone number');
    const text = make('p', 'say', 'A phone number is asked for where you connect. This phone has');
    return appCard(attempt, text, make('div', 'code-row', example, copy));
  }

  const makers: Readonly<
    Record<PhoneAttempt['screen']['kind'], (attempt: PhoneAttempt) => ReturnType<typeof card>>
  > = {
    sms: (attempt) => messageCard(attempt, 'sms', 'Messages', 'verification code'),
    email: (attempt) => messageCard(attempt, 'email', 'Mail', 'one-time code'),
    password: (attempt) => messageCard(attempt, attempt.provider.toLowerCase(), 'Notes', 'password'),
    authenticator: authenticatorCard,
    approval: approvalCard,
    scanner: scannerCard,
    pairing: pairingCard,
    captcha: captchaCard,
    contract: hintCard,
    'phone-number': hintCard,
  };

  function createConsent({ id, vendor, app }: PhoneConsent) {
    const name = vendor === 'google' ? 'Google' : 'Microsoft';
    const when = make('span', 'when');
    const glyph = make('span', `icon icon-${vendor === 'google' ? 'google_oauth' : 'outlook'}`);
    const text = make(
      'p',
      'say',
      'A consent screen for ',
      make('strong', '', app),
      ' is open in your browser. Answer it there.',
    );
    const element = make(
      'article',
      'card',
      make('div', 'card-head', glyph, make('h3', '', name), when),
      text,
    );
    element.dataset['consent'] = id;
    return { element, update: ({ ageMs }: PhoneConsent) => setText(when, ago(ageMs)) };
  }

  return {
    createAttempt: (attempt: PhoneAttempt) => makers[attempt.screen.kind](attempt),
    createConsent,
  };
}
