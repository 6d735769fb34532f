import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Flow, StartFlow } from '../../../src/contract/types.js';
import { LeakDetector } from './support/leak-detector.js';
import { breakOff, LeakWorld, refuseAndRepeat } from './support/leak-world.js';
import type { World } from './support/world.js';

/*
 * The same as in leaks.test.ts for the other providers and ways in: cookies, mailboxes, pairing, puzzles, what comes after them.
 */

const FRAMES = 'https://captcha.test';

let leaks: LeakWorld;
let world: World;
let detector: LeakDetector;
const phones = new LeakDetector();

beforeAll(async () => {
  leaks = await LeakWorld.open({
    server: {
      captchaOrigin: FRAMES,
      captchaScriptUrl: 'https://simulator.test/vendor/v2/{publicKey}/api.js',
    },
  });
  ({ world, detector } = leaks);
});

afterEach(() => {
  leaks.calm();
});

afterAll(() => leaks.close());

const secret = (name: string) => detector.secret(name);

/** Answers forms until something else comes. */
const fillIn = async (start: Partial<StartFlow>, forms: readonly Record<string, string>[]): Promise<Flow> => {
  let flow = await world.start(start, { headers: { 'idempotency-key': crypto.randomUUID() } });
  for (const values of forms) {
    expect(flow.step.kind).toBe('form');
    flow = await world.answer(flow, { values });
  }
  return flow;
};

const mailbox = { imap_host: 'mail.example.com', imap_port: '993', imap_encryption: 'ssl', smtp_port: '587' };

type WayIn = readonly [name: string, begin: (owner: string) => Promise<Flow>];

const WAYS_IN: readonly WayIn[] = [
  [
    'LinkedIn by cookies',
    () =>
      fillIn({ provider: 'linkedin', method: 'cookies' }, [
        { cookie_li_at: secret('li_at'), cookie_li_a: secret('li_a'), user_agent: 'Browser/1.0' },
      ]),
  ],
  [
    'Instagram by cookies',
    () =>
      fillIn({ provider: 'instagram', method: 'cookies' }, [
        { cookie_sessionid: secret('sessionid'), user_agent: 'Browser/1.0' },
      ]),
  ],
  [
    'Instagram by password',
    (owner) =>
      fillIn({ provider: 'instagram', method: 'password' }, [
        { username: owner, password: secret('password') },
      ]),
  ],
  [
    'Messenger by password',
    (owner) =>
      fillIn({ provider: 'messenger', method: 'password' }, [
        { username: owner, password: secret('password') },
      ]),
  ],
  [
    'X by password',
    (owner) =>
      fillIn({ provider: 'x', method: 'password' }, [
        { username: owner, email: owner, password: secret('password') },
      ]),
  ],
  [
    'a mailbox',
    (owner) =>
      fillIn({ provider: 'imap' }, [
        { imap_user: owner },
        { ...mailbox, imap_user: owner, smtp_host: 'mail.example.com', imap_password: secret('imap') },
      ]),
  ],
];

let isGone = false;

const TROUBLES: readonly (readonly [string, () => void])[] = [
  ['is taken', () => undefined],
  ['is refused by an upstream that repeats it', () => (leaks.trouble = refuseAndRepeat)],
  ['breaks off', () => (leaks.trouble = breakOff)],
  [
    'is answered with itself and 500',
    () => (leaks.trouble = async (request) => new Response(await request.text(), { status: 500 })),
  ],
  [
    'crashes',
    () =>
      (leaks.crash = (request) => {
        const text = JSON.stringify(request);
        throw Object.assign(new Error(text, { cause: request }), { request, name: text });
      }),
  ],
  [
    'meets a database that is gone',
    () => {
      let calls = 0;
      leaks.storeTrouble = () => {
        calls += 1;
        // The start and the claim of the answer are written; nothing after them is.
        if (calls <= 12) return;
        isGone = true;
        throw new Error('The database is gone.');
      };
    },
  ],
];

/** Nothing is found, after all that may still come of it. */
const rest = async () => {
  leaks.calm();
  await world.clock.advance(120_000);
  expect(leaks.written.length).toBeGreaterThan(0);
  expect(leaks.search()).toEqual([]);
  leaks.written.length = 0;
};

describe.each(WAYS_IN)('what is secret of %s is found nowhere', (_name, begin) => {
  it.each(TROUBLES)('when it %s', async (trouble, make) => {
    make();
    isGone = false;
    const begun = begin(`member-${crypto.randomUUID()}@example.com`);
    if (trouble === 'meets a database that is gone') {
      await begun.catch(() => undefined);
      await world.clock.advance(60_000);
      expect(isGone).toBe(true);
      return;
    }
    const { state } = await begun;
    expect(state === 'connected').toBe(trouble === 'is taken');
  });

  it('at its end', rest);
});

