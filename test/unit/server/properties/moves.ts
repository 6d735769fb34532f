import fc from 'fast-check';
import type { MethodId, ProviderId } from '../../../../src/contract/types.js';
import type { Fault } from '../../../../src/simulator/index.js';

/*
 * What can happen to a host, as data: what people answer in one tab or in two, at which process their answers arrive and
 * whether it survives them, what they do on their phones and in other windows, what goes wrong on the way to the
 * upstream, and the time that passes in between. Numbers choose among what is there when the move is made.
 */

export const USERS = ['user-1', 'user-2'] as const;
export type User = (typeof USERS)[number];

export const PROVIDERS: readonly ProviderId[] = [
  'linkedin',
  'whatsapp',
  'instagram',
  'telegram',
  'messenger',
  'x',
  'google',
  'microsoft',
  'imap',
];

/**
 * How an answer travels. `twice`: the same answer at both processes at once, as when a reply is slow. `tabs`: another tab
 * answers the same step at the other process at the same moment. `killed`: its process dies so many ticks after it came.
 * `regretted`: the flow is cancelled so many ticks after it came.
 */
export type Sending = 'once' | 'twice' | 'tabs' | 'killed' | 'regretted';

export type Move =
  | {
      readonly kind: 'start';
      readonly user: User;
      readonly provider: ProviderId | undefined;
      readonly method: MethodId | undefined;
      /** The same start once more, with the same key. */
      readonly isTwice: boolean;
    }
  | {
      readonly kind: 'act';
      readonly flow: number;
      /** Which of the step's actions; most often what moves the flow on. */
      readonly action: number;
      readonly who: number;
      readonly isRight: boolean;
      readonly sending: Sending;
      readonly ticks: number;
    }
  /** An answer of before comes again, whatever has happened since. */
  | { readonly kind: 'resend'; readonly answer: number }
  /** A tab that has slept answers a step that has passed. */
  | { readonly kind: 'sleeper'; readonly flow: number; readonly who: number }
  | { readonly kind: 'reload'; readonly flow: number }
  /** `isFinished`: what had begun is finished all the same, on the phone or in the other window. */
  | {
      readonly kind: 'cancel';
      readonly flow: number;
      readonly isOwner: boolean;
      readonly isFinished: boolean;
      readonly who: number;
    }
  /** Follows a redirect, decides there, and comes back. */
  | {
      readonly kind: 'travel';
      readonly flow: number;
      readonly who: number;
      readonly says: 'yes' | 'no' | 'nothing';
      /** The address of the return is opened twice. */
      readonly isTwice: boolean;
    }
  /** A window that was left open at the upstream's wizard is gone through after all. */
  | { readonly kind: 'comeback'; readonly window: number; readonly who: number }
  | {
      readonly kind: 'phone';
      readonly attempt: number;
      readonly who: number;
      readonly says: 'yes' | 'no';
      /** The phone is picked up only after the page was closed. */
      readonly isLate: boolean;
    }
  | { readonly kind: 'lose'; readonly account: number }
  | { readonly kind: 'reconnect'; readonly account: number; readonly user: User; readonly isHosted: boolean }
  | { readonly kind: 'disconnect'; readonly account: number; readonly user: User }
  | { readonly kind: 'wait'; readonly ms: number }
  /** The next requests of that method go wrong, whenever they are made. */
  | {
      readonly kind: 'fault';
      readonly fault: Fault;
      readonly count: number;
      readonly method: 'POST' | 'DELETE' | undefined;
    };

/** How the upstream and the host are, for one whole sequence. */
export interface Settings {
  readonly webhooks: 'on' | 'off' | 'late';
  readonly pendingGet: 'block' | 'not-found';
  readonly notify: 'once' | 'twice' | 'late' | 'never';
  /** Whether a pending attempt can be taken back; else it may succeed after its user has turned away. */
  readonly takesBack: boolean;
  /** How long every call takes; beyond three seconds, users are shown a step that waits. */
  readonly latencyMs: number;
  readonly sharedIdentity: 'allow' | 'refuse';
}

