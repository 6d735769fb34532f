import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { ConnectServer } from './connect-server.js';
import { answerBehind, Reply } from './http/reply.js';
import { writeReply } from './write-reply-node.js';

export { openStoresNode, type OpenStores, type StoresLocation } from './stores/sql/open-stores-node.js';

export type NodeListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What frameworks on top of `node:http` add to a request before they hand it on. */
interface FrameworkRequest extends IncomingMessage {
  /** The whole path, where `app.use('/path', listener)` has cut its beginning off. */
  readonly originalUrl?: string;
  /** What a body parser has read. */
  readonly body?: unknown;
  /** Read in place of the stream by the listener underneath. */
  rawBody?: Buffer;
}

const incoming = new WeakMap<Request, IncomingMessage>();

/**
 * The endpoint as a listener for `node:http`, Express and whatever else speaks Node's requests. It may be mounted under
 * a path (`app.use('/api/connect', listener)`), and behind a parser that has read a JSON body; a parser that comes first
 * refuses what it does not like in its own way, though, so mount it before.
 */
export function toNodeListener(server: Pick<ConnectServer, 'fetch'>): NodeListener {
  const listen = getRequestListener(
    async (request, bindings) => {
      const { incoming: message, outgoing } = bindings as HttpBindings;
      incoming.set(request, message);
      const response = await answerBehind(server.fetch)(request);
      if (!(response instanceof Reply)) return response;
      return writeReply(response, outgoing) ? RESPONSE_ALREADY_SENT : response.complete();
    },
    // Node's own Request and Response stay as they are for the rest of the host's program.
    { overrideGlobalObjects: false },
  );
  return async (request: FrameworkRequest, response) => {
    const { url = '/', originalUrl = url } = request;
    giveBodyBack(request);
    // The address is read before anything is waited for; the framework finds its own again.
    request.url = originalUrl;
    const answered = listen(request, response);
    request.url = url;
    await answered;
  };
}

/**
 * Node's own request behind one that came through `toNodeListener`, with what middleware has put on it: with it,
 * `getUser` can ask the session of the framework. `undefined` for any other request.
 */
export function incomingMessageOf(request: Request): IncomingMessage | undefined {
  return incoming.get(request);
}

/** A stream that a parser has read to its end yields nothing more; what the parser has made of it is JSON again. */
function giveBodyBack(request: FrameworkRequest): void {
  const { body } = request;
  if (!request.readableEnded || body === undefined || request.rawBody) return;
  if (Buffer.isBuffer(body)) request.rawBody = body;
  else request.rawBody = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
