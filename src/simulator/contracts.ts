import type { Identity } from './state.js';

/** The Recruiter contracts of a member who has several. */
export const contracts = [
  { id: '402117931', name: 'Talent team Europe' },
  { id: '402118046', name: 'Talent team Americas' },
] as const;

/** The member signed in to that contract. */
export function withContract(identity: Identity, contractId: string): Identity {
  const im = identity.connectionParams['im'];
  const known = typeof im === 'object' && im !== null ? im : {};
  return { ...identity, connectionParams: { im: { ...known, premiumContractId: contractId } } };
}
