import { expect } from '@open-wc/testing';
import { atRest } from '../../stories/support/at-rest.js';
import { answer, signIn, start, type PageWorld } from '../../stories/support/page-world.js';
import type { WizardDriver } from '../../src/testing/page.js';
import { expectAccessible } from './support/accessible.js';
import { closeWorlds, drawWizard, openWorld } from './support/drawn.js';
import { drawnOne, inputOf } from './support/markup.js';

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

const fieldNames = async (wizard: WizardDriver) => (await wizard.step()).fields.map(({ name }) => name);

describe('the wizard asks for a mailbox', () => {
  afterEach(closeWorlds);

  it('asks for the address first, then only for the password of a service it knows', async () => {
    const { wizard, element } = await drawWizard({ provider: 'imap' });
    await wizard.waitForTitle('What is your e\u2011mail address?');
    expect(await fieldNames(wizard)).to.eql(['imap_user']);
    await wizard.fill({ imap_user: 'member@gmail.com' });
    await wizard.submit();
    const { messages, values, fields } = await wizard.waitForTitle('Connect your mailbox');
    expect(messages[0]?.text).to.contain('The servers of this mailbox are known');
    expect(values['imap_user']).to.equal('member@gmail.com');
    const open = fields.filter(({ isFolded }) => !isFolded).map(({ name }) => name);
    expect(open).to.eql(['imap_user', 'imap_password']);
    expect(fields.length).to.be.greaterThan(open.length);
    await expectAccessible(element);
    await wizard.fill({ imap_password: 'any-password' });
    await wizard.submit();
    await wizard.waitForTitle('your mailbox is connected');
  });

  it('says before the first failure that a service wants an app password, with its own help', async () => {
    const world = await openWorld();
    await answer(world, await start(world, 'imap'), { imap_user: 'member@gmail.com' });
    const { wizard, element } = await drawWizard({ world, provider: 'imap' });
    expect((await wizard.step()).text).to.contain('Gmail wants an app password');
    const help = drawnOne<HTMLAnchorElement>(element, '.app-password a');
    expect(help.href).to.match(/^https:\/\/support\.google\.com\//);
    expect(help.rel).to.contain('noopener');
  });

  it('shows the servers of a service it does not know', async () => {
    const world = await openWorld();
    await answer(world, await start(world, 'imap'), { imap_user: 'member@example.com' });
    const { wizard, element } = await drawWizard({ world, provider: 'imap' });
    const { fields } = await wizard.step();
    expect(fields.filter(({ isFolded }) => isFolded)).to.eql([]);
    const groups = new Set(fields.flatMap(({ group }) => group ?? []));
    expect([...groups]).to.eql(['Incoming mail (IMAP)', 'Outgoing mail (SMTP)']);
    await expectAccessible(element);
  });

  it('opens what is folded away when it is at fault, and keeps it open while that is mended', async () => {
    const world = await openWorld();
    const flow = await answer(world, await start(world, 'imap'), { imap_user: 'member@gmail.com' });
    const prefill = flow.step.kind === 'form' ? flow.step.prefill : {};
    const values = { ...prefill, imap_password: 'any-password', smtp_host: 'wrong.example.com' };
    await answer(world, flow, values);
    const { wizard, element } = await drawWizard({ world, provider: 'imap' });
    const { errors, fields } = await wizard.waitFor(({ focused }) => focused === 'smtp_host');
    expect(fields.filter(({ isFolded }) => isFolded)).to.eql([]);
    expect(Object.keys(errors)).to.eql(['smtp_host']);
    await wizard.fill({ smtp_host: 'smtp.gmail.com' });
    const mended = await wizard.waitFor((now) => !now.errors['smtp_host']);
    expect(mended.fields.filter(({ isFolded }) => isFolded)).to.eql([]);
    await expectAccessible(element);
  });
});

describe('the servers of a mailbox', () => {
  for (const [language, width] of [
    ['en', 340],
    ['de', 340],
    ['tr', 340],
    ['tr', 260],
  ] as const)
    it(`stand beside their ports or above them, never between: ${language}, ${width} px`, async () => {
      const world = await openWorld();
      await answer(world, await start(world, 'imap'), { imap_user: 'member@example.com' });
      const { element, wizard } = await drawWizard({ world, provider: 'imap' });
      element.style.inlineSize = `${width}px`;
      element.lang = language;
      await wizard.waitFor((now) => now.language === language && 'imap_port' in now.values);
      const [host, port] = ['imap_host', 'imap_port'].map((name) => inputOf(element, name));
      const name = drawnOne(element, `label[for=${port?.id ?? ''}]`);
      // Words and fonts of the language come on their own; what moves is not where it will be.
      await atRest();
      const [{ top = NaN, bottom = NaN } = {}, other] = [host, port].map((field) =>
        field?.getBoundingClientRect(),
      );
      const [aside, below] = [(other?.top ?? NaN) - top, name.getBoundingClientRect().top - bottom];
      expect(Math.abs(aside) < 1 || below >= 0, `${aside} px lower, its name ${below} px below`).to.equal(
        true,
      );
      expect(name.scrollWidth).to.be.at.most(name.clientWidth);
    });

  afterEach(closeWorlds);

  async function refuse() {
    const world = await openWorld();
    await answer(world, await start(world, 'imap'), { imap_user: 'member@example.com' });
    const { wizard } = await drawWizard({ world, provider: 'imap' });
    await wizard.fill({
      imap_password: 'any-password',
      imap_host: 'wrong.example.com',
      smtp_host: 'smtp.example.com',
    });
    await wizard.submit();
    await wizard.waitFor(({ errors }) => Object.keys(errors).length > 0);
    return wizard;
  }

  it('are filled in by what a refusal names, over what was typed, and the password is gone', async () => {
    const wizard = await refuse();
    const { values } = await wizard.waitFor((now) => now.values['imap_host'] === 'imap.example.com');
    expect(values['smtp_host']).to.equal('smtp.example.com');
    expect(await wizard.value('imap_password')).to.equal('');
  });

  it('are told apart: what comes in was refused, what goes out was not', async () => {
    const wizard = await refuse();
    const { errors, fields } = await wizard.waitFor(({ focused }) => focused === 'imap_host');
    expect(Object.keys(errors)).to.eql(['imap_host']);
    expect(fields.find(({ error }) => error)?.group).to.equal('Incoming mail (IMAP)');
  });
});

describe('the wizard asks for a browser session', () => {
  afterEach(closeWorlds);

  async function drawCookies() {
    const world = await openWorld();
    await start(world, 'linkedin', undefined, 'cookies');
    const drawn = await drawWizard({ world, provider: 'linkedin' });
    return { ...drawn, sent: record(world) };
  }

  it('says what a cookie is and where to find it, and is accessible', async () => {
    const { wizard, element } = await drawCookies();
    const { instructions, values } = await wizard.waitForTitle(/browser session/);
    expect(instructions).to.have.length(3);
    expect((await wizard.field('cookie_li_at')).isMasked).to.equal(true);
    expect(values['user_agent']).to.equal(navigator.userAgent);
    await expectAccessible(element);
  });

  for (const pasted of ['AQED-1', ' "AQED-1" ', 'li_at=AQED-1', 'JSESSIONID="ajax"; li_at=AQED-1; lang=en'])
    it(`takes the value out of ${pasted}`, async () => {
      const { wizard, sent } = await drawCookies();
      await wizard.fill({ cookie_li_at: pasted });
      await wizard.submit();
      expect(sent.values['cookie_li_at']).to.equal('AQED-1');
      expect(sent.values['user_agent']).to.equal(navigator.userAgent);
    });
});

describe('the wizard asks for a phone number', () => {
  afterEach(closeWorlds);

  async function drawPhone() {
    const world = await openWorld();
    await signIn(world, 'phone@example.com');
    const drawn = await drawWizard({ world, provider: 'linkedin' });
    await drawn.wizard.waitForTitle('Add your phone number');
    return { ...drawn, sent: record(world) };
  }

  it('with the country of the browser’s language, by its name in the page’s language', async () => {
    const { wizard, element } = await drawPhone();
    const region = new Intl.Locale(navigator.language).maximize().region ?? '';
    expect(await wizard.value('country')).to.equal(region);
    const { options } = inputOf(element, 'country') as unknown as HTMLSelectElement;
    const names = [...options].map(({ text }) => text);
    expect(names).to.include.members(['France (+33)', 'Germany (+49)', 'United States (+1)']);
    expect(new Set(names).size).to.equal(names.length);
    expect(names.length).to.be.greaterThan(230);
    await expectAccessible(element);
  });

  it('sends the calling code apart from the number', async () => {
    const { wizard, element, sent } = await drawPhone();
    await wizard.fill({ country: 'FR' });
    expect(drawnOne(element, '.calling-code').textContent).to.equal('+33');
    await wizard.fill({ phone: '06 39 98 00 01' });
    await wizard.submit();
    expect(sent.values['phone']).to.equal('(+33)0639980001');
    await wizard.waitFor('code');
  });

  it('takes a whole number apart, wherever it comes from', async () => {
    const { wizard, sent } = await drawPhone();
    await wizard.fill({ country: 'FR', phone: '+44 7700 900123' });
    expect(await wizard.value('country')).to.equal('GB');
    expect(await wizard.value('phone')).to.equal('7700900123');
    await wizard.submit();
    expect(sent.values['phone']).to.equal('(+44)7700900123');
  });
});
