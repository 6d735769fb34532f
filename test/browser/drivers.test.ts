import { expect, fixture, html } from '@open-wc/testing';
import 'jsqr';
import '../../src/define.js';
import { createTestBackend, type TestBackend, type TestBackendOptions } from '../../src/testing/backend.js';
import { accountList, connectButton, connectResult, statusBanner, wizard } from '../../src/testing/page.js';

// It is no ES module: imported, it leaves itself on the page.
const { jsQR } = globalThis as unknown as { readonly jsQR: typeof import('jsqr').default };

interface Drawing extends TestBackendOptions {
  readonly lightDom?: boolean;
  readonly lang?: string;
}

describe('The drivers, in the page', () => {
  const backends: TestBackend[] = [];
  afterEach(async () => {
    document.documentElement.lang = 'en';
    await Promise.all(backends.splice(0).map((backend) => backend.close()));
  });

  const open = async (options?: TestBackendOptions) => {
    const backend = await createTestBackend(options);
    backends.push(backend);
    return backend;
  };

  const drawWizard = async (
    provider?: string,
    { lightDom = false, lang = 'en', ...options }: Drawing = {},
  ) => {
    const backend = await open(options);
    document.documentElement.lang = lang;
    const element = await fixture(
      html`<custom-auth-wizard
        .fetch=${backend.fetch}
        .provider=${provider}
        ?light-dom=${lightDom}
      ></custom-auth-wizard>`,
    );
    return { ...backend, element, wizard: wizard(element) };
  };

  for (const lang of ['en', 'ar', 'ja'])
    for (const lightDom of [false, true])
      it(`connect by password and code in ${lang}${lightDom ? ', drawn into the page' : ''}`, async () => {
        const { wizard, phone } = await drawWizard(undefined, { lightDom, lang });
        await wizard.choose('linkedin');
        await wizard.fill({ username: 'sms.member@example.com', password: 'any' });
        const asked = await wizard.submit();
        expect(asked.kind).to.equal('code');
        const right = await phone.code();
        const refused = await wizard.code(right === '000000' ? '111111' : '000000');
        expect(Object.keys(refused.errors)).to.deep.equal(['code']);
        await wizard.fill({ code: right.slice(1) });
        expect((await wizard.step()).values, 'a code is a secret').to.not.have.property('code');
        expect((await wizard.code(right)).kind).not.to.equal('code');
        const result = await wizard.result();
        expect(result.state === 'connected' && result.account.name).to.equal('Sms Member');
      });

  it('read what is wrong with each field, and what was typed but for secrets', async () => {
    const { wizard } = await drawWizard('linkedin');
    await wizard.fill({ username: 'member@example.com' });
    const { errors, values, title } = await wizard.submit();
    expect(Object.keys(errors)).to.deep.equal(['password']);
    expect(values).to.deep.equal({ username: 'member@example.com' });
    expect(title).to.equal('Sign in to LinkedIn');
  });

  it('read messages by their code, and what can be done now', async () => {
    const { wizard, phone } = await drawWizard('linkedin', { simulator: { resendAfterMs: 0 } });
    await wizard.fill({ username: 'sms.member@example.com', password: 'any' });
    await wizard.submit();
    const first = await phone.code();
    const { messages, actions, leftMs } = await wizard.resend();
    expect(messages.map(({ code }) => code)).to.deep.equal(['code.resent']);
    expect(actions.filter(({ isDisabled }) => isDisabled).map(({ name }) => name)).to.deep.equal(['resend']);
    expect(leftMs).to.be.within(1, 300_000);
    await wizard.code(await phone.code(undefined, { unlike: first }));
    expect((await wizard.result()).state).to.equal('connected');
  });

  it('connect by a QR code, which reads as it says', async () => {
    const { wizard, phone } = await drawWizard('whatsapp');
    const text = await wizard.qrText();
    const { data, width, height } = await wizard.qrPicture();
    expect(jsQR(data, width, height)?.data).to.equal(text);
    await phone.scan('+1 202 555 0143', { text });
    expect((await wizard.result()).state).to.equal('connected');
  });

  it('leave the QR code for a pairing code, and go back', async () => {
    const { wizard, phone } = await drawWizard('whatsapp');
    await wizard.qrText();
    expect((await wizard.switchTo('pairing')).kind).to.equal('form');
    await wizard.fill({ country: 'US', phone: '2025550178' });
    await wizard.submit();
    await phone.pair(await wizard.pairingCode());
    expect((await wizard.result()).state).to.equal('connected');
  });

  it('take a way in that the choice among all offers', async () => {
    const { wizard } = await drawWizard('linkedin');
    const step = await wizard.switchTo('cookies');
    expect(step.kind).to.equal('form');
    await wizard.fill({ cookie_li_at: 'member@example.com', user_agent: 'Browser/1.0' });
    await wizard.submit();
    expect((await wizard.result()).state).to.equal('connected');
  });

  it('wait for a tap on the phone', async () => {
    const { wizard, phone } = await drawWizard('linkedin');
    await wizard.fill({ username: 'app.member@example.com', password: 'any' });
    await wizard.submit();
    await wizard.waitFor('approve');
    await phone.approve();
    expect((await wizard.result()).state).to.equal('connected');
  });

  it('cancel, and tell how it ended', async () => {
    const { wizard } = await drawWizard('linkedin');
    await wizard.waitFor('form');
    await wizard.cancel();
    expect(await wizard.result()).to.deep.equal({ state: 'cancelled', code: 'flow.cancelled' });
    expect((await wizard.retry()).kind).to.equal('form');
  });

  it('say what was there instead of what they waited for', async () => {
    const { wizard } = await drawWizard('linkedin');
    await wizard.waitFor('form');
    const said = await wizard.waitFor('code', { timeoutMs: 50 }).catch(String);
    expect(said).to.contain('there was form ("Sign in to LinkedIn")');
  });

  it('keep wizards on one page apart, and refuse to guess', async () => {
    const { fetch } = await open();
    const both = await fixture(
      html`<div>
        <custom-auth-wizard id="one" provider="linkedin" .fetch=${fetch}></custom-auth-wizard>
        <custom-auth-wizard id="two" provider="whatsapp" .fetch=${fetch}></custom-auth-wizard>
      </div>`,
    );
    expect((await wizard(both, { selector: '#one' }).waitFor('form')).title).to.equal('Sign in to LinkedIn');
    await wizard(both, { selector: '#two' }).waitFor('qr');
    expect(await wizard(both).step().catch(String)).to.contain('say which one');
  });

  it('work in the dialog of a button, whichever root it is drawn into', async () => {
    for (const lightDom of [false, true]) {
      const { fetch } = await open();
      const button = connectButton(
        await fixture(
          html`<connect-account-button
            provider="linkedin"
            .fetch=${fetch}
            ?light-dom=${lightDom}
          ></connect-account-button>`,
        ),
      );
      expect(await button.isOpen()).to.equal(false);
      const inside = await button.open();
      await inside.fill({ username: 'member@example.com', password: 'any' });
      await inside.submit();
      await inside.result();
      await inside.close();
      expect(await button.isOpen()).to.equal(false);
    }
  });

  it('read, rename, reconnect and disconnect the accounts of a list', async () => {
    for (const lightDom of [false, true]) {
      const { fetch, phone } = await open();
      const list = accountList(
        await fixture(html`<account-list .fetch=${fetch} ?light-dom=${lightDom}></account-list>`),
      );
      expect(await list.rows()).to.deep.equal([]);
      const first = await list.connect();
      await first.choose('linkedin');
      await first.fill({ username: 'plain.member@example.com', password: 'any' });
      await first.submit();
      await first.result();
      await first.close();
      await list.row('Plain Member').waitFor('connected');
      await list.row('Plain Member').rename('Team');
      await phone.signOut('plain.member@example.com');
      await list.row('Team').waitFor('action_required');
      const again = await list.row('Team').reconnect();
      await again.fill({ password: 'any' });
      await again.submit();
      expect((await again.result()).state).to.equal('connected');
      await again.close();
      await list.row('Team').waitFor('connected');
      await list.row('Team').disconnect({ answer: 'keep' });
      expect(await list.rows()).to.have.length(1);
      await list.row('Team').disconnect();
      expect(await list.rows()).to.deep.equal([]);
    }
  });

  it('read a banner and mend what it speaks of', async () => {
    const { fetch, phone } = await open();
    const page = await fixture(
      html`<div>
        <custom-auth-wizard provider="linkedin" .fetch=${fetch}></custom-auth-wizard>
        <account-status-banner .fetch=${fetch}></account-status-banner>
      </div>`,
    );
    const banner = statusBanner(page);
    const first = wizard(page.firstElementChild ?? page);
    await first.fill({ username: 'plain.member@example.com', password: 'any' });
    await first.submit();
    await first.result();
    expect(await banner.isShowing()).to.equal(false);
    await phone.signOut('plain.member@example.com');
    expect(await banner.text()).to.contain('Plain Member');
    const again = await banner.reconnect();
    await again.fill({ password: 'any' });
    await again.submit();
    await again.result();
    await again.close();
    await banner.waitForNone();
  });

  it('read the page where a round trip ends', async () => {
    const { fetch } = await open();
    const page = await fixture(
      html`<div>
        <custom-auth-wizard provider="linkedin" .fetch=${fetch}></custom-auth-wizard>
      </div>`,
    );
    const first = wizard(page);
    await first.fill({ username: 'sms.member@example.com', password: 'any' });
    const { flow } = await first.submit();
    const result = connectResult(
      await fixture(html`<connect-result flow-id=${flow?.id ?? ''} .fetch=${fetch}></connect-result>`),
    );
    await result.waitFor('asking');
    expect((await result.wizard.waitFor('code')).kind).to.equal('code');
  });
});
