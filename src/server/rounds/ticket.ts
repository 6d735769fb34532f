/** A flow's id and a secret, as they stand in an address. */
export interface Ticket {
  readonly flowId: string;
  readonly secret: string;
}

const TICKET = /^([\w-]{8,64})\.([\w-]{8,64})$/;

/** `undefined` for what is none of ours by its look alone, so that nonsense asks no store. */
export function readTicket(ticket: string): Ticket | undefined {
  const [, flowId, secret] = TICKET.exec(ticket) ?? [];
  return flowId && secret ? { flowId, secret } : undefined;
}
