import type { ConnectClientOptions } from './connect-client.js';
import type { Reader } from './flow-shapes.js';
import { createHttp, type Http, type HttpRequest, readJson } from './http.js';
import type { ClientProblemCode, Result } from './result.js';

/** What a client's calls are made with. */
export interface Calls {
  readonly endpoint: string;
  readonly http: Http;
  /** One request whose reply `read` can read; a problem otherwise. */
  readonly call: <Value>(read: Reader<Value>, path: string, request?: HttpRequest) => Promise<Result<Value>>;
}

export function createCalls(options: ConnectClientOptions): Calls {
  const endpoint = (options.endpoint ?? '/api/connect').replace(/\/+$/, '');
  const http = createHttp(endpoint, options);
  return {
    endpoint,
    http,
    async call(read, path, request) {
      const response = await http(path, request);
      if (!response.ok) return response;
      const body = await readJson(response.value, request?.signal);
      if (!body.ok) return body;
      try {
        const value = await read(body.value);
        return value === undefined ? failed('protocol.invalid') : { ok: true, value };
      } catch {
        // What reads it is code that could not be fetched.
        return failed('network.unreachable');
      }
    },
  };
}

const failed = (code: ClientProblemCode): Result<never> => ({ ok: false, problem: { code } });
