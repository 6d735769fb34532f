import type { PageKit } from '../pages/page-kit.js';
import type { WizardSetup } from './hosted-links.js';
import type { WizardView } from './wizard.js';

/**
 * Runs the hosted wizard's page. Served by its own source: it may use nothing from outside but the kit. Every screen
 * is drawn anew from what the server said; a second look every 1.5 seconds notices taps and scans.
 */
export function wizardApp({ byId, make, makeButton, makeField, post }: PageKit): void {
  type Provider = WizardSetup['providers'][number];
  type Method = Provider['methods'][number];
  type View = WizardView & { readonly qr?: { readonly size: number; readonly path: string } };
  type Checkpoint = Extract<View, { kind: 'checkpoint' }>;

  const main = byId('wizard');
  const base = main.dataset['token'] ?? '';
  let session = new URLSearchParams(location.search).get('session') ?? '';
  let shown = '';
  let setup: WizardSetup = { type: 'create', handle: null, providers: [] };
  let startAgain = (): void => choose();

  const messages: Readonly<Record<string, string>> = {
    invalid_credentials: 'The provider refused this login. Check it and try again.',
    invalid_checkpoint_solution: 'That code did not match. Check it and try again.',
    cannot_resend_yet: 'A code was just sent. Wait half a minute before you ask for another.',
    invalid_imap_configuration: 'The IMAP settings do not work.',
    invalid_smtp_configuration: 'The SMTP settings do not work.',
    invalid_credentials_but_valid_account_imap: 'IMAP works. SMTP refused the login.',
    account_restricted: 'The provider has restricted this account.',
    wrong_account: 'That is another account than the one to reconnect.',
    access_denied: 'You did not allow it.',
    insufficient_privileges: 'Access to the mail was not allowed.',
    request_timeout: 'The time for this attempt is over.',
    authentication_intent_error: 'This attempt has failed.',
    auth_in_progress: 'A login of this account is running already.',
  };
  const say = (error: string | undefined): void => {
    byId('error').textContent = error === undefined ? '' : (messages[error] ?? `It did not work (${error}).`);
  };

  function screen(step: string, title: string, lead: string, ...content: readonly Node[]): void {
    main.dataset['step'] = step;
    byId('title').textContent = title;
    byId('lead').textContent = lead;
    byId('content').replaceChildren(...content);
    byId('title').focus();
  }

  const leaveButton = (): HTMLElement =>
    makeButton(
      'button quiet',
      'Cancel',
      () => void post(`${base}/leave`, {}).then(({ data }) => leave(data)),
    );

  function leave(data: unknown): void {
    const { next } = data as { readonly next: string | null };
    if (next === null) screen('left', 'You can close this window', 'Nothing was connected.');
    else location.assign(next);
  }

  function form(
    fields: Parameters<PageKit['makeField']>[0][],
    action: string,
    onSubmit: (values: Record<string, string>) => Promise<void>,
  ): HTMLElement {
    const rows = fields.map((field) => makeField(field));
    const submit = make('button', 'button primary', action) as HTMLButtonElement;
    const element = make('form', 'content', ...rows.map((row) => row.element), submit) as HTMLFormElement;
    element.noValidate = true;
    element.addEventListener('submit', (event) => {
      event.preventDefault();
      const invalid = rows.find(({ input }) => !input.checkValidity());
      invalid?.input.focus();
      if (invalid || submit.getAttribute('aria-busy') === 'true') return;
      submit.setAttribute('aria-busy', 'true');
      say(undefined);
      const values = Object.fromEntries(rows.map(({ input }) => [input.name, input.value]));
      const release = (): void => submit.removeAttribute('aria-busy');
      void onSubmit(values)
        .catch(() => say('unexpected_error'))
        .finally(release);
    });
    return element;
  }

  function choose(): void {
    const [only] = setup.providers;
    if (setup.providers.length === 1 && only) return chooseMethod(only);
    const rows = setup.providers.map((provider) => {
      const row = makeButton('button row', '', () => chooseMethod(provider));
      row.dataset['provider'] = provider.id;
      row.append(make('span', 'mark', provider.name.charAt(0)), provider.name);
      return row;
    });
    screen('provider', 'Connect an account', 'Which one?', make('div', 'rows', ...rows), leaveButton());
  }

  function chooseMethod(provider: Provider): void {
    const [only] = provider.methods;
    if (provider.methods.length === 1 && only) return enter(provider, only);
    const rows = provider.methods.map((method) => {
      const row = makeButton('button row', method.label, () => enter(provider, method));
      row.dataset['method'] = method.id;
      return row;
    });
    screen('method', `Connect ${provider.name}`, 'How?', make('div', 'rows', ...rows), leaveButton());
  }

  function enter(provider: Provider, method: Method): void {
    startAgain = () => enter(provider, method);
    const begin = async (values: Record<string, string>): Promise<void> => {
      const body = { provider: provider.id, method: method.id, values };
      const { ok, data } = await post(`${base}/sessions`, body);
      if (!ok) {
        say('expired_link');
        return;
      }
      const answer = data as { readonly session: string; readonly view: View };
      session = answer.session;
      // So that a reload comes back to it.
      history.replaceState(null, '', `?session=${session}`);
      show(answer.view, true);
    };
    const verb = setup.type === 'reconnect' ? 'Reconnect' : 'Connect';
    const fields = form([...method.fields], method.fields.length > 0 ? verb : method.label, begin);
    screen('form', `${verb} ${provider.name}`, setup.handle ?? '', fields, leaveButton());
  }

  const act = async (body: unknown): Promise<void> => {
    const { ok, data } = await post(`${base}/sessions/${session}`, body);
    if (!ok) {
      location.replace(location.pathname);
      return;
    }
    shown = '';
    show((data as { readonly view: View }).view, true);
  };

  function show(view: View, isAnswer = false): void {
    if (view.kind === 'redirect') return location.assign(view.url);
    if (view.kind === 'form') {
      if (main.dataset['step'] !== 'form') startAgain();
      return say(view.error);
    }
    const key = JSON.stringify(view.kind === 'checkpoint' ? view.checkpoint : view.kind);
    if (key !== shown) {
      shown = key;
      if (view.kind === 'checkpoint') showCheckpoint(view);
      else if (view.kind === 'done') showDone(view);
      else showFailed(view);
    }
    if (isAnswer || view.kind === 'failed') say('error' in view ? view.error : undefined);
  }

  function showDone({ next, hasScreen }: Extract<View, { kind: 'done' }>): void {
    if (next !== null && !hasScreen) return location.assign(next);
    const lead = next === null ? 'You can close this window.' : '';
    const go = next === null ? [] : [makeButton('button primary', 'Continue', () => location.assign(next))];
    screen('done', 'Your account is connected', lead, ...go);
  }

  function showFailed({ next }: Extract<View, { kind: 'failed' }>): void {
    const again = makeButton('button primary', 'Start again', () => {
      say(undefined);
      startAgain();
    });
    const out = makeButton('button quiet', 'Leave', () => leave({ next }));
    screen('failed', 'It was not connected', '', again, out);
  }

  function showCheckpoint(view: Checkpoint): void {
    const type = String(view.checkpoint['type']);
    const draw =
      checkpoints[type] ?? ((): [string, string, ...Node[]] => [type, 'This can not be answered here.']);
    const [title, lead, ...content] = draw(view);
    const other = view.canSwitch
      ? [makeButton('button quiet', 'Try another way', () => void act({ code: 'TRY_ANOTHER_WAY' }))]
      : [];
    const again = view.canResend
      ? [makeButton('button quiet', 'Send again', () => void act({ action: 'resend' }))]
      : [];
    screen(type.toLowerCase(), title, lead, ...content, ...again, ...other, leaveButton());
  }

  const codeForm = (label: string, type = 'text', value = ''): HTMLElement =>
    form([{ name: 'code', label, type, value, autocomplete: 'one-time-code' }], 'Continue', act);

  function qrCode({ qr }: View): readonly Node[] {
    if (!qr) return [];
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', `0 0 ${qr.size} ${qr.size}`);
    svg.setAttribute('class', 'qr');
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', 'QR code');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', qr.path);
    svg.append(path);
    return [svg];
  }

  function puzzle({ checkpoint }: Checkpoint): readonly Node[] {
    const text = (name: string): string => {
      const value = checkpoint[name];
      return typeof value === 'string' ? value : '';
    };
    const frame = document.createElement('iframe');
    frame.title = 'Puzzle';
    const query = new URLSearchParams({
      key: text('public_key'),
      data: text('data'),
      origin: location.origin,
    });
    frame.src = `../vendor/challenge?${query.toString()}`;
    addEventListener('message', ({ source, data: message }: MessageEvent<{ readonly token?: string }>) => {
      if (source === frame.contentWindow && message.token) void act({ code: message.token });
    });
    return [frame];
  }

  function contracts({ checkpoint }: Checkpoint): readonly Node[] {
    const options = checkpoint['contract_options'] as readonly {
      readonly id: string;
      readonly name: string;
    }[];
    return options.map(({ id, name }) => makeButton('button row', name, () => void act({ code: id })));
  }

  const checkpoints: Readonly<Record<string, (view: Checkpoint) => [string, string, ...Node[]]>> = {
    QRCODE: (view) => ['Scan this code', 'With the app on your phone.', ...qrCode(view)],
    PAIRING_CODE: ({ checkpoint }) => [
      'Type this code on your phone',
      'In Linked devices, Link with phone number.',
      make('output', 'big', String(checkpoint['code'])),
    ],
    '2FA': ({ checkpoint: { source } }) => [
      'Enter the code',
      source === 'APP' ? 'From your authenticator app.' : source === 'SMS' ? 'From the SMS.' : '',
      codeForm('Code'),
    ],
    OTP: () => ['Enter the code', 'It was sent to you.', codeForm('Code')],
    PHONE_REGISTER: () => [
      'Give a phone number',
      'In the form (+1)2025550143.',
      codeForm('Phone number', 'tel'),
    ],
    IN_APP_VALIDATION: () => ['Confirm in the app', 'Open it on your phone and tap Yes.'],
    CAPTCHA: (view) => ['Solve the puzzle', '', ...puzzle(view)],
    CONTRACT_CHOOSER: (view) => ['Choose a contract', '', ...contracts(view)],
  };

  async function look(): Promise<void> {
    const isRunning =
      session !== '' &&
      !['form', 'done', 'failed', 'left', 'provider', 'method'].includes(main.dataset['step'] ?? '');
    if (isRunning && !document.hidden) {
      const response = await fetch(`${base}/sessions/${session}`).catch(() => undefined);
      if (response?.ok) show(((await response.json()) as { readonly view: View }).view);
      // The link has ended, or the session was of another day.
      else if (response) location.replace(location.pathname);
    }
    setTimeout(() => void look(), 1500);
  }

  async function start(): Promise<void> {
    const response = await fetch(`${base}/setup.json`);
    if (response.ok) setup = (await response.json()) as WizardSetup;
    if (session === '') choose();
    await look();
  }

  void start();
}
