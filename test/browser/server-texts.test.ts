import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { accountList, connectResult, statusBanner, wizard } from '../../src/testing/page.js';
import type { WizardDriver } from '../../src/testing/drivers/wizard-driver.js';
import { connectWhatsApp, signIn, start, type PageWorld } from '../../stories/support/page-world.js';
import { closeWorlds, openWorld } from './support/drawn.js';

/** Nothing of this may ever be read by anybody, but where data is shown as data. */
const MARK = '<<server text>>';

/** What decides where a reply goes, rather than what it says. */
const STRUCTURE = new Set([
  'id',
  'kind',
  'type',
  'provider',
  'intent',
  'state',
  'input',
  'subject',
  'purpose',
]);

/** Every text that is not structure, replaced; `keep` names more that stay. */
function marked(value: unknown, keep: ReadonlySet<string>, key = ''): unknown {
  if (typeof value === 'string') return STRUCTURE.has(key) || keep.has(key) ? value : MARK;
  if (Array.isArray(value)) return value.map((each) => marked(each, keep, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, marked(each, keep, name)]));
}

/** Attributes that are read out or shown. */
const SPOKEN = ['aria-label', 'aria-description', 'title', 'placeholder', 'alt', 'value'];

/** Where the mark is to be found, except in isolated data and in what a list's choices are. */
function leaks(root: ParentNode): readonly string[] {
  const found: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) found.push(...leaks(element.shadowRoot));
    if (element.closest('bdi, option')) continue;
    for (const name of SPOKEN)
      if (element.getAttribute(name)?.includes(MARK)) found.push(`${element.localName}[${name}]`);
    for (const node of element.childNodes)
      if (node instanceof Text && node.data.includes(MARK))
        found.push(`${element.localName}.${element.className}: ${node.data.trim()}`);
  }
  return found;
}

const isMarked = (root: ParentNode): boolean =>
  [...root.querySelectorAll('*')].some(
    (element) =>
      (element.localName === 'bdi' && element.textContent.includes(MARK)) ||
      (element.shadowRoot && isMarked(element.shadowRoot)),
  );

/** Another endpoint than ours, which says whatever it likes. */
const saying =
  (world: PageWorld, step: object): NonNullable<PageWorld['intercept']> =>
  async (request) => {
    const response = await world.serverFetch(request);
    if (!response.headers.get('content-type')?.includes('json')) return response;
    const body = (await response.json()) as { readonly items?: readonly object[] };
    const said = (flow: object) => ({ ...flow, supportId: 'ABCD-EFGH', step });
    return Response.json(body.items ? { items: body.items.map(said) } : said(body));
  };

/** What every step may say besides. */
const news = {
  message: { code: MARK, params: { name: MARK } },
  errors: [{ field: 'code', code: MARK, params: { text: MARK } }],
  actions: [
    { type: 'submit' },
    { type: 'switch', to: MARK },
    { type: MARK, to: MARK },
    { type: 'resend', afterMs: 5000 },
    { type: 'cancel' },
  ],
  title: MARK,
  detail: MARK,
  expiresInMs: 60_000,
  lifetime: 'stated',
};

const account = {
  provider: 'linkedin',
  name: MARK,
  handle: `${MARK} handle`,
  state: 'connected',
  action: 'none',
  sources: [{ kind: MARK, state: MARK }],
  connectedAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  id: 'account-of-this-test',
};

const field = (more: object) => ({
  name: 'username',
  input: 'text',
  required: true,
  secret: false,
  maxLength: 99,
  ...more,
});

const steps: readonly (readonly [string, object])[] = [
  [
    'choose',
    { subject: 'provider', options: [{ id: 'linkedin', label: MARK, unavailable: { code: MARK } }] },
  ],
  [
    'choose',
    { subject: 'contract', options: [{ id: 'one', label: MARK, description: MARK, recommended: true }] },
  ],
  [
    'choose',
    { subject: 'method', options: [{ id: 'password' }, { id: MARK, label: MARK }, { id: `${MARK} too` }] },
  ],
  ['form', { purpose: 'credentials', fields: [field({}), field({ name: MARK, required: false })] }],
  [
    'form',
    {
      purpose: 'generic',
      fields: [field({ name: MARK }), field({ name: 'kind', input: 'select', options: [MARK] })],
    },
  ],
  [
    'form',
    { purpose: 'imap', fields: [field({ name: 'imap_host', advanced: true })], prefill: { other: MARK } },
  ],
  ['code', { channel: MARK, charset: 'digits', destination: MARK, approval: true }],
  ['qr', { data: MARK }],
  ['pair', { pairingCode: 'ABCDEFGH' }],
  ['approve', { typicalMs: 1000 }],
  ['captcha', { frame: 'captcha/ticket' }],
  ['redirect', { purpose: 'oauth', returned: true }],
  ['wait', { reason: MARK, typicalMs: 1000 }],
  ['confirm', { question: MARK, expected: MARK, typed: `${MARK} typed` }],
  ['done', { account }],
  ['failed', { failure: { code: MARK, params: { text: MARK } } }],
  ['riddle', { question: MARK }],
];

