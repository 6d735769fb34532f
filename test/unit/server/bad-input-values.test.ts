import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../src/contract/types.js';
import {
  codeAnswer,
  everything,
  formAnswer,
  openPlace,
  testRefusals,
  UNKNOWN,
  type Case,
  type Place,
} from './support/refusals.js';

const place = openPlace();
const start = { intent: 'connect' };

const answersTo = (
  body: (place: Place) => unknown,
  code: ProblemCode,
  name: string,
  flow = ({ mine }: Place) => mine.form,
): Case => ({
  name,
  method: 'POST',
  path: (place) => `flows/${flow(place).id}/answers`,
  options: (place) => ({ body: body(place) }),
  code,
});
const starts = (body: unknown, code: ProblemCode, name: string): Case => ({
  name,
  method: 'POST',
  path: () => 'flows',
  options: () => ({ body }),
  code,
});

const values: readonly Case[] = [
  starts({ intent: 'steal' }, 'request.invalid', 'an unknown intent'),
  starts({ intent: ['connect'] }, 'request.invalid', 'an intent that is a list'),
  starts({ ...start, provider: 'myspace' }, 'request.invalid', 'an unknown provider'),
  starts(
    { ...start, provider: 'imap', method: 'oauth' },
    'provider.unavailable',
    'a way that is not offered',
  ),
  starts(
    { ...start, provider: 'linkedin', method: 'qr' },
    'provider.unavailable',
    'a method of another provider',
  ),
  starts({ intent: 'reconnect' }, 'request.invalid', 'a reconnection of nothing'),
  starts({ intent: 'reconnect', accountId: '../../x' }, 'request.invalid', 'a malformed account'),
  starts({ intent: 'reconnect', accountId: UNKNOWN }, 'account.not-found', 'an unknown account'),
  starts({ ...start, returnTo: 'a'.repeat(2_049) }, 'request.invalid', 'a way back that is too long'),
  {
    ...starts(start, 'request.invalid', 'an idempotency key that is none'),
    options: () => ({ body: start, headers: { 'idempotency-key': 'a b' } }),
  },
  answersTo((at) => formAnswer(at, { stepId: 1 }), 'request.invalid', 'a step id that is a number'),
  answersTo((at) => formAnswer(at, { stepId: '../' }), 'request.invalid', 'a malformed step id'),
  answersTo((at) => formAnswer(at, { answerId: 'short' }), 'request.invalid', 'a malformed answer id'),
  answersTo((at) => formAnswer(at, { action: 'explode' }), 'request.invalid', 'an unknown action'),
  answersTo(
    (at) => formAnswer(at, { action: 'resend' }),
    'step.unknown-action',
    'an action that the step does not offer',
  ),
  answersTo(
    (at) => formAnswer(at, { action: 'confirm' }),
    'step.unknown-action',
    'a confirmation of nothing',
  ),
  answersTo(
    (at) => formAnswer(at, { to: 'another-way' }),
    'step.unknown-action',
    'an action with a goal it does not have',
  ),
  answersTo((at) => formAnswer(at, { values: [] }), 'request.invalid', 'values that are a list'),
  answersTo(
    (at) => formAnswer(at, { values: { username: 1 } }),
    'request.invalid',
    'a value that is a number',
  ),
  answersTo(
    (at) => formAnswer(at, { values: { username: { $ne: '' } } }),
    'request.invalid',
    'a value that is an object',
  ),
  answersTo(
    (at) => formAnswer(at, { values: { isAdmin: 'yes' } }),
    'request.invalid',
    'a value the step does not ask for',
  ),
  answersTo(
    (at) => formAnswer(at, { values: { constructor: 'x' } }),
    'request.invalid',
    'a value called constructor',
  ),
  answersTo(
    (at) => formAnswer(at, { values: { username: 'a'.repeat(8_193) } }),
    'request.invalid',
    'a value that is too long',
  ),
  answersTo(
    (at) => codeAnswer(at, { values: { password: 'x' } }),
    'request.invalid',
    'another value',
    ({ mine }) => mine.code,
  ),
  answersTo(
    (at) => codeAnswer(at, { action: 'refresh' }),
    'step.unknown-action',
    'a refresh of no QR',
    ({ mine }) => mine.code,
  ),
  {
    name: 'a cursor that is none',
    method: 'GET',
    path: () => 'accounts?cursor=%00',
    code: 'request.invalid',
  },
  {
    name: 'a cursor of other content',
    method: 'GET',
    path: () => `accounts?cursor=${btoa('{"a":1}')}`,
    code: 'request.invalid',
  },
  {
    name: 'a cursor beyond time',
    method: 'GET',
    path: () => `accounts?cursor=${btoa('[0,1e300,"a"]')}`,
    code: 'request.invalid',
  },
  { name: 'a limit of none', method: 'GET', path: () => 'accounts?limit=0', code: 'request.invalid' },
  {
    name: 'a limit that is no number',
    method: 'GET',
    path: () => 'accounts?limit=x',
    code: 'request.invalid',
  },
  { name: 'a huge limit', method: 'GET', path: () => 'accounts?limit=1e9', code: 'request.invalid' },
  {
    name: 'a provider to list that is none',
    method: 'GET',
    path: () => 'accounts?provider=myspace',
    code: 'request.invalid',
  },
  ...['after=-1', 'after=1.5', 'after=x', 'wait=-1', 'wait=61', 'wait=NaN', 'after=1e999'].map(
    (query): Case => ({
      name: `a flow with ${query}`,
      method: 'GET',
      path: ({ mine }) => `flows/${mine.form.id}?${query}`,
      code: 'request.invalid',
    }),
  ),
];

testRefusals('A value', place, values);

describe('An answer', () => {
  it.each([
    [
      'a step that there never was',
      ({ mine }: Place) => mine.form,
      (at: Place) => formAnswer(at, { stepId: UNKNOWN }),
    ],
    ['the step of another flow', ({ mine }: Place) => mine.form, (at: Place) => codeAnswer(at)],
    ['a flow that has ended', ({ mine }: Place) => mine.ended, (at: Place) => formAnswer(at)],
    [
      'a flow that has ended, with the step it began with',
      ({ mine }: Place) => mine.ended,
      (at: Place) => formAnswer(at, { action: 'cancel' }),
    ],
  ])('to %s is superseded, and changes nothing', async (_name, flow, body) => {
    const { world } = place();
    const before = await everything(place());
    const told = await world.flow('POST', `flows/${flow(place()).id}/answers`, { body: body(place()) });
    expect(told).toMatchObject({ id: flow(place()).id, rev: flow(place()).rev, superseded: true });
    expect(await everything(place())).toEqual(before);
  });

  it('with a value called __proto__ is taken without it', async () => {
    const { world } = place();
    const flow = await world.start({ provider: 'linkedin' });
    const body = `{"stepId":"${flow.step.id}","answerId":"proto-000001","action":"submit","values":{"__proto__":"x"}}`;
    const told = await world.flow('POST', `flows/${flow.id}/answers`, { body });
    expect(told.step).toMatchObject({ errors: [{ code: 'required' }, { code: 'required' }] });
    expect(({} as Record<string, unknown>)['password']).toBeUndefined();
    await world.flow('DELETE', `flows/${flow.id}`);
  });
});
