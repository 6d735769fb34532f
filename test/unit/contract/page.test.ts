import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reasonCodeSchema } from '../../../src/contract/account.js';
import { actionTypeSchema } from '../../../src/contract/action.js';
import { failureCodeSchema, fieldErrorCodeSchema, noticeCodeSchema } from '../../../src/contract/codes.js';
import { flowSchema } from '../../../src/contract/flow.js';
import { PROBLEMS, problemSchema } from '../../../src/contract/problem.js';
import { answerSchema, startFlowSchema } from '../../../src/contract/requests.js';
import { stepKindSchema, waitReasonSchema } from '../../../src/contract/step.js';

const page = readFileSync(new URL('../../../docs/contract.md', import.meta.url), 'utf8');

/** The cells of every row of every table. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const rowOf = (name: string) => rows.find(([, first]) => first === name)?.slice(1, -1);
/** The codes of an item of the list of codes. */
const codesOf = (where: string) => {
  const [, item] = page.split(`- ${where}: `);
  return item
    ?.split(/\n(?! )/)[0]
    ?.match(/`[^`]+`/g)
    ?.map((code) => code.slice(1, -1));
};

describe('The page of the contract', () => {
  it('has every problem with its status and title, and no other', () => {
    const listed = rows.filter(([, , status]) => /^\d{3}$/.test(status ?? '')).map((row) => row.slice(1, -1));
    const expected = Object.entries(PROBLEMS).map(([code, { status, title }]) => [
      `\`${code}\``,
      `${status}`,
      title,
    ]);
    expect(listed).toEqual(expected);
  });

  it.each([
    ['`errors` of a step', fieldErrorCodeSchema.options],
    ['`failure` of a step', failureCodeSchema.options],
    ['`message` of a step', [...noticeCodeSchema.options, 'failure']],
    ['`reason` of a `wait` step', waitReasonSchema.options],
    ['`reason` of an account', reasonCodeSchema.options],
  ])('has the codes of %s', (where, codes) => {
    expect(codesOf(where)).toEqual(codes);
  });

  it('has every kind of step', () => {
    for (const kind of stepKindSchema.options) expect(rowOf(`\`${kind}\``), kind).toBeDefined();
  });

  it('has every action', () => {
    for (const type of actionTypeSchema.options) expect(rowOf(`\`${type}\``), type).toBeDefined();
  });

  it('shows no request and no reply that the schemas would refuse', () => {
    const replies = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(
      ([, text]) => JSON.parse(text ?? '') as object,
    );
    const requests = [...page.matchAll(/```http\nPOST (\S+)[\s\S]*?\n\n([\s\S]*?)```/g)];
    expect(replies.length).toBeGreaterThan(5);
    expect(requests.length).toBeGreaterThan(5);
    for (const reply of replies) ('code' in reply ? problemSchema : flowSchema).parse(reply);
    for (const [, path, body] of requests)
      (path?.endsWith('/answers') ? answerSchema : startFlowSchema).parse(JSON.parse(body ?? ''));
  });
});
