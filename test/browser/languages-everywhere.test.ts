import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import type { ProviderId, Step } from '../../src/contract/types.js';
import { accountList, connectButton, connectResult, statusBanner, wizard } from '../../src/testing/page.js';
import { goOffline, goOnline } from '../../stories/support/network.js';
import { answer, connectWhatsApp, signIn, start, type PageWorld } from '../../stories/support/page-world.js';
import { PSEUDO_LANGUAGE, pseudoLocales } from '../../stories/support/pseudo-locale.js';
import { withStep } from '../../stories/support/replies.js';
import { closeWorlds, openWorld } from './support/drawn.js';
import { hardCoded as allHardCoded } from './support/hard-coded.js';
import { asConfirm, pairByCode } from './support/step-replies.js';

/** But for what the browser itself says of a moment. */
const hardCoded = (place: ParentNode): readonly string[] =>
  allHardCoded(place).filter((text) => text !== `time: ${NOW}`);

const NOW = new Intl.RelativeTimeFormat(PSEUDO_LANGUAGE, { numeric: 'auto' }).format(0, 'second');

const drawn = (element: TemplateResult) =>
  fixture<HTMLElement>(html`<div lang=${PSEUDO_LANGUAGE}>${element}</div>`);

const isPseudo = ({ title }: { readonly title: string }): boolean => title.startsWith('⟦');

interface Case {
  readonly provider?: ProviderId;
  readonly prepare?: (world: PageWorld) => Promise<unknown>;
  readonly change?: (step: Step) => unknown;
}

const cases: Readonly<Record<string, Case>> = {
  'the choice of a way in': {
    provider: 'linkedin',
    prepare: async (world) => answer(world, await start(world, 'linkedin'), {}, 'switch', 'methods'),
  },
  'a provider that is not to be had': {
    change: (step) =>
      step.kind === 'choose'
        ? {
            ...step,
            options: step.options.map((one) => ({ ...one, unavailable: { code: 'provider.down' } })),
          }
        : step,
  },
  'the choice of a contract': {
    provider: 'linkedin',
    prepare: (world) => signIn(world, 'contract@example.com'),
  },
  'the number of a phone': {
    provider: 'whatsapp',
    prepare: (world) => start(world, 'whatsapp', undefined, 'pairing'),
  },
  'the pairing code': {
    provider: 'whatsapp',
    prepare: pairByCode,
  },
  'the puzzle': { provider: 'linkedin', prepare: (world) => signIn(world, 'captcha@example.com') },
  'the question whose account it is': {
    provider: 'linkedin',
    change: asConfirm('expected', 'typed'),
  },
  'the wait': {
    provider: 'linkedin',
    change: (step) => ({
      ...step,
      kind: 'wait',
      reason: 'signing-in',
      typicalMs: 90_000,
      actions: [{ type: 'cancel' }],
    }),
  },
  'a code whose time is nearly over': {
    provider: 'linkedin',
    prepare: (world) => signIn(world, 'sms@example.com'),
    change: (step) => ({
      ...step,
      expiresInMs: 20_000,
      lifetime: 'stated',
      errors: [{ field: 'code', code: 'code.wrong' }],
    }),
  },
  'a code whose time is over': {
    provider: 'linkedin',
    prepare: (world) => signIn(world, 'sms@example.com'),
    change: (step) => ({ ...step, expiresInMs: 0, lifetime: 'stated' }),
  },
  'a return from elsewhere': { provider: 'google', change: (step) => ({ ...step, returned: true }) },
  'what cannot be drawn': {
    provider: 'linkedin',
    change: (step) => ({ ...step, kind: 'riddle', actions: [{ type: 'cancel' }] }),
  },
  'a message on a step': {
    provider: 'linkedin',
    change: (step) => ({ ...step, message: { code: 'attempt.replaced' } }),
  },
  'the mail settings': {
    provider: 'imap',
    prepare: async (world) => answer(world, await start(world, 'imap'), { imap_user: 'member@gmail.com' }),
  },
};

