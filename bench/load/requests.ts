import autocannon from 'autocannon';
import { runChild } from '../support/child.js';
import { headersOf } from '../support/sign-in.js';

/** Load from a process of its own. */
interface Load {
  readonly url: string;
  readonly seconds: number;
  readonly userIds: readonly string[];
  readonly connections: number;
}

export interface LoadResult {
  /** Answers that were what they should be, in a second. */
  readonly perSecond: number;
  readonly done: number;
  readonly failed: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
}

const JSON_HEADERS = { 'content-type': 'application/json' };

await runChild(async () => ({ ready: true, methods: { reads, flows } }));

/** Every connection asks for the accounts of one user after the other. */
async function reads({ url, seconds, userIds, connections }: Load): Promise<LoadResult> {
  const run = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: userIds.map((id) => ({ method: 'GET', path: '/api/connect/accounts', headers: headersOf(id) })),
  });
  return resultOf(run, run['2xx'], run.non2xx + run.errors, seconds);
}

interface FlowContext {
  number?: number;
  headers?: Record<string, string>;
  flowId?: string;
  stepId?: string;
}

let answers = 0;

/** Every connection signs in to LinkedIn again and again: the start of a flow, then name and password. */
async function flows({ url, seconds, userIds, connections }: Load): Promise<LoadResult> {
  let done = 0;
  let failed = 0;
  const run = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: '/api/connect/flows',
        body: JSON.stringify({ intent: 'connect', provider: 'linkedin' }),
        setupRequest: (request, context: FlowContext) => {
          answers += 1;
          context.number = answers;
          context.headers = { ...headersOf(userIds[answers % userIds.length] ?? ''), ...JSON_HEADERS };
          return { ...request, headers: context.headers };
        },
        onResponse: (_status, body, context: FlowContext) => {
          const flow = JSON.parse(body) as { id: string; step: { id: string } };
          context.flowId = flow.id;
          context.stepId = flow.step?.id;
        },
      },
      {
        method: 'POST',
        setupRequest: (request, context: FlowContext) => {
          const { number = 0, headers = {} } = context;
          const body = JSON.stringify({
            stepId: context.stepId,
            answerId: `answer-${String(number).padStart(6, '0')}`,
            action: 'submit',
            values: { username: `member-${String(number)}@example.com`, password: 'any password' },
          });
          return { ...request, headers, path: `/api/connect/flows/${String(context.flowId)}/answers`, body };
        },
        onResponse: (_status, body) => {
          const flow = JSON.parse(body) as { state?: string };
          if (flow.state === 'connected') done += 1;
          else failed += 1;
        },
      },
    ],
  });
  return resultOf(run, done, failed + run.non2xx + run.errors, seconds);
}

const resultOf = (run: autocannon.Result, done: number, failed: number, seconds: number): LoadResult => ({
  perSecond: done / seconds,
  done,
  failed,
  p50: run.latency.p50,
  p99: run.latency.p99,
});
