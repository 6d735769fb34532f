import type { AccountRecord } from '../../server/stores/account-store.js';
import type { Attempt, FlowRecord, InboxEntry } from '../../server/stores/flow-store.js';
import type { Owner } from '../../server/stores/owner.js';

/** Some moment; the suites never look at the clock. */
export const startOfTime = 1_750_000_000_123;

export const owner: Owner = { tenantId: 'tenant-1', userId: 'user-1' };

/** The same id of a user, in another tenant. */
export const otherTenant: Owner = { tenantId: 'tenant-2', userId: 'user-1' };

export const otherUser: Owner = { tenantId: 'tenant-1', userId: 'user-2' };

/** A row with nothing that may be left out; unique as long as its id is. */
export const createAccount = (
  changes: Partial<AccountRecord> & Pick<AccountRecord, 'id'>,
): AccountRecord => ({
  ...owner,
  provider: 'linkedin',
  accountType: 'LINKEDIN',
  upstreamId: `upstream-of-${changes.id}`,
  status: 'OK',
  state: 'connected',
  action: 'none',
  sources: [],
  name: 'LinkedIn member',
  createdOn: startOfTime,
  lastUpdate: startOfTime,
  ...changes,
});

/** A flow with nothing that may be left out; unique as long as its id is. */
export const createFlow = (changes: Partial<FlowRecord> & Pick<FlowRecord, 'id'>): FlowRecord => ({
  ...owner,
  version: 1,
  rev: 1,
  intent: 'connect',
  state: 'open',
  step: { kind: 'wait', id: 'step-1', actions: [], reason: 'signing-in' },
  stepAt: startOfTime,
  supportId: 'SUPPORT-1',
  createdAt: startOfTime,
  expiresAt: startOfTime + 300_000,
  purgeAt: startOfTime + 600_000,
  attempts: [],
  answerIds: [],
  ...changes,
});

export const createAttempt = (upstreamId: string): Attempt => ({
  upstreamId,
  intent: 'connect',
  phase: 'live',
  passive: true,
  startedAt: startOfTime,
  endsAt: startOfTime + 300_000,
});

export const createInboxEntry = (changes: Partial<InboxEntry> & Pick<InboxEntry, 'id'>): InboxEntry => ({
  receivedAt: startOfTime,
  upstreamId: 'upstream-1',
  event: 'CREDENTIALS',
  accountType: 'LINKEDIN',
  isSuccess: false,
  tries: 0,
  nextTryAt: startOfTime,
  ...changes,
});

/** Text that careless SQL, JSON or string handling spoils. */
export const awkwardTexts: readonly string[] = [
  `'; drop table connect_account; --`,
  `a "quoted" \\ back\\slashed %like_ $1 \${2} ? :name`,
  '{"json":[null]}',
  '{array,"of",text}',
  'null',
  ' spaces around ',
  'a\nline\tand\r\ntabs',
  'Zoë Ångström 李雷 محمد 👩‍👩‍👧 e\u0301',
];

/** A row with every field. */
export const completeAccount: Required<AccountRecord> = {
  id: 'account-complete',
  userId: 'user-1',
  tenantId: 'tenant-1',
  provider: 'linkedin',
  accountType: 'LINKEDIN',
  upstreamId: 'upstream-1',
  status: 'OK',
  state: 'connected',
  action: 'restart',
  sources: [
    { kind: 'messaging', status: 'OK', state: 'connected' },
    { kind: 'recruiter', status: 'CONNECTING', state: 'syncing' },
  ],
  name: 'LinkedIn member',
  label: 'For work',
  handle: 'member-1',
  loginHint: 'member-1@example.com',
  identityKey: 'linkedin:member-1',
  createdOn: startOfTime,
  lastUpdate: startOfTime + 1,
  stateSince: startOfTime,
};

export const range = (length: number): number[] => [...Array(length).keys()];

/** A flow with every field. */
export const completeFlow: Required<FlowRecord> = {
  id: 'flow-complete',
  userId: 'user-1',
  tenantId: 'tenant-1',
  version: 7,
  rev: 5,
  intent: 'reconnect',
  provider: 'linkedin',
  method: 'password',
  accountId: 'account-1',
  state: 'open',
  step: {
    kind: 'code',
    id: 'step-3',
    actions: [
      { type: 'submit' },
      { type: 'resend', afterMs: 30_000, left: 2 },
      { type: 'switch', to: 'sms' },
    ],
    errors: [{ field: 'code', code: 'code.wrong', params: { left: 0, hint: '' } }],
    message: { code: 'code.resent' },
    prefill: { username: 'member-1@example.com' },
    expiresInMs: 300_000,
    lifetime: 'stated',
    fallback: {
      kind: 'form',
      fields: [{ name: 'code', input: 'text', required: true, secret: false, maxLength: 6 }],
    },
    channel: 'sms',
    destination: '•• 42',
    length: 6,
    charset: 'digits',
    approval: false,
  },
  stepAt: startOfTime + 1,
  supportId: 'SUPPORT-1',
  createdAt: startOfTime,
  expiresAt: startOfTime + 300_000,
  purgeAt: startOfTime + 600_000,
  dueAt: startOfTime + 20_000,
  attempts: [
    {
      upstreamId: 'upstream-1',
      intent: 'reconnect',
      phase: 'live',
      passive: false,
      startedAt: startOfTime,
      endsAt: startOfTime + 300_000,
      baseline: 'action_required',
      confirmed: false,
    },
    {
      upstreamId: 'upstream-2',
      intent: 'connect',
      phase: 'remove',
      passive: true,
      startedAt: startOfTime,
      endsAt: startOfTime + 300_000,
    },
  ],
  claim: {
    answerId: 'answer-2',
    process: 'process-1',
    heartbeatAt: startOfTime + 2,
    reason: 'checking-code',
    before: { kind: 'wait', id: 'step-2', actions: [], reason: 'signing-in', typicalMs: 20_000 },
  },
  watch: { process: 'process-1', until: startOfTime + 20_000 },
  tries: { stepId: 'step-3', onStep: 1, inFlow: 2 },
  answerIds: ['answer-1', 'answer-2'],
  idempotencyKey: 'key-1',
  requestHash: 'hash-of-a-request',
  loginHint: 'member-1@example.com',
  round: {
    ticketEndsAt: 1_700_000_060_000,
    cookieHash: 'hash-of-a-cookie',
    notifyHashes: ['hash-of-a-secret'],
  },
  captcha: { publicKey: 'public-key', data: 'blob' },
  choseProvider: true,
  returnTo: '/settings?tab=accounts#linkedin',
};
