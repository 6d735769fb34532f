// The contract's own constants live beside its schemas, which no browser should load; a test keeps the two alike.

export const PROTOCOL_VERSION = '1';

/** Longest wait in seconds that a long poll asks for. */
export const MAX_POLL_SECONDS = 20;
