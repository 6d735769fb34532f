import type { Flow } from '../contract/types.js';
import type { Calls } from './calls.js';
import type { FlowClient } from './connect-client.js';
import { earlyFlowReader, flowListReader, type Reader } from './flow-shapes.js';
import { MAX_POLL_SECONDS } from './protocol.js';

/** The calls about flows, for someone who draws these kinds of step. */
export function createFlowClient({ endpoint, call }: Calls, stepKinds: readonly string[]): FlowClient {
  const readFlow = earlyFlowReader(stepKinds);
  return {
    endpoint,
    startFlow: (body, options) => call(readFlow, 'flows', { ...options, method: 'POST', body }),
    listOpenFlows: (options) => call(flowListReader(readFlow), 'flows?open=1', options),
    async getFlow(id, { after, waitSeconds = 0, signal } = {}) {
      const wait = Math.min(waitSeconds, MAX_POLL_SECONDS);
      const path = flow(id, after === undefined ? '' : `?after=${after}&wait=${wait}`);
      const response = await call<Flow | null>(orNothing(readFlow), path, { signal });
      return response.ok ? { ok: true, value: response.value ?? undefined } : response;
    },
    answerFlow: (id, body, options) =>
      call(readFlow, flow(id, '/answers'), { ...options, method: 'POST', body }),
    cancelFlow: (id, options) => call(readFlow, flow(id), { ...options, method: 'DELETE' }),
  };
}

const flow = (id: string, rest = '') => `flows/${encodeURIComponent(id)}${rest}`;

const orNothing =
  <Value>(read: Reader<Value>): Reader<Value | null> =>
  (value) =>
    value === null ? null : read(value);
