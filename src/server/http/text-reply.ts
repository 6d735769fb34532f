import { Reply } from './reply.js';

/** A reply with a text, which is known to its last byte. */
export class TextReply extends Reply {
  constructor(
    readonly content: string,
    init?: ResponseInit,
  ) {
    super(init);
  }

  override complete(): Response {
    return new Response(this.content, this);
  }
}

/** A value as JSON. */
export const json = (
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  new TextReply(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
