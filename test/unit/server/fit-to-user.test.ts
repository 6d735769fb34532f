import { expect, it } from 'vitest';
import type { StepDraft } from '../../../src/contract/step-draft.js';
import { onlyOffered } from '../../../src/server/flows/fit-to-user.js';

const step: StepDraft = {
  kind: 'approve',
  actions: [
    { type: 'switch', to: 'hosted' },
    { type: 'switch', to: 'cookies' },
    { type: 'switch', to: 'another-way' },
    { type: 'switch', to: 'methods' },
    { type: 'switch' },
    { type: 'confirm', to: 'hosted' },
  ],
};

it('leaves out the methods that are not offered, and nothing that is no method', () => {
  const fitted = onlyOffered(step, (method) => method === 'cookies');
  expect(fitted.actions).toEqual(step.actions.slice(1));
});
