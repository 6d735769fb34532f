import { describe, expect, it } from 'vitest';
import { createHarness, errorOf, type Harness } from './harness.js';

/** The type of an answer's checkpoint. */
const typeOf = ({ body }: { readonly body: Readonly<Record<string, unknown>> }): unknown =>
  (body['checkpoint'] as { type?: unknown } | undefined)?.type ?? body['object'];

async function begin(harness: Harness, username: string) {
  const { status, body } = await harness.login(username);
  return { id: String(body['account_id']), status, checkpoint: body['checkpoint'], body };
}

describe('a login as phone…', () => {
  it('takes a number only with its prefix in parentheses, then a code by SMS to it', async () => {
    const harness = createHarness();
    const { solve, attempt, code } = harness;
    const { id, checkpoint } = await begin(harness, 'phone@example.com');
    expect(checkpoint).toEqual({ type: 'PHONE_REGISTER' });
    for (const wrong of ['+33612345678', '0612345678', '(33)612345678', '(+3333)612345678', '(+33)12']) {
      expect(errorOf(await solve(id, wrong))).toBe('401 errors/invalid_checkpoint_solution');
    }
    const next = await solve(id, '(+33)0612345678');
    expect([next.status, next.body['checkpoint']]).toEqual([202, { type: 'OTP' }]);
    expect((await attempt()).screen).toMatchObject({ kind: 'sms', to: '(+33)0612345678' });
    expect((await solve(id, await code())).status).toBe(201);
  });
});

