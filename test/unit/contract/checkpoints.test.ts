import { describe, expect, it } from 'vitest';
import {
  v1CheckpointSchema,
  v1CheckpointStep,
  v2CheckpointSchema,
  v2CheckpointStep,
  type CheckpointContext,
} from '../../../src/contract/checkpoints.js';
import { stepSchema } from '../../../src/contract/step.js';

const context: CheckpointContext = {
  provider: 'linkedin',
  expiresInMs: 300_000,
  canResend: true,
  canSwitch: true,
};

const named = [{ id: 'c1', name: 'Recruiting' }];

const v1Samples = [
  [{ type: 'QRCODE', qrcode: '2@abc' }, 'qr'],
  [{ type: '2FA' }, 'code'],
  [{ type: '2FA', source: 'SMS' }, 'code'],
  [{ type: '2FA', source: 'APP' }, 'code'],
  [{ type: 'OTP' }, 'code'],
  [{ type: 'PHONE_REGISTER' }, 'form'],
  [{ type: 'IN_APP_VALIDATION' }, 'approve'],
  [{ type: 'CAPTCHA' }, 'captcha'],
  [{ type: 'CAPTCHA', public_key: 'k', data: 'd' }, 'captcha'],
  [{ type: 'CONTRACT_CHOOSER', contract_options: named }, 'choose'],
] as const;

const v2Samples = [
  [{ type: 'OTP' }, 'code'],
  [{ type: 'OTP', channel: 'EMAIL' }, 'code'],
  [{ type: '2FA', platform: 'WHATSAPP' }, 'code'],
  [{ type: 'IN_APP_VALIDATION' }, 'approve'],
  [{ type: 'OTP_OR_IN_APP_VALIDATION' }, 'code'],
  [{ type: 'PHONE_REGISTER' }, 'form'],
  [{ type: 'CAPTCHA', public_key: null, data: null }, 'captcha'],
  [{ type: 'CONTRACT_SELECTION', contracts: named }, 'choose'],
  [{ type: 'CHALLENGE_SELECTION', challenges: [{ id: 'SMS', label: 'Text message' }] }, 'choose'],
  [{ type: 'LOADING' }, 'wait'],
] as const;

const generations = [
  ['v1', v1CheckpointStep, v1Samples, v1CheckpointSchema],
  ['v2', v2CheckpointStep, v2Samples, v2CheckpointSchema],
] as const;

describe.each(generations)('checkpoints of %s', (_name, toStep, samples, schema) => {
  it.each<readonly [unknown, string]>(samples)('become a schema-valid step: %j', (checkpoint, kind) => {
    const draft = toStep(checkpoint, context);
    expect(draft.kind).toBe(kind);
    expect(stepSchema.safeParse({ ...draft, id: 'step-0001' }).error).toBeUndefined();
  });

  it('are all covered by a sample', () => {
    const types = schema.options.map((option) => option.shape.type.value);
    expect(new Set(samples.map(([checkpoint]) => checkpoint.type))).toEqual(new Set(types));
  });

  it.each([{ type: 'PASSKEY' }, {}, null, 'text', { type: 'CONTRACT_CHOOSER' }])(
    'that nobody has met yet take a code or patience: %j',
    (checkpoint) => {
      const draft = toStep(checkpoint, context);
      expect(draft).toMatchObject({ kind: 'code', channel: 'unknown', approval: true });
      expect(stepSchema.safeParse({ ...draft, id: 'step-0001' }).success).toBe(true);
    },
  );
});

describe('a checkpoint that nobody has met yet', () => {
  it('is a pairing code where one is expected', () => {
    const draft = v1CheckpointStep(
      { type: 'PAIRING', digits: 'ABCD1234' },
      { ...context, expectsPairing: true },
    );
    expect(draft).toMatchObject({ kind: 'pair', pairingCode: 'ABCD1234' });
  });
});

describe('the actions of a checkpoint step', () => {
  const types = (checkpoint: unknown, overrides: Partial<CheckpointContext> = {}) =>
    v1CheckpointStep(checkpoint, { ...context, ...overrides }).actions.map((action) => action.type);

  it('offer a resend only where the upstream can send again', () => {
    expect(types({ type: '2FA', source: 'SMS' })).toContain('resend');
    expect(types({ type: '2FA', source: 'SMS' }, { canResend: false })).not.toContain('resend');
    expect(types({ type: '2FA', source: 'APP' })).not.toContain('resend');
    expect(types({ type: 'IN_APP_VALIDATION' })).toEqual(['resend', 'switch', 'cancel']);
    expect(types({ type: 'IN_APP_VALIDATION' }, { canResend: false })).toEqual(['switch', 'cancel']);
  });

  it.each([{ type: 'IN_APP_VALIDATION' }, { type: '2FA', source: 'APP' }, { type: '2FA' }, { type: 'OTP' }])(
    'offer another way only where the upstream can switch: %j',
    (checkpoint) => {
      const another = { type: 'switch', to: 'another-way' };
      const actions = (canSwitch: boolean) => v1CheckpointStep(checkpoint, { ...context, canSwitch }).actions;
      expect(actions(true)).toContainEqual(another);
      expect(actions(false)).not.toContainEqual(another);
    },
  );

  it('ask for the password of the account where its second factor is one, and not for a code', () => {
    const asks = { ...context, asksForPassword: true, hasHostedWay: true };
    const draft = v1CheckpointStep({ type: '2FA' }, asks);
    expect(draft).toMatchObject({ kind: 'form', fields: [{ name: 'password', secret: true }] });
    expect(draft.actions.map(({ type }) => type)).toEqual(['submit', 'switch', 'cancel']);
    expect(stepSchema.safeParse({ ...draft, id: 'step-0001' }).error).toBeUndefined();
  });

  it('lead to the upstream’s own wizard where this page may not be able to', () => {
    const hosted = { type: 'switch', to: 'hosted' };
    for (const checkpoint of [{ type: 'CAPTCHA' }, { type: 'PASSKEY' }]) {
      expect(v1CheckpointStep(checkpoint, { ...context, hasHostedWay: true }).actions).toContainEqual(hosted);
      expect(v1CheckpointStep(checkpoint, context).actions).not.toContainEqual(hosted);
    }
  });

  it('let the user say that the tap is done where the upstream does not notice it', () => {
    expect(types({ type: 'IN_APP_VALIDATION' })).not.toContain('confirm');
    expect(types({ type: 'IN_APP_VALIDATION' }, { asksForApproval: true })).toContain('confirm');
  });

  it('never promise seconds for a QR code', () => {
    expect(v1CheckpointStep({ type: 'QRCODE', qrcode: 'x' }, context).lifetime).toBe('estimated');
  });
});
