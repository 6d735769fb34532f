/** Version of the contract that this package speaks, sent and answered in the `Connect-Protocol` header. */
export const PROTOCOL_VERSION = '1';

/** Header with the protocol version; as a custom header it also proves that a write comes from a script, not a form. */
export const PROTOCOL_HEADER = 'Connect-Protocol';

/** Header with which a client lists the step kinds it can draw, separated by commas. */
export const STEPS_HEADER = 'Connect-Steps';

/** Header with which starting a flow is made safe to repeat. */
export const IDEMPOTENCY_HEADER = 'Idempotency-Key';

/** Longest wait in seconds that a long poll may ask for. */
export const MAX_POLL_SECONDS = 20;