describe('a language that nobody speaks is all there is', () => {
  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    goOnline();
    await closeWorlds();
  });

  const drawWizard = (world: PageWorld, provider?: ProviderId) =>
    drawn(
      html`<custom-auth-wizard
        .fetch=${world.fetch}
        .provider=${provider}
        .locales=${pseudoLocales}
      ></custom-auth-wizard>`,
    );

  for (const [name, { provider, prepare, change }] of Object.entries(cases))
    it(`on ${name}`, async () => {
      const world = await openWorld();
      await prepare?.(world);
      if (change) world.intercept = withStep(world, change);
      const place = await drawWizard(world, provider);
      await wizard(place).waitFor(isPseudo);
      expect(hardCoded(place)).to.eql([]);
    });

  it('on the end, where data keeps its own', async () => {
    const world = await openWorld();
    const place = await drawWizard(world, 'linkedin');
    const driver = wizard(place);
    await driver.waitFor(isPseudo);
    await driver.fill({ username: 'member@example.com', password: 'any-password' });
    await driver.submit();
    await driver.result();
    expect(hardCoded(place)).to.eql([]);
  });

  it('on a failure, with its number for support, and without a network', async () => {
    const world = await openWorld();
    const place = await drawWizard(world, 'linkedin');
    const driver = wizard(place);
    await driver.waitFor(isPseudo);
    goOffline();
    await driver.waitFor(({ connection }) => connection);
    expect(hardCoded(place)).to.eql([]);
    goOnline();
    await driver.waitFor(({ connection }) => !connection);
    await driver.fill({ username: 'restricted@example.com', password: 'any-password' });
    await driver.submit();
    await driver.result();
    expect(hardCoded(place)).to.eql([]);
  });

  it('when the endpoint has nothing for anybody', async () => {
    const world = await openWorld();
    world.intercept = () => Response.json({ code: 'session.required' }, { status: 401 });
    const place = await drawWizard(world, 'linkedin');
    await wizard(place).waitFor(isPseudo);
    expect(hardCoded(place)).to.eql([]);
  });

  it('in the dialog of the button, and in what it asks before it closes', async () => {
    const world = await openWorld();
    const place = await drawn(
      html`<connect-account-button
        provider="linkedin"
        .fetch=${world.fetch}
        .locales=${pseudoLocales}
      ></connect-account-button>`,
    );
    const driver = await connectButton(place).open();
    await driver.waitFor(isPseudo);
    await driver.fill({ username: 'member@example.com' });
    const dialog = place.querySelector('connect-account-button')?.shadowRoot?.querySelector('dialog');
    dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
    await driver.waitFor(() => dialog?.querySelector('[data-action=stay]'));
    expect(hardCoded(place)).to.eql([]);
  });

  it('on the list: rows, menu, name, question, and nothing left', async () => {
    const world = await openWorld();
    await signIn(world, 'member@example.com');
    await connectWhatsApp(world);
    const [signedOut] = (await world.phone()).accounts;
    await world.act(`accounts/${signedOut?.id ?? ''}/sign-out`);
    const place = await drawn(
      html`<account-list .fetch=${world.fetch} .locales=${pseudoLocales} filter></account-list>`,
    );
    const list = accountList(place);
    await list.waitFor((rows) => rows.length === 2 && rows.every(({ text }) => text.includes('⟦')));
    expect(hardCoded(place)).to.eql([]);
    const root = place.querySelector('account-list')?.shadowRoot;
    const press = (selector: string) => root?.querySelector<HTMLElement>(selector)?.click();
    const until = (selector: string) => list.waitFor(() => root?.querySelector(selector));
    press('[data-control=more]');
    await until('.menu:popover-open');
    expect(hardCoded(place)).to.eql([]);
    press('[data-action=rename]');
    await until('[data-control=name]');
    expect(hardCoded(place)).to.eql([]);
    const [first, second] = await list.rows();
    await list.row(second?.id ?? '').disconnect();
    press('[data-control=more]');
    await until('.menu:popover-open');
    press('[data-action=disconnect]');
    await until('[role=alertdialog]');
    expect(hardCoded(place)).to.eql([]);
    press('[role=alertdialog] [data-action=confirm]');
    await list.row(first?.id ?? '').waitForNone();
    expect(hardCoded(place)).to.eql([]);
  });

  it('on the banner, for one and for several, and on the queue in its dialog', async () => {
    const world = await openWorld();
    await signIn(world, 'member@example.com');
    await signIn(world, 'other@example.com');
    const place = await drawn(
      html`<account-status-banner .fetch=${world.fetch} .locales=${pseudoLocales}></account-status-banner>`,
    );
    const banner = statusBanner(place);
    const [one, other] = (await world.phone()).accounts;
    await world.act(`accounts/${one?.id ?? ''}/sign-out`);
    await banner.waitFor((text) => text.includes('⟦'));
    expect(hardCoded(place)).to.eql([]);
    await world.act(`accounts/${other?.id ?? ''}/sign-out`);
    await banner.waitFor((text) => text.includes('2'));
    // Between the names, the browser's own word.
    expect(hardCoded(place)).to.eql(['span: and']);
    await (await banner.reconnect()).waitFor(isPseudo);
    expect(hardCoded(place)).to.eql(['span: and']);
  });

  const results: Readonly<Record<string, (world: PageWorld) => Promise<string | undefined>>> = {
    connected: async (world) => (await signIn(world, 'member@example.com')).id,
    failed: async (world) => (await signIn(world, 'restricted@example.com')).id,
    asking: async (world) => (await signIn(world, '2fa@example.com')).id,
    cancelled: async (world) => {
      const { id } = await start(world, 'google');
      await world.client.cancelFlow(id);
      return id;
    },
    unknown: () => Promise.resolve('flow-of-nobody'),
    missing: () => Promise.resolve(undefined),
    'signed-out': (world) => {
      world.intercept = () => Response.json({ code: 'session.required' }, { status: 401 });
      return Promise.resolve('flow-of-nobody');
    },
    unreachable: (world) => {
      world.intercept = () => new Response('', { status: 503 });
      return Promise.resolve('flow-of-nobody');
    },
  };

  for (const [state, begin] of Object.entries(results))
    it(`on the page of a round trip’s end: ${state}`, async () => {
      const world = await openWorld();
      const flowId = await begin(world);
      const place = await drawn(
        html`<connect-result
          .flowId=${flowId}
          .fetch=${world.fetch}
          .locales=${pseudoLocales}
          continue-href="#accounts"
        ></connect-result>`,
      );
      const result = connectResult(place);
      await result.waitFor(state as Parameters<typeof result.waitFor>[0]);
      if (state === 'asking') await result.wizard.waitFor(isPseudo);
      else await waitUntil(async () => isPseudo(await result.reading()), state, { timeout: 12_000 });
      expect(hardCoded(place)).to.eql([]);
    });
});
