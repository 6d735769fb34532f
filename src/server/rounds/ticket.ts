/** A flow's id and a secret, as they stand in an address. */
export interface Ticket {
  readonly flowId: string;
  readonly secret: string;
}

export function readTicket(ticket: string): Ticket | undefined {
  const [flowId, secret, ...rest] = ticket.split('.');
  return flowId && secret && !rest.length ? { flowId, secret } : undefined;
}
