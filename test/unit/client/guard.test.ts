import { describe, expect, it } from 'vitest';
import { readAccountList } from '../../../src/client/account-guard.js';
import { earlyFlowReader, flowListReader } from '../../../src/client/flow-shapes.js';
import { flowReader, isKnownStep, STEP_KINDS } from '../../../src/client/guard.js';
import { MAX_POLL_SECONDS, PROTOCOL_VERSION } from '../../../src/client/protocol.js';
import { flowSchema } from '../../../src/contract/flow.js';
import * as protocol from '../../../src/contract/protocol.js';
import { stepKindSchema } from '../../../src/contract/step.js';
import type { Step } from '../../../src/contract/types.js';
import { codeStep, formStep, qrStep, testAccount } from './support/contract-server.js';

const readFlow = flowReader(STEP_KINDS);
const flow = (step: unknown, more = {}) => ({
  id: 'flow-12345',
  rev: 1,
  intent: 'connect',
  state: 'open',
  supportId: 'support-1',
  step,
  ...more,
});

const base = { id: 'step-12345', actions: [{ type: 'cancel' }] } as const;

const steps: { readonly [Kind in Step['kind']]: Extract<Step, { kind: Kind }> } = {
  choose: { ...base, kind: 'choose', subject: 'provider', options: [{ id: 'linkedin', label: 'LinkedIn' }] },
  form: formStep() as Extract<Step, { kind: 'form' }>,
  code: codeStep as Extract<Step, { kind: 'code' }>,
  qr: qrStep('qr-code-1', 3) as Extract<Step, { kind: 'qr' }>,
  pair: { ...base, kind: 'pair', pairingCode: 'ABCD-1234' },
  approve: { ...base, kind: 'approve' },
  captcha: { ...base, kind: 'captcha', frame: 'captcha/ticket' },
  redirect: { ...base, kind: 'redirect', purpose: 'oauth', launch: 'launch/ticket' },
  wait: { ...base, kind: 'wait', reason: 'signing-in' },
  confirm: { ...base, kind: 'confirm', question: 'connect-other', expected: 'A', typed: 'B' },
  done: { ...base, kind: 'done', account: testAccount('account-1') },
  failed: { ...base, kind: 'failed', failure: { code: 'provider.down' } },
};

it('knows the kinds, the version and the longest wait of the contract', () => {
  expect([...STEP_KINDS].sort()).toEqual([...stepKindSchema.options].sort());
  expect(PROTOCOL_VERSION).toBe(protocol.PROTOCOL_VERSION);
  expect(MAX_POLL_SECONDS).toBe(protocol.MAX_POLL_SECONDS);
});

describe.each(Object.values(steps).map((step) => [step.kind, step] as const))('a %s step', (_, step) => {
  it('passes as the contract has it', () => {
    expect(flowSchema.safeParse(flow(step)).success).toBe(true);
    expect(readFlow(flow(step))).toEqual(flow(step));
  });

  it('is refused without any one of its parts, and with any one of another type', () => {
    for (const key of Object.keys(step)) {
      const { [key as keyof Step]: _gone, ...rest } = step;
      const isOptional = ['expiresInMs', 'lifetime', 'launch', 'typed'].includes(key);
      if (!isOptional) expect(readFlow(flow(rest)), `without ${key}`).toBeUndefined();
      if (key !== 'lifetime') {
        expect(readFlow(flow({ ...step, [key]: { wrong: [] } })), `odd ${key}`).toBeUndefined();
        expect(readFlow(flow({ ...step, [key]: null })), `null ${key}`).toBeUndefined();
      }
    }
  });
});

it('refuses what is no flow', () => {
  for (const value of [undefined, null, 'text', 7, [], {}, flow(undefined), flow(null), flow([])])
    expect(readFlow(value)).toBeUndefined();
  for (const more of [
    { id: 7 },
    { rev: '1' },
    { rev: NaN },
    { state: 'sleeping' },
    { intent: null },
    { supportId: undefined },
  ])
    expect(readFlow(flow(steps.wait, more)), JSON.stringify(more)).toBeUndefined();
});

