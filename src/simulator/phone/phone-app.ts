import type { pageKit } from '../pages/page-kit.js';
import type { phoneCards } from './phone-cards.js';
import type { phoneLists } from './phone-lists.js';
import type { phonePanel } from './phone-panel.js';
import type { PhoneAttempt, PhoneView } from './phone-view.js';

/** What the parts of the page have from it. */
export interface PhoneHost {
  /** Sends what the person does, then looks again. Returns what came of it. */
  readonly act: (path: string, body?: unknown) => Promise<PhoneAnswer>;
  /** Tells the person something, for a while. */
  readonly say: (text: string) => void;
  /** The number that the scanner scans with. */
  readonly number: () => string;
  readonly nameOf: (provider: string) => string;
  readonly ago: (ms: number) => string;
}

export interface PhoneAnswer {
  readonly result?: string;
  readonly token?: string;
}

/**
 * Runs the phone's page: asks every second what there is to show, and sends what the person does. What is on the page
 * already is updated, never made anew, so that focus and selection survive the next second.
 */
export function phoneApp(
  makeKit: typeof pageKit,
  makeCards: typeof phoneCards,
  makeLists: typeof phoneLists,
  makePanel: typeof phonePanel,
): void {
  const kit = makeKit();
  const { byId, setText, post } = kit;
  let chosenNumber = '';
  let wasEmpty: boolean | undefined;

  const providerNames: Readonly<Record<string, string>> = {
    LINKEDIN: 'LinkedIn',
    WHATSAPP: 'WhatsApp',
    TELEGRAM: 'Telegram',
    INSTAGRAM: 'Instagram',
    MESSENGER: 'Messenger',
    TWITTER: 'X',
    MAIL: 'IMAP',
    GOOGLE_OAUTH: 'Google',
    OUTLOOK: 'Microsoft',
  };

  function say(text: string): void {
    const notice = byId('notice');
    notice.hidden = false;
    notice.textContent = text;
    setTimeout(() => (notice.hidden = notice.textContent === text), 6000);
  }

  async function act(path: string, body: unknown = {}): Promise<PhoneAnswer> {
    let answer: PhoneAnswer = {};
    try {
      const { ok, data } = await post(`phone/${path}`, body);
      answer = data as PhoneAnswer;
      if (answer.result === 'wrong_account')
        say('That is another number than the account has. Nothing was linked.');
      if (answer.result === 'wrong_code') say('That is not the code. Look again where you connect.');
      if (!ok) say('Too late: this has ended.');
    } catch {
      byId('offline').hidden = false;
    }
    await refresh();
    return answer;
  }

  const host: PhoneHost = {
    act,
    say,
    number: () => chosenNumber,
    nameOf: (provider) => providerNames[provider] ?? provider,
    ago(ms) {
      if (ms < 5_000) return 'now';
      return ms < 60_000 ? `${Math.floor(ms / 1000)} s ago` : `${Math.floor(ms / 60_000)} min ago`;
    },
  };

  /** A list of things with ids: makes what is new, updates what stays, removes what is gone. */
  function keyedList<T extends { readonly id: string }>(
    parent: HTMLElement,
    create: (item: T) => { readonly element: HTMLElement; readonly update: (item: T) => void },
  ): (items: readonly T[]) => void {
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

  /** The screens' kind can change within one attempt ("another way"), which then is a new card. */
  const keyOf = (attempt: PhoneAttempt) => ({ attempt, id: `${attempt.id}/${attempt.screen.kind}` });
  const cards = makeCards(kit, host);
  const lists = makeLists(kit, host);
  const panel = makePanel(kit, host);
  const showAttempts = keyedList(byId('attempts'), ({ attempt }: ReturnType<typeof keyOf>) => {
    const { element, update } = cards.createAttempt(attempt);
    return { element, update: (current: ReturnType<typeof keyOf>) => update(current.attempt) };
  });
  const showConsents = keyedList(byId('consents'), cards.createConsent);
  const showMails = keyedList(byId('inbox'), lists.createMail);
  const showAccounts = keyedList(byId('accounts'), lists.createAccount);
  const showTests = keyedList(byId('tests'), lists.createTest);

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
    const { attempts, accounts, consents, inbox } = view;
    const codes = attempts.filter(({ screen }) => screen.kind === 'scanner');
    const isNewest = ({ id, provider }: PhoneAttempt): boolean =>
      codes.find((code) => code.provider === provider)?.id === id;
    const newest = codes.filter(isNewest).map(({ id }) => id);
    byId('attempts').setAttribute('data-newest', newest.join(' '));
    showNumbers(view.phoneNumbers, codes.length > 0);
    showAttempts(attempts.map(keyOf));
    showConsents(consents);
    showMails(inbox);
    showAccounts(accounts);
    showTests(lists.testsOf(view));
    panel.update(view);
    const isEmpty = attempts.length === 0 && consents.length === 0;
    byId('nothing').hidden = !isEmpty;
    byId('inbox-section').hidden = inbox.length === 0;
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
