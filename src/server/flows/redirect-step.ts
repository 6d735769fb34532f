import type { StepDraft } from '../../contract/step-draft.js';

/** Leaves for a page that is not ours, when the user is ready to. */
export const redirectStep = (purpose: 'oauth' | 'hosted'): StepDraft => ({
  kind: 'redirect',
  purpose,
  actions: [{ type: 'submit' }, { type: 'refresh' }, { type: 'cancel' }],
});
