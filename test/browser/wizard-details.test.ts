import { expect } from '@open-wc/testing';
import { answer, signIn, start, type PageWorld } from '../../stories/support/page-world.js';
import { closeWorlds, drawWizard, openWorld, type Drawn } from './support/drawn.js';

/** What was sent with the last answer. */
function record(world: PageWorld): { values: Readonly<Record<string, string>> } {
  const last = { values: {} };
  world.intercept = async (request) => {
    if (request.url.endsWith('/answers')) {
      const body = (await request.clone().json()) as typeof last;
      last.values = body.values;
    }
    return undefined;
  };
  return last;
}

const submit = (wizard: Drawn) => wizard.get<HTMLFormElement>('form').requestSubmit();
const field = (wizard: Drawn, name: string) => wizard.get<HTMLInputElement>(`[id$="-${name}"]`);
const typeInto = (wizard: Drawn, name: string, value: string) => wizard.type(`[id$="-${name}"]`, value);

describe('the wizard asks for a mailbox', () => {
  afterEach(closeWorlds);

  it('asks for the address first, then only for the password of a service it knows', async () => {
    const wizard = await drawWizard({ provider: 'imap' });
    expect(wizard.title).to.equal('What is your e\u2011mail address?');
    expect(wizard.root.querySelectorAll('input')).to.have.length(1);
    typeInto(wizard, 'imap_user', 'member@gmail.com');
    submit(wizard);
    await wizard.untilTitle('Connect your mailbox');
    expect(wizard.get('.notice').textContent).to.contain('The servers of this mailbox are known');
    expect(field(wizard, 'imap_user').value).to.equal('member@gmail.com');
    expect(wizard.get<HTMLDetailsElement>('details').open).to.equal(false);
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
    typeInto(wizard, 'imap_password', 'any-password');
    submit(wizard);
    await wizard.untilTitle('your mailbox is connected');
  });

  it('says before the first failure that a service wants an app password, with its own help', async () => {
    const world = await openWorld();
    await answer(world, await start(world, 'imap'), { imap_user: 'member@gmail.com' });
    const wizard = await drawWizard({ world, provider: 'imap' });
    expect(wizard.get('.app-password').textContent).to.contain('Gmail wants an app password');
    const help = wizard.get<HTMLAnchorElement>('.app-password a');
    expect(help.href).to.match(/^https:\/\/support\.google\.com\//);
    expect(help.rel).to.contain('noopener');
  });

  it('shows the servers of a service it does not know', async () => {
    const world = await openWorld();
    await answer(world, await start(world, 'imap'), { imap_user: 'member@example.com' });
    const wizard = await drawWizard({ world, provider: 'imap' });
    expect(wizard.find('details')).to.equal(null);
    const legends = [...wizard.root.querySelectorAll('legend')].map(({ textContent }) => textContent);
    expect(legends).to.eql(['Incoming mail (IMAP)', 'Outgoing mail (SMTP)']);
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
  });

  it('opens what is folded away when it is at fault, and keeps it open while that is mended', async () => {
    const world = await openWorld();
    const flow = await answer(world, await start(world, 'imap'), { imap_user: 'member@gmail.com' });
    const prefill = flow.step.kind === 'form' ? flow.step.prefill : {};
    const values = { ...prefill, imap_password: 'any-password', smtp_host: 'wrong.example.com' };
    await answer(world, flow, values);
    const wizard = await drawWizard({ world, provider: 'imap' });
    const details = wizard.get<HTMLDetailsElement>('details');
    await wizard.until(() => details.open, 'it stayed folded away');
    const wrong = field(wizard, 'smtp_host');
    expect(wrong.getAttribute('aria-invalid')).to.equal('true');
    expect(field(wizard, 'imap_host').hasAttribute('aria-invalid')).to.equal(false);
    await wizard.until(() => wizard.focused === wrong, 'the focus is not on what is wrong');
    typeInto(wizard, 'smtp_host', 'smtp.gmail.com');
    await wizard.element.updateComplete;
    expect(details.open).to.equal(true);
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
  });
});

describe('the servers of a mailbox', () => {
  afterEach(closeWorlds);

  async function refuse() {
    const world = await openWorld();
    await answer(world, await start(world, 'imap'), { imap_user: 'member@example.com' });
    const wizard = await drawWizard({ world, provider: 'imap' });
    typeInto(wizard, 'imap_password', 'any-password');
    typeInto(wizard, 'imap_host', 'wrong.example.com');
    typeInto(wizard, 'smtp_host', 'smtp.example.com');
    submit(wizard);
    await wizard.until(() => wizard.find('[aria-invalid]'), 'nothing was refused');
    return wizard;
  }

  it('are filled in by what a refusal names, over what was typed, and the password is gone', async () => {
    const wizard = await refuse();
    const host = () => field(wizard, 'imap_host').value;
    await wizard.until(() => host() === 'imap.example.com', 'it was not filled in');
    expect(field(wizard, 'smtp_host').value).to.equal('smtp.example.com');
    expect(field(wizard, 'imap_password').value).to.equal('');
  });

  it('are told apart: what comes in was refused, what goes out was not', async () => {
    const wizard = await refuse();
    const wrong = [...wizard.root.querySelectorAll('[aria-invalid]')].map((element) => element.id);
    expect(wrong).to.have.length(1);
    expect(field(wizard, 'imap_host').closest('fieldset')?.querySelector('legend')?.textContent).to.equal(
      'Incoming mail (IMAP)',
    );
    await wizard.until(() => wizard.focused === field(wizard, 'imap_host'), 'the focus is elsewhere');
  });
});

describe('the wizard asks for a browser session', () => {
  afterEach(closeWorlds);

  async function drawCookies() {
    const world = await openWorld();
    await start(world, 'linkedin', undefined, 'cookies');
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    return { wizard, sent: record(world) };
  }

  it('says what a cookie is and where to find it, and is accessible', async () => {
    const { wizard } = await drawCookies();
    expect(wizard.title).to.contain('browser session');
    expect(wizard.root.querySelectorAll('.instructions li')).to.have.length(3);
    expect(field(wizard, 'cookie_li_at').type).to.equal('password');
    expect(field(wizard, 'user_agent').value).to.equal(navigator.userAgent);
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
  });

  for (const pasted of ['AQED-1', ' "AQED-1" ', 'li_at=AQED-1', 'JSESSIONID="ajax"; li_at=AQED-1; lang=en'])
    it(`takes the value out of ${pasted}`, async () => {
      const { wizard, sent } = await drawCookies();
      typeInto(wizard, 'cookie_li_at', pasted);
      submit(wizard);
      await wizard.until(() => 'cookie_li_at' in sent.values, 'nothing was sent');
      expect(sent.values['cookie_li_at']).to.equal('AQED-1');
      expect(sent.values['user_agent']).to.equal(navigator.userAgent);
    });
});

describe('the wizard asks for a phone number', () => {
  afterEach(closeWorlds);

  async function drawPhone() {
    const world = await openWorld();
    await signIn(world, 'phone@example.com');
    const wizard = await drawWizard({ world, provider: 'linkedin' });
    expect(wizard.title).to.equal('Add your phone number');
    return { wizard, sent: record(world) };
  }

  const choose = (wizard: Drawn, country: string) => {
    const select = wizard.get<HTMLSelectElement>('select');
    select.value = country;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };

  it('with the country of the browser’s language, by its name in the page’s language', async () => {
    const { wizard } = await drawPhone();
    const select = wizard.get<HTMLSelectElement>('select');
    const region = new Intl.Locale(navigator.language).maximize().region ?? '';
    expect(select.value).to.equal(region);
    const names = [...select.options].map(({ text }) => text);
    expect(names).to.include.members(['France (+33)', 'Germany (+49)', 'United States (+1)']);
    expect(new Set(names).size).to.equal(names.length);
    expect(names.length).to.be.greaterThan(230);
    await wizard.still();
    await expect(wizard.element).to.be.accessible();
  });

  it('sends the calling code apart from the number', async () => {
    const { wizard, sent } = await drawPhone();
    choose(wizard, 'FR');
    await wizard.element.updateComplete;
    expect(wizard.get('.calling-code').textContent).to.equal('+33');
    typeInto(wizard, 'phone', '06 39 98 00 01');
    submit(wizard);
    await wizard.until(() => 'phone' in sent.values, 'nothing was sent');
    expect(sent.values['phone']).to.equal('(+33)0639980001');
    await wizard.until(() => /code/.test(wizard.title), 'the number was not taken');
  });

  it('takes a whole number apart, wherever it comes from', async () => {
    const { wizard, sent } = await drawPhone();
    choose(wizard, 'FR');
    typeInto(wizard, 'phone', '+44 7700 900123');
    expect(wizard.get<HTMLSelectElement>('select').value).to.equal('GB');
    expect(field(wizard, 'phone').value).to.equal('7700900123');
    submit(wizard);
    await wizard.until(() => 'phone' in sent.values, 'nothing was sent');
    expect(sent.values['phone']).to.equal('(+44)7700900123');
  });
});
