import type { Problem, ProblemCode } from '../contract/types.js';

/** What went wrong between the client and its endpoint, or what the endpoint said went wrong. */
export interface ClientProblem extends Partial<Omit<Problem, 'code'>> {
  readonly code: ClientProblemCode;
}

/** Besides the endpoint's own codes: no network, no answer, an answer that is not of the contract. */
export type ClientProblemCode = ProblemCode | 'network.offline' | 'network.unreachable' | 'protocol.invalid';

/** Errors are values: nothing in the client rejects, but for an abort. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: ClientProblem };