describe('found nowhere is also', () => {
  afterEach(rest);

  it('a password that the mail server refuses, of IMAP and of SMTP', async () => {
    for (const type of ['errors/invalid_imap_configuration', 'errors/invalid_smtp_configuration']) {
      leaks.trouble = async (request) => {
        const text = await request.text();
        return Response.json({ type, title: text, detail: text, status: 400 }, { status: 400 });
      };
      const refused = await WAYS_IN.at(-1)?.[1]('refused@example.com');
      expect(refused).toMatchObject({ state: 'open', step: { kind: 'form' } });
    }
  });

  it('the right code and a wrong one of every provider that asks for one', async () => {
    for (const provider of ['instagram', 'messenger', 'x'] as const) {
      const values = { username: 'sms.asked@example.com', password: secret('password') };
      const given = provider === 'x' ? { ...values, email: 'asked@example.com' } : values;
      const asked = await fillIn({ provider, method: 'password' }, [given]);
      expect(asked.step.kind).toBe('code');
      const wrong = await world.answer(asked, { values: { code: detector.digits() } });
      const right = await world.answer(wrong, { values: { code: detector.code(await world.code()) } });
      expect(right.state).toBe('connected');
    }
  });

  it('a phone number that LinkedIn wants to send its code to', async () => {
    const asked = await fillIn({ provider: 'linkedin', method: 'password' }, [
      { username: 'phone.asked@example.com', password: secret('password') },
    ]);
    expect(asked.step).toMatchObject({ kind: 'form', purpose: 'phone' });
    const number = `6${String(crypto.getRandomValues(new Uint32Array(1))[0])
      .slice(0, 8)
      .padStart(8, '7')}`;
    for (const prefix of ['', '0', '33']) phones.code(`${prefix}${number}`);
    leaks.trouble = async (request, forward) => {
      expect(await request.text()).toContain(number);
      return forward();
    };
    await world.answer(asked, { values: { phone: `(+33)0${number}` } });
    const found = leaks.search(phones).filter(({ place }) => place !== 'simulator state');
    expect(found).toEqual([]);
  });

  it('the answer of a puzzle, wrong and right', async () => {
    const asked = await fillIn({ provider: 'linkedin', method: 'password' }, [
      { username: 'captcha.asked@example.com', password: secret('password') },
    ]);
    if (asked.step.kind !== 'captcha') throw new Error(`No captcha but ${asked.step.kind}`);
    const path = asked.step.frame;
    const send = (token: string) =>
      world.send('POST', path, { user: '', headers: { origin: FRAMES }, body: { token } });
    expect((await send(secret('captcha'))).status).toBe(204);
    leaks.trouble = breakOff;
    await send(secret('captcha'));
    leaks.calm();
    const attempt = (await world.phone()).attempts.find(({ screen }) => screen.kind === 'captcha');
    expect((await send(detector.known(await world.puzzleToken(attempt?.id ?? '')))).status).toBe(204);
    await world.waitFor(asked, ({ state }) => state === 'connected', 60_000);
  });

  it('the password of a Telegram account, right and wrong', async () => {
    const flow = await world.start({ provider: 'telegram' });
    const { attempts } = await world.phone();
    await world.act(`${attempts[0]?.id ?? ''}/scan`, { phoneNumber: '+1 202 555 0165' });
    const asked = await world.waitFor(flow, ({ step }) => step.kind === 'form', 60_000);
    const wrong = await world.answer(asked, { values: { password: secret('cloud') } });
    expect(wrong.state).toBe('open');
    leaks.trouble = breakOff;
    await world.answer(wrong, { values: { password: secret('cloud') } });
  });
});

describe('a pairing code', () => {
  it('is in the step that shows it, and in nothing else, nor there when it is over', async () => {
    const form = await world.answer(await world.start({ provider: 'whatsapp' }), {
      action: 'switch',
      to: 'pairing',
    });
    const pair = await world.answer(form, { values: { phone: '(+33)0612345678' } });
    if (pair.step.kind !== 'pair') throw new Error(`No pairing code but ${pair.step.kind}`);
    const { pairingCode } = pair.step;
    const attempt = (await world.phone()).attempts.find(({ screen }) => screen.kind === 'pairing');
    await world.act(`${attempt?.id ?? ''}/pair`, { code: pairingCode });
    const done = await world.waitFor(pair, ({ state }) => state === 'connected', 60_000);
    const stored = await leaks.stores.flows.get(done.id);
    const log = JSON.stringify([world.log, world.upstreamUrls]);
    for (const text of [JSON.stringify(done), JSON.stringify(stored), log])
      expect(text).not.toContain(pairingCode);
  });
});

describe('at the end', () => {
  it('none of them is in any file: database, its log of writes, state of the simulator', async () => {
    expect(await detector.lookInFolder(leaks.folder)).toEqual([]);
    // Whom the code goes to is what the provider knows.
    expect(await phones.lookInFolder(`${leaks.folder}/database`)).toEqual([]);
  });
});
