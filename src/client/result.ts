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

export const success = <Value>(value: Value): Result<Value> => ({ ok: true, value });

export const failure = (code: ClientProblemCode, more?: Omit<ClientProblem, 'code'>): Result<never> => ({
  ok: false,
  problem: { ...more, code },
});

/** Nobody knows whether the request arrived: it may be sent again if it is safe to repeat. */
export const isNetworkProblem = ({ code }: ClientProblem): boolean => code.startsWith('network.');

/** The endpoint is there but can not answer now: looking again later may help without anybody doing anything. */
export const isPassingProblem = (problem: ClientProblem): boolean =>
  isNetworkProblem(problem) ||
  problem.status === 429 ||
  ['server.error', 'upstream.unavailable', 'protocol.invalid'].includes(problem.code);