export const settings: fc.Arbitrary<Settings> = fc.record({
  webhooks: fc.constantFrom('on', 'off', 'off', 'late'),
  pendingGet: fc.constantFrom('block', 'not-found'),
  notify: fc.constantFrom('once', 'twice', 'late', 'never'),
  takesBack: fc.boolean(),
  latencyMs: fc.constantFrom(0, 0, 5_000),
  sharedIdentity: fc.constantFrom('allow', 'refuse'),
});

const index = fc.constantFrom(0, 0, 0, 0, 1, 1, 2, 3);
/** The same few people again and again, so that they meet themselves. */
const who = fc.oneof(
  { weight: 2, arbitrary: fc.nat({ max: 1 }) },
  { weight: 3, arbitrary: fc.nat({ max: 23 }) },
);
const user = fc.constantFrom<User>('user-1', 'user-1', 'user-2');

const move = <Kind extends Move['kind']>(
  weight: number,
  kind: Kind,
  rest: { [Key in keyof Omit<Extract<Move, { kind: Kind }>, 'kind'>]: fc.Arbitrary<unknown> },
) => ({
  weight,
  arbitrary: fc.record({ kind: fc.constant(kind), ...rest }) as unknown as fc.Arbitrary<Move>,
});

const fault = fc.constantFrom<Fault>(
  { kind: 'drop', when: 'before' },
  { kind: 'drop', when: 'after' },
  { kind: 'cut' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'slow', ms: 8_000 },
);

const anyMove: fc.Arbitrary<Move> = fc.oneof(
  move(4, 'start', {
    user,
    provider: fc.constantFrom(undefined, 'linkedin', 'linkedin', 'linkedin', 'whatsapp', ...PROVIDERS),
    method: fc.constantFrom(undefined, undefined, undefined, undefined, 'hosted', 'hosted', 'cookies'),
    isTwice: fc.boolean(),
  }),
  move(20, 'act', {
    flow: index,
    action: fc.nat({ max: 11 }),
    who,
    isRight: fc.constantFrom(true, true, true, true, true, false),
    sending: fc.constantFrom<Sending>('once', 'once', 'once', 'once', 'twice', 'tabs', 'killed', 'regretted'),
    ticks: fc.nat({ max: 40 }),
  }),
  move(2, 'resend', { answer: fc.nat({ max: 5 }) }),
  move(2, 'sleeper', { flow: index, who }),
  move(1, 'reload', { flow: index }),
  move(2, 'cancel', {
    flow: index,
    isOwner: fc.constantFrom(true, true, true, false),
    isFinished: fc.boolean(),
    who,
  }),
  move(6, 'travel', {
    flow: index,
    who,
    says: fc.constantFrom('yes', 'yes', 'yes', 'no', 'nothing', 'nothing'),
    isTwice: fc.boolean(),
  }),
  move(2, 'comeback', { window: index, who }),
  move(6, 'phone', {
    attempt: index,
    who,
    says: fc.constantFrom('yes', 'yes', 'yes', 'no'),
    isLate: fc.constantFrom(false, false, true),
  }),
  move(2, 'lose', { account: index }),
  move(4, 'reconnect', { account: index, user, isHosted: fc.boolean() }),
  move(1, 'disconnect', { account: index, user }),
  move(2, 'wait', { ms: fc.constantFrom(500, 4_000, 4_000, 15_000, 40_000, 320_000) }),
  move(3, 'fault', {
    fault,
    count: fc.constantFrom(1, 3),
    method: fc.constantFrom(undefined, 'POST', 'DELETE'),
  }),
);

export const moves: fc.Arbitrary<readonly Move[]> = fc.array(anyMove, {
  minLength: 20,
  maxLength: 45,
  size: 'max',
});
