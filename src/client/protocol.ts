import type { StepKind } from '../contract/types.js';

// The contract's own constants live beside its schemas, which no browser should load; a test keeps the two alike.

export const PROTOCOL_VERSION = '1';

/** Longest wait in seconds that a long poll asks for. */
export const MAX_POLL_SECONDS = 20;

/** Every kind of step that this version of the contract knows. */
export const STEP_KINDS: readonly StepKind[] = [
  'choose',
  'form',
  'code',
  'qr',
  'pair',
  'approve',
  'captcha',
  'redirect',
  'wait',
  'confirm',
  'done',
  'failed',
];
