import type { Step } from '../../../src/contract/types.js';
import { answer, start, waitFor, type PageWorld } from '../../../stories/support/page-world.js';

/** Steps that a reply is changed into by `withStep`, where the way to the real one is long. */
export type StepChange = (step: Step) => unknown;

export const asWait: StepChange = (step) => ({
  ...step,
  kind: 'wait',
  reason: 'signing-in',
  actions: [{ type: 'cancel' }],
});

export const asConfirm =
  (expected: string, typed: string): StepChange =>
  (step) => ({
    ...step,
    kind: 'confirm',
    question: 'connect-other',
    expected,
    typed,
    actions: [{ type: 'retry' }, { type: 'confirm' }, { type: 'cancel' }],
  });

export const asDone: StepChange = (step) => ({
  ...step,
  kind: 'done',
  actions: [],
  account: {
    id: 'account-1',
    provider: 'linkedin',
    name: 'LinkedIn member',
    state: 'connected',
    action: 'none',
    sources: [],
    connectedAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  },
});

export const asFailed: StepChange = (step) => ({
  ...step,
  kind: 'failed',
  failure: { code: 'upstream.error' },
  actions: [],
});

/** WhatsApp, as far as the code that is typed on the phone. */
export async function pairByCode(world: PageWorld): Promise<void> {
  const flow = await start(world, 'whatsapp', undefined, 'pairing');
  const next = await answer(world, flow, { phone: '(+1)2025550143' });
  await waitFor(world, next, ({ step }) => step.kind === 'pair');
}
