import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { PushedReply } from './http/pushed-reply.js';
import type { Reply } from './http/reply.js';
import { TextReply } from './http/text-reply.js';

/** Writes a reply without a stream in between; `false`, and nothing written, for one of a kind that it does not know. */
export function writeReply(reply: Reply, outgoing: ServerResponse): boolean {
  if (reply instanceof TextReply) {
    const { content, status } = reply;
    outgoing.writeHead(status, { ...headersOf(reply), 'content-length': Buffer.byteLength(content) });
    outgoing.end(content);
    return true;
  }
  if (reply instanceof PushedReply) {
    outgoing.writeHead(reply.status, headersOf(reply));
    outgoing.flushHeaders();
    // That the reader has gone is noticed by the request's signal.
    reply.pushed.pipeTo({
      write: (bytes) => outgoing.write(bytes),
      isBehind: () => outgoing.writableNeedDrain,
      end: () => outgoing.end(),
    });
    return true;
  }
  return false;
}

function headersOf({ headers }: Reply): OutgoingHttpHeaders {
  const fields: OutgoingHttpHeaders = Object.fromEntries(headers);
  const cookies = headers.getSetCookie();
  return cookies.length > 0 ? { ...fields, 'set-cookie': cookies } : fields;
}