it('refuses what would break a view deeper in a step', () => {
  const broken = [
    { ...steps.form, fields: [] },
    { ...steps.form, fields: [null] },
    { ...steps.form, fields: [{ name: 'username' }] },
    { ...steps.choose, options: ['linkedin'] },
    { ...steps.choose, options: [{ id: 1 }] },
    { ...steps.code, length: '6' },
    { ...steps.done, account: { ...testAccount('account-1'), sources: undefined } },
    { ...steps.failed, failure: 'provider.down' },
    { ...steps.wait, errors: [{ code: 'required' }] },
    { ...steps.wait, message: { code: 7 } },
    { ...steps.wait, message: { code: 'code.resent', params: { name: {} } } },
    { ...steps.wait, prefill: { username: 7 } },
    { ...steps.wait, actions: [{}] },
    { ...steps.wait, actions: [{ type: 'refresh', left: '3' }] },
    { ...steps.redirect, launch: 'javascript:alert(1)' },
    { ...steps.redirect, launch: ' java\nscript:alert(1)' },
    { ...steps.redirect, launch: 'http://product.test/connect' },
    { ...steps.redirect, launch: '//stranger.test/' },
    { ...steps.redirect, launch: '/launch/ticket' },
    { ...steps.redirect, launch: 'launch/../../ticket' },
    { ...steps.redirect, launch: '..' },
    { ...steps.redirect, launch: 'launch\\..\\ticket' },
    { ...steps.redirect, returned: 'yes' },
    { ...steps.captcha, frame: 'data:text/html,x' },
    { ...steps.captcha, frame: 'https://stranger.test/captcha' },
    { ...steps.captcha, frame: '../captcha' },
    { ...steps.confirm, expected: 7 },
  ];
  for (const step of broken) expect(readFlow(flow(step)), JSON.stringify(step)).toBeUndefined();
});

it('lets words pass that it does not know', () => {
  const step = {
    ...steps.failed,
    failure: { code: 'moon.full' },
    message: { code: 'tide.high' },
    errors: [{ field: 'shoe', code: 'too-small' }],
    actions: [{ type: 'dance' }],
    extra: true,
  };
  expect(readFlow(flow(step))?.step).toEqual(step);
});

describe('a step of an unknown kind', () => {
  const unknown = { ...base, kind: 'hologram', errors: [{ field: 'code', code: 'required' }] };
  const { fields } = steps.form;

  it('is drawn as its fallback: the same instance with the same actions', () => {
    expect(readFlow(flow({ ...unknown, fallback: { kind: 'form', fields } }))?.step).toEqual({
      ...unknown,
      kind: 'form',
      purpose: 'generic',
      fields,
    });
    const fallback = { kind: 'redirect', href: 'https://product.test/connect' };
    expect(readFlow(flow({ ...unknown, fallback }))?.step).toEqual({
      ...unknown,
      kind: 'redirect',
      purpose: 'hosted',
      launch: 'https://product.test/connect',
    });
  });

  it('passes as it is when it has no fallback of use', () => {
    const useless = [
      undefined,
      null,
      'form',
      { kind: 'form' },
      { kind: 'form', fields: [] },
      { kind: 'redirect' },
      { kind: 'redirect', href: 'javascript:alert(1)' },
      { kind: 'qr', data: 'x' },
    ];
    for (const fallback of useless) {
      const step = readFlow(flow({ ...unknown, fallback }))?.step;
      expect(step, JSON.stringify(fallback)).toEqual(unknown);
      expect(step && isKnownStep(step)).toBe(false);
    }
  });

  it('may be one that is in the contract, but that this client does not draw', () => {
    const read = flowReader(['form', 'wait']);
    const step = { ...steps.captcha, fallback: { kind: 'form', fields } };
    expect(read(flow(step))?.step.kind).toBe('form');
    expect(readFlow(flow(step))?.step.kind).toBe('captcha');
    expect(isKnownStep(step, ['form', 'wait'])).toBe(false);
  });

  it('is still refused when its base is malformed', () => {
    expect(readFlow(flow({ ...unknown, id: 7 }))).toBeUndefined();
    expect(readFlow(flow({ ...unknown, kind: '__proto__' }))?.step.kind).toBe('__proto__');
  });
});

it('reads lists only when all of their items are right', async () => {
  const readFlows = flowListReader(readFlow);
  expect((await readFlows({ items: [flow(steps.wait)] }))?.items).toHaveLength(1);
  expect(await readFlows({ items: [flow(steps.wait), flow(null)] })).toBeUndefined();
  expect(await readFlows({})).toBeUndefined();
  const accounts = { items: [testAccount('account-1')], nextCursor: null };
  expect((await readAccountList(accounts))?.items).toHaveLength(1);
  expect(readAccountList({ items: [testAccount('account-1')] })).toBeUndefined();
  expect(
    readAccountList({ items: [{ ...testAccount('account-1'), name: 7 }], nextCursor: null }),
  ).toBeUndefined();
});

it('judges every reply the same, whether or not it needs the whole guard for that', async () => {
  const early = earlyFlowReader(STEP_KINDS);
  const whole = flowReader(STEP_KINDS);
  const broken = Object.values(steps).map((step) => ({ ...step, actions: [null] }));
  for (const step of [
    ...Object.values(steps),
    ...broken,
    { id: 'step-12345', kind: 'toString', actions: [] },
  ]) {
    expect(await early(flow(step))).toEqual(whole(flow(step)));
  }
  for (const value of [null, undefined, 7, 'text', [], {}, flow(null), flow('choose')]) {
    expect(await early(value)).toBeUndefined();
  }
});
