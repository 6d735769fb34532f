import type { PhoneAccount, PhoneAttempt, PhoneView } from './phone-view.js';

/**
 * Runs the phone's page: asks every second what there is to show, and sends what the person does. It is served by
 * its source text, so it may use nothing from outside itself. What is on the page already is updated, never made
 * anew, so that focus and selection survive the next second.
 */
export function phoneApp(): void {
  type Update<T> = (item: T) => void;

  const providerNames: Readonly<Record<string, string>> = { LINKEDIN: 'LinkedIn', WHATSAPP: 'WhatsApp' };
  const nameOf = (provider: string): string => providerNames[provider] ?? provider;
  const byId = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
  let chosenNumber = '';
  let wasEmpty: boolean | undefined;

  function make(tag: string, className = '', ...children: readonly (Node | string)[]): HTMLElement {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  function makeButton(className: string, text: string, onClick: (button: HTMLElement) => void): HTMLElement {
    const button = make('button', className, text);
    button.setAttribute('type', 'button');
    button.addEventListener('click', () => onClick(button));
    return button;
  }

  function setText(element: Element | null, text: string): void {
    if (element && element.textContent !== text) element.textContent = text;
  }

  function duration(ms: number): string {
    const seconds = Math.max(0, Math.ceil(ms / 1000));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }

  function ago(ms: number): string {
    if (ms < 5_000) return 'now';
    return ms < 60_000 ? `${Math.floor(ms / 1000)} s ago` : `${Math.floor(ms / 60_000)} min ago`;
  }

  /** A list of things with ids: makes what is new, updates what stays, removes what is gone. */
  function keyedList<T extends { readonly id: string }>(
    parent: HTMLElement,
    create: (item: T) => { readonly element: HTMLElement; readonly update: Update<T> },
  ): Update<readonly T[]> {
    const shown = new Map<string, ReturnType<typeof create>>();
    return (items) => {
      const ids = new Set(items.map(({ id }) => id));
      for (const [id, { element }] of shown) {
        if (ids.has(id)) continue;
        if (element.contains(document.activeElement)) byId('now-title').focus();
        element.remove();
        shown.delete(id);
      }
      items.forEach((item, index) => {
        const entry = shown.get(item.id) ?? create(item);
        shown.set(item.id, entry);
        entry.update(item);
        if (parent.children[index] !== entry.element)
          parent.insertBefore(entry.element, parent.children[index] ?? null);
      });
    };
  }

  function say(text: string): void {
    const notice = byId('notice');
    notice.hidden = false;
    notice.textContent = text;
    setTimeout(() => (notice.hidden = notice.textContent === text), 6000);
  }

  async function act(path: string, body: unknown = {}): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    try {
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      const response = await fetch(`phone/${path}`, init);
      const { result } = (await response.json()) as { readonly result?: string };
      if (result === 'wrong_account') say('That is another number than the account has. Nothing was linked.');
      if (!response.ok) say('Too late: this has ended.');
    } catch {
      byId('offline').hidden = false;
    }
    await refresh();
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

  function codeCard(attempt: PhoneAttempt, icon: string, app: string, ...extra: readonly Node[]) {
    // Two halves with a gap that is not a space, so that what is selected is the bare code.
    const halves = [make('span', 'code-half'), make('span', 'code-half')] as const;
    const code = make('output', 'code', ...halves);
    const sentence = make('p', 'say');
    const copy = makeButton('button quiet', 'Copy', (button) => {
      getSelection()?.selectAllChildren(code);
      // Missing outside secure contexts: the code is selected then, ready to be copied by hand.
      if (!('clipboard' in navigator)) return;
      const done = (): void => {
        button.textContent = 'Copied';
        setTimeout(() => (button.textContent = 'Copy'), 2000);
      };
      navigator.clipboard.writeText(code.textContent).then(done, () => undefined);
    });
    copy.setAttribute('aria-label', `Copy the code from ${app}`);
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

  function approvalCard(attempt: PhoneAttempt) {
    const app = nameOf(attempt.provider);
    const who = make('strong', '', attempt.handle ?? 'your account');
    const question = make('p', 'say', 'Are you trying to sign in as ', who, '?');
    const yes = makeButton('button primary', 'Yes, it’s me', () => void act(`${attempt.id}/approve`));
    const no = makeButton('button', 'No', () => void act(`${attempt.id}/deny`));
    return card(attempt, attempt.provider.toLowerCase(), app, question, make('div', 'actions', yes, no));
  }

  function scannerCard(attempt: PhoneAttempt) {
    const end = attempt.screen.kind === 'scanner' ? attempt.screen.qrcode.slice(-7, -1) : '';
    const text = make('p', 'say');
    const scan = makeButton('button primary', 'Scan this code', () => {
      void act(`${attempt.id}/scan`, { phoneNumber: chosenNumber });
    });
    scan.setAttribute('aria-describedby', `title-${attempt.id}`);
    const app = nameOf(attempt.provider);
    const frame = card(attempt, attempt.provider.toLowerCase(), app, text, make('div', 'actions', scan));
    const update = (current: PhoneAttempt): void => {
      frame.update(current);
      const isNewest = document.querySelector('[data-newest]')?.getAttribute('data-newest') === current.id;
      const whose = current.handle === null ? '' : ` It reconnects ${current.handle}.`;
      setText(
        text,
        `${isNewest ? 'The newest code' : 'An older code, which still works'}, ending in ${end}.${whose}`,
      );
    };
    return { element: frame.element, update };
  }

  function createAttempt(attempt: PhoneAttempt) {
    const { kind } = attempt.screen;
    if (kind === 'sms') return messageCard(attempt, 'sms', 'Messages', 'verification code');
    if (kind === 'email') return messageCard(attempt, 'email', 'Mail', 'one-time code');
    if (kind === 'authenticator') return authenticatorCard(attempt);
    return kind === 'approval' ? approvalCard(attempt) : scannerCard(attempt);
  }

  function createAccount({ id, provider, name, handle }: PhoneAccount) {
    const state = make('span', 'state');
    const glyph = make('span', `icon icon-${provider.toLowerCase()}`);
    const title = make('span', 'row-title', name);
    const text = make(
      'span',
      'row-text',
      title,
      make('span', 'row-detail', handle === name ? nameOf(provider) : handle),
    );
    const out = makeButton('button danger', 'Sign out everywhere', () => void act(`accounts/${id}/sign-out`));
    out.setAttribute('aria-label', `Sign out everywhere: ${nameOf(provider)} ${name}`);
    const element = make('li', 'row', glyph, text, state, out);
    element.dataset['account'] = id;
    const update = ({ status }: PhoneAccount): void => {
      setText(state, status === 'OK' ? 'Linked' : 'Signed out');
      state.classList.toggle('is-off', status !== 'OK');
      out.hidden = status !== 'OK';
    };
    return { element, update };
  }

  function createTest({ id, summary }: { readonly id: string; readonly summary: string }) {
    const text = make('span', 'row-text', make('span', 'row-title', id), make('span', 'row-detail', summary));
    return { element: make('li', 'row', text), update: () => undefined };
  }

  /** The screens' kind can change within one attempt ("another way"), which then is a new card. */
  const keyOf = (attempt: PhoneAttempt) => ({ attempt, id: `${attempt.id}/${attempt.screen.kind}` });
  const showAttempts = keyedList(byId('attempts'), ({ attempt }: ReturnType<typeof keyOf>) => {
    const { element, update } = createAttempt(attempt);
    return { element, update: (current: ReturnType<typeof keyOf>) => update(current.attempt) };
  });
  const showAccounts = keyedList(byId('accounts'), createAccount);
  const showTests = keyedList(byId('tests'), createTest);

  function showNumbers(numbers: readonly string[], isNeeded: boolean): void {
    const select = byId('number') as HTMLSelectElement;
    byId('scanner').hidden = !isNeeded;
    if (select.options.length === 0) {
      select.append(...numbers.map((number) => new Option(number, number)));
      select.addEventListener('change', () => (chosenNumber = select.value));
      chosenNumber = select.value;
    }
  }

  function show(view: PhoneView): void {
    const { attempts, accounts } = view;
    const newest = attempts.find(({ screen }) => screen.kind === 'scanner');
    byId('attempts').setAttribute('data-newest', newest?.id ?? '');
    showNumbers(view.phoneNumbers, newest !== undefined);
    showAttempts(attempts.map(keyOf));
    showAccounts(accounts);
    const refused = {
      username: `Password: ${view.wrongPassword}`,
      summary: 'is refused, whatever the username',
    };
    showTests([...view.testAccounts, refused].map(({ username, summary }) => ({ id: username, summary })));
    const isEmpty = attempts.length === 0;
    byId('nothing').hidden = !isEmpty;
    byId('accounts-section').hidden = accounts.length === 0;
    if (wasEmpty === undefined) (byId('try') as HTMLDetailsElement).open = isEmpty && accounts.length === 0;
    wasEmpty = isEmpty;
  }

  async function refresh(): Promise<void> {
    try {
      const response = await fetch('phone/pending.json');
      show((await response.json()) as PhoneView);
      byId('offline').hidden = true;
    } catch {
      byId('offline').hidden = false;
    }
    setText(
      byId('time'),
      new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false }),
    );
  }

  async function run(): Promise<void> {
    if (!document.hidden) await refresh();
    setTimeout(() => void run(), 1000);
  }

  document.addEventListener('visibilitychange', () => void (document.hidden || refresh()));
  void run();
}
