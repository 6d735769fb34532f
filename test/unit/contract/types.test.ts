import { readFileSync } from 'node:fs';
import { expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { printContractTypes } from '../../../scripts/contract-types.js';
import type { flowSchema } from '../../../src/contract/flow.js';
import type { problemSchema } from '../../../src/contract/problem.js';
import type { answerSchema } from '../../../src/contract/requests.js';
import type { Answer, Flow, Problem } from '../../../src/contract/types.js';

it('The printed types are those of the schemas', async () => {
  const committed = readFileSync(new URL('../../../src/contract/types.ts', import.meta.url), 'utf8');
  expect(committed).toBe(await printContractTypes());
});

it('What a schema accepts has the printed type', () => {
  expectTypeOf<z.infer<typeof flowSchema>>().toExtend<Flow>();
  expectTypeOf<z.infer<typeof problemSchema>>().toExtend<Problem>();
  expectTypeOf<z.infer<typeof answerSchema>>().toExtend<Answer>();
});