async function draw(
  world: PageWorld,
): Promise<{ readonly place: HTMLElement; readonly driver: WizardDriver }> {
  const place = await fixture<HTMLElement>(
    html`<div><custom-auth-wizard provider="linkedin" .fetch=${world.fetch}></custom-auth-wizard></div>`,
  );
  return { place, driver: wizard(place) };
}

describe('texts of the server', () => {
  beforeEach(() => localStorage.clear());
  afterEach(closeWorlds);

  steps.forEach(([kind, content], at) => {
    it(`are not read on a ${kind} step (${String(at)}), but for data that is set apart`, async () => {
      const world = await openWorld();
      world.intercept = saying(world, { ...news, id: 'step-of-this-test', kind, ...content });
      const { place, driver } = await draw(world);
      await driver.waitFor(({ title, kind }) => kind !== 'loading' && title !== '');
      expect(leaks(place)).to.eql([]);
      const shown = JSON.stringify(content).includes(`"label":"${MARK}"`) || /confirm|done/.test(kind);
      if (shown) expect(isMarked(place), 'data is shown').to.equal(true);
    });
  });

  for (const status of [400, 401, 403, 404, 409, 422, 429, 500, 503])
    it(`are not read when it answers ${String(status)} with words of its own`, async () => {
      const world = await openWorld();
      const problem = { type: MARK, title: MARK, detail: MARK, code: MARK, status, supportId: 'ABCD-EFGH' };
      world.intercept = () => Response.json(problem, { status });
      const { place, driver } = await draw(world);
      await driver.waitFor(({ kind, connection }) => kind === 'problem' || connection);
      expect(leaks(place)).to.eql([]);
      const result = await fixture<HTMLElement>(
        html`<div>
          <connect-result .flowId=${'flow-of-this-test'} .fetch=${world.fetch}></connect-result>
        </div>`,
      );
      await connectResult(result).waitFor('unreachable');
      expect(leaks(result)).to.eql([]);
    });

  it('are not read when an answer is refused', async () => {
    const world = await openWorld();
    const { place, driver } = await draw(world);
    await driver.waitFor('form');
    world.intercept = ({ method }) =>
      method === 'POST'
        ? Response.json({ type: MARK, title: MARK, detail: MARK, code: 'answer.refused' }, { status: 422 })
        : undefined;
    await driver.fill({ username: 'member@example.com', password: 'any-password' });
    await driver.press('submit');
    await driver.waitFor(({ messages }) => messages.length > 0);
    expect(leaks(place)).to.eql([]);
  });

  it('are not read in a list of accounts or a banner, but for names that are set apart', async () => {
    const world = await openWorld();
    await connectWhatsApp(world);
    await signIn(world, 'member@example.com');
    const keep = new Set(['action', 'connectedAt', 'updatedAt', 'cursor', 'name']);
    world.intercept = async (request) => {
      if (!new URL(request.url).pathname.endsWith('/accounts')) return undefined;
      const body = (await (await world.serverFetch(request)).json()) as { readonly items: readonly object[] };
      const items = body.items.map((item) => ({
        ...(marked({ ...item, sources: [{ kind: 'x', state: 'x' }] }, keep) as object),
        state: 'action_required',
        action: 'reconnect',
        reason: { code: MARK, params: { text: MARK } },
      }));
      return Response.json({ ...body, items });
    };
    const place = await fixture<HTMLElement>(
      html`<div>
        <account-list .fetch=${world.fetch}></account-list>
        <account-status-banner .fetch=${world.fetch}></account-status-banner>
      </div>`,
    );
    await accountList(place).waitFor((rows) => rows.length === 2);
    await statusBanner(place).text();
    expect(leaks(place)).to.eql([]);
  });

  it('are not read where a round trip ends, but for the account’s name that is set apart', async () => {
    const world = await openWorld();
    const { id } = await start(world, 'google');
    const done = { id: 'step-of-this-test', kind: 'done', actions: [], account };
    world.intercept = async (request) => {
      const response = await world.serverFetch(request);
      if (!response.headers.get('content-type')?.includes('json')) return response;
      return Response.json({ ...((await response.json()) as object), state: 'connected', step: done });
    };
    const place = await fixture<HTMLElement>(
      html`<div><connect-result .flowId=${id} .fetch=${world.fetch}></connect-result></div>`,
    );
    await connectResult(place).waitFor('connected');
    await waitUntil(() => isMarked(place), 'no name is shown', { timeout: 12_000 });
    expect(leaks(place)).to.eql([]);
  });
});