describe('a login as captcha…', () => {
  it('is connected by a token that was earned for it, once', async () => {
    const harness = createHarness();
    const { solve, attempt, act } = harness;
    const { id, checkpoint } = await begin(harness, 'captcha@example.com');
    expect(checkpoint).toMatchObject({
      type: 'CAPTCHA',
      public_key: '3117BF26-4762-4F5A-8ED9-A85E69209A46',
      data: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    expect(errorOf(await solve(id, 'some-token'))).toBe('401 errors/invalid_checkpoint_solution');
    const { token } = (await act(`${(await attempt()).id}/captcha`)).body;
    expect((await solve(id, String(token))).status).toBe(201);
  });

  it('takes no token of another login', async () => {
    const harness = createHarness();
    const first = await begin(harness, 'captcha.one@example.com');
    const { body } = await harness.act(`${(await harness.attempt()).id}/captcha`);
    const second = await begin(harness, 'captcha.two@example.com');
    expect(errorOf(await harness.solve(second.id, String(body['token'])))).toMatch(/invalid_checkpoint/);
    expect((await harness.solve(first.id, String(body['token']))).status).toBe(201);
  });

  it('has neither key nor data, or is refused, when the option says so', async () => {
    const bare = await begin(createHarness({ captcha: 'bare' }), 'captcha@example.com');
    expect(bare.checkpoint).toEqual({ type: 'CAPTCHA' });
    const refused = await createHarness({ captcha: 'unsupported' }).login('captcha@example.com');
    expect(errorOf(refused)).toBe('401 errors/captcha_not_supported');
  });
});

describe('a login as contract…', () => {
  it('offers the contracts, and the account has the chosen one and its Recruiter source', async () => {
    const harness = createHarness();
    const { id, checkpoint } = await begin(harness, 'contract@example.com');
    const { contract_options: options } = checkpoint as { contract_options: { id: string; name: string }[] };
    expect(options.length).toBeGreaterThan(1);
    expect(errorOf(await harness.solve(id, 'another'))).toBe('401 errors/invalid_checkpoint_solution');
    const chosen = options[1]?.id ?? '';
    expect((await harness.solve(id, chosen)).status).toBe(201);
    expect((await harness.api('GET', `/accounts/${id}`)).body).toMatchObject({
      sources: [{ id: `${id}_MESSAGING` }, { id: `${id}_RECRUITER` }],
      connection_params: { im: { premiumContractId: chosen, premiumFeatures: ['recruiter'] } },
    });
  });

  it('is not asked when the body names the contract', async () => {
    const { api } = createHarness();
    const login = { provider: 'LINKEDIN', username: 'contract@example.com', password: 'fine' };
    const answer = await api('POST', '/accounts', { ...login, recruiter_contract_id: '402117931' });
    expect(answer.status).toBe(201);
  });
});

describe('a login as chain…', () => {
  it('asks for a tap, and on another way for a code by e-mail and then one by SMS', async () => {
    const harness = createHarness();
    const { solve, code } = harness;
    const { id, checkpoint } = await begin(harness, 'chain@example.com');
    expect(checkpoint).toEqual({ type: 'IN_APP_VALIDATION' });
    expect(typeOf(await solve(id, 'TRY_ANOTHER_WAY'))).toBe('OTP');
    const old = await code();
    expect((await solve(id, old)).body['checkpoint']).toEqual({ type: '2FA', source: 'SMS' });
    expect(errorOf(await solve(id, old))).toBe('401 errors/invalid_checkpoint_solution');
    expect((await solve(id, await code())).body).toEqual({ object: 'AccountCreated', account_id: id });
  });

  it('is connected by the tap alone', async () => {
    const harness = createHarness();
    const { id } = await begin(harness, 'chain@example.com');
    await harness.act(`${(await harness.attempt()).id}/approve`);
    expect((await harness.api('GET', `/accounts/${id}`)).status).toBe(200);
  });

  it('asks for what its name says, in that order', async () => {
    const harness = createHarness();
    const { solve, act, attempt, code } = harness;
    const { id, checkpoint } = await begin(harness, 'chain-captcha-contract-2fa@example.com');
    expect(checkpoint).toMatchObject({ type: 'CAPTCHA' });
    const { token } = (await act(`${(await attempt()).id}/captcha`)).body;
    expect(typeOf(await solve(id, String(token)))).toBe('CONTRACT_CHOOSER');
    expect(typeOf(await solve(id, '402118046'))).toBe('2FA');
    expect((await solve(id, await code())).status).toBe(201);
  });

  it('advances once when the right code is sent twice at the same time', async () => {
    const harness = createHarness();
    const { id } = await begin(harness, 'chain-sms-otp@example.com');
    const right = await harness.code();
    const answers = await Promise.all([harness.solve(id, right), harness.solve(id, right)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([202, 401]);
  });

  it('does not outlive its five minutes, however far it came', async () => {
    const harness = createHarness();
    const { id } = await begin(harness, 'chain-sms-otp@example.com');
    await harness.clock.advance(299_000);
    expect((await harness.solve(id, await harness.code())).status).toBe(202);
    const right = await harness.code();
    await harness.clock.advance(1000);
    expect(errorOf(await harness.solve(id, right))).toBe('408 errors/request_timeout');
  });
});

describe('other test accounts', () => {
  it('multi… is refused by password and connected by its cookies', async () => {
    const { api, login } = createHarness();
    expect(errorOf(await login('multi@example.com'))).toBe('401 errors/multiple_sessions');
    const cookies = { provider: 'LINKEDIN', access_token: 'multi@example.com', premium_token: 'fine' };
    expect((await api('POST', '/accounts', cookies)).status).toBe(201);
  });

  it('expired… asks for a code whose answer finds the attempt dead', async () => {
    const harness = createHarness();
    const { id, checkpoint } = await begin(harness, 'expired@example.com');
    expect(checkpoint).toEqual({ type: '2FA', source: 'SMS' });
    const right = await harness.code();
    expect(errorOf(await harness.solve(id, right))).toBe('500 errors/authentication_intent_error');
    expect(errorOf(await harness.solve(id, right))).toBe('400 errors/invalid_request');
    expect((await harness.login('expired@example.com')).status).toBe(202);
  });

  it('code… does not say where its code went', async () => {
    const harness = createHarness();
    const { id, checkpoint } = await begin(harness, 'code@example.com');
    expect(checkpoint).toEqual({ type: '2FA' });
    expect((await harness.solve(id, await harness.code())).status).toBe(201);
  });

  it('premium… has a source for each product', async () => {
    const harness = createHarness();
    const { id, status } = await begin(harness, 'premium@example.com');
    expect(status).toBe(201);
    const { body } = await harness.api('GET', `/accounts/${id}`);
    expect((body['sources'] as { id: string }[]).map((source) => source.id)).toEqual([
      `${id}_MESSAGING`,
      `${id}_RECRUITER`,
      `${id}_SALES_NAVIGATOR`,
    ]);
  });

  it('error-… is refused with the error of that name', async () => {
    const { login } = createHarness();
    expect(errorOf(await login('error-provider_error@example.com'))).toBe('500 errors/provider_error');
    expect(errorOf(await login('error-too_many_requests@example.com'))).toBe('429 errors/too_many_requests');
    expect((await login('error-nothing@example.com')).status).toBe(201);
  });
});

describe('a second login of the same identity', () => {
  it('takes the place of the first when the option says so, which hears 409', async () => {
    const harness = createHarness({ concurrentLogins: 'replace' });
    const first = await begin(harness, 'sms@example.com');
    const second = await begin(harness, 'sms@example.com');
    expect([second.status, second.id === first.id]).toEqual([202, false]);
    expect(errorOf(await harness.solve(first.id, '123456'))).toBe('409 errors/conflict');
    expect((await harness.solve(second.id, await harness.code())).status).toBe(201);
  });

  it('answers 409 to a slow login that is still under way', async () => {
    const { clock, login } = createHarness({ concurrentLogins: 'replace' });
    const first = login('slow@example.com');
    await clock.advance(5000);
    const second = login('slow@example.com');
    await clock.advance(15_000);
    expect(errorOf(await first)).toBe('409 errors/conflict');
    await clock.advance(5000);
    expect((await second).status).toBe(201);
  });
});

describe('an attempt that is ended on the phone', () => {
  it('answers 408 once, then 400, as after its five minutes', async () => {
    const harness = createHarness();
    const { id } = await begin(harness, 'sms@example.com');
    await harness.act(`${(await harness.attempt()).id}/expire`);
    expect(errorOf(await harness.solve(id, '123456'))).toBe('408 errors/request_timeout');
    expect(errorOf(await harness.solve(id, '123456'))).toBe('400 errors/invalid_request');
  });
});

describe('the inbox', () => {
  it('keeps every code that was sent by e-mail, the newest first, void ones too', async () => {
    const harness = createHarness({ resendAfterMs: 0 });
    const { id } = await begin(harness, 'otp@example.com');
    const old = await harness.code();
    await harness.clock.advance(10_000);
    await harness.api('POST', '/accounts/checkpoint/resend', { account_id: id, provider: 'LINKEDIN' });
    const fresh = await harness.code();
    const mail = { to: 'otp@example.com', from: 'LinkedIn' };
    expect((await harness.phone()).inbox).toMatchObject([
      { ...mail, code: fresh, ageMs: 0 },
      { ...mail, code: old, ageMs: 10_000 },
    ]);
    await harness.solve(id, fresh);
    expect((await harness.phone()).inbox).toHaveLength(2);
  });
});
