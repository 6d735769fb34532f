import { accountListSchema, accountSchema } from '../../../../src/contract/account.js';
import { flowListSchema, flowSchema } from '../../../../src/contract/flow.js';
import { PROBLEMS } from '../../../../src/contract/problem.js';
import { providerListSchema } from '../../../../src/contract/provider.js';
import { answerSchema, renameAccountSchema, startFlowSchema } from '../../../../src/contract/requests.js';
import type { Account, Answer, Flow, Hint, ProblemCode, Step } from '../../../../src/contract/types.js';
import type { Clock } from '../../../../src/client/environment.js';

/**
 * A small host endpoint that keeps the contract: everything it takes and gives is checked by the schemas.
 * LinkedIn asks for a password and then for a code; WhatsApp shows a QR code. What else happens, the test decides.
 */
export interface ContractServer {
  handle(request: Request): Promise<Response>;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly accounts: Map<string, Account>;
  /** Answers that were acted on. */
  readonly answers: readonly Answer[];
  /** Every request that arrived. */
  readonly requests: readonly Request[];
  /** Moves a flow, as an upstream would, and wakes who waits for it. */
  move(id: string, change: Partial<Omit<Flow, 'step'>> & { readonly step?: Step }): Flow;
  forget(id: string): void;
  hint(hint: Hint): void;
  readonly streams: number;
  breakStreams(): void;
  /** Answered in place of everything else, when set. */
  override: ((request: Request) => Response | undefined) | undefined;
}

export const formStep = (more: Partial<Step> = {}): Step =>
  ({
    id: 'step-form-1',
    kind: 'form',
    purpose: 'credentials',
    fields: [
      { name: 'username', input: 'text', required: true, secret: false, maxLength: 200 },
      { name: 'password', input: 'password', required: true, secret: true, maxLength: 200 },
    ],
    actions: [{ type: 'submit' }, { type: 'cancel' }],
    ...more,
  }) as Step;

export const codeStep: Step = {
  id: 'step-code-1',
  kind: 'code',
  channel: 'sms',
  charset: 'digits',
  actions: [{ type: 'submit' }, { type: 'resend' }, { type: 'cancel' }],
};

export const qrStep = (data: string, left: number, lifetimeMs = 60_000): Step => ({
  id: `step-${data}`,
  kind: 'qr',
  data,
  expiresInMs: lifetimeMs,
  lifetime: 'estimated',
  actions: [{ type: 'refresh', left }, { type: 'cancel' }],
});

export const testAccount = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  provider: 'linkedin',
  name: 'LinkedIn member',
  state: 'connected',
  action: 'none',
  sources: [],
  connectedAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  ...more,
});

const CANCELLED: Step = {
  id: 'step-cancelled',
  kind: 'failed',
  failure: { code: 'flow.cancelled' },
  actions: [],
};

export function createContractServer(clock: Clock): ContractServer {
  const flows = new Map<string, Flow>();
  const accounts = new Map<string, Account>();
  const keys = new Map<string, string>();
  const answers: Answer[] = [];
  const requests: Request[] = [];
  const waiting = new Set<() => void>();
  const streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  let override: ContractServer['override'];

  function put(flow: Flow): Flow {
    flows.set(flow.id, flowSchema.parse(flow));
    for (const wake of [...waiting]) wake();
    return flow;
  }

  function known(id: string): Flow {
    const flow = flows.get(id);
    if (!flow) throw new Refusal('flow.not-found');
    return flow;
  }

  const move: ContractServer['move'] = (id, change) => {
    const flow = known(id);
    return put({ ...flow, rev: flow.rev + 1, ...change });
  };

  async function startFlow(request: Request) {
    const body = startFlowSchema.parse(await request.json());
    const key = request.headers.get('Idempotency-Key');
    if (!key) throw new Refusal('request.invalid');
    const known = flows.get(keys.get(key) ?? '');
    if (known) return known;
    const id = `flow-${flows.size + 1}-of-user`;
    keys.set(key, id);
    const step = body.provider === 'whatsapp' ? qrStep('qr-code-1', 3) : formStep();
    return put({ ...body, id, rev: 1, state: 'open', step, supportId: 'support-1' });
  }

  function act(flow: Flow, answer: Answer): Flow {
    const { step } = flow;
    if (!step.actions.some(({ type }) => type === answer.action)) throw new Refusal('step.unknown-action');
    answers.push(answer);
    if (step.kind === 'form' && answer.values?.['password'] === 'incorrect')
      return move(flow.id, {
        step: formStep({ errors: [{ field: 'password', code: 'credentials.wrong' }] }),
      });
    if (step.kind === 'form') return move(flow.id, { step: codeStep });
    if (step.kind === 'qr') {
      const left = (step.actions.find(({ type }) => type === 'refresh')?.left ?? 0) - 1;
      const number = Number(step.data.slice('qr-code-'.length)) + 1;
      return move(flow.id, { step: qrStep(`qr-code-${number}`, Math.max(0, left)) });
    }
    const account = testAccount('account-1');
    accounts.set(account.id, account);
    const done: Step = { id: 'step-done-1', kind: 'done', account, actions: [] };
    return move(flow.id, { state: 'connected', accountId: account.id, step: done });
  }

  async function answerFlow(id: string, request: Request) {
    const flow = known(id);
    const answer = answerSchema.parse(await request.json()) as Answer;
    if (answers.some(({ answerId }) => answerId === answer.answerId)) return flow;
    if (flow.state !== 'open') throw new Refusal('flow.closed');
    if (answer.stepId !== flow.step.id) return { ...flow, superseded: true };
    return act(flow, answer);
  }

  async function getFlow(id: string, query: URLSearchParams) {
    const after = Number(query.get('after') ?? 0);
    const wait = Number(query.get('wait') ?? 0);
    if (known(id).rev <= after && wait > 0) {
      await new Promise<void>((resolve) => {
        const wake = () => {
          if ((flows.get(id)?.rev ?? Infinity) > after) end();
        };
        const timer = clock.setTimeout(end, wait * 1000);
        function end() {
          clock.clearTimeout(timer);
          waiting.delete(wake);
          resolve();
        }
        waiting.add(wake);
      });
    }
    return known(id).rev > after ? known(id) : undefined;
  }

  function listAccounts(query: URLSearchParams) {
    const limit = Number(query.get('limit') ?? 50);
    const from = Number(query.get('cursor') ?? 0);
    const all = [...accounts.values()].filter(
      ({ provider }) => (query.get('provider') ?? provider) === provider,
    );
    const nextCursor = all.length > from + limit ? String(from + limit) : null;
    const isFirstOfMany = nextCursor !== null && from === 0 && !query.has('provider');
    const providers = isFirstOfMany ? [...new Set(all.map(({ provider }) => provider))] : undefined;
    return accountListSchema.parse({ items: all.slice(from, from + limit), nextCursor, providers });
  }

  function stream() {
    let mine: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        mine = controller;
        streams.add(controller);
      },
      cancel: () => void streams.delete(mine),
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  }

  async function account(id: string, request: Request) {
    const found = accounts.get(id);
    if (!found) throw new Refusal('account.not-found');
    if (request.method === 'DELETE') {
      accounts.delete(id);
      return undefined;
    }
    if (request.method === 'PATCH') {
      const { name } = renameAccountSchema.parse(await request.json());
      accounts.set(id, accountSchema.parse({ ...found, name }));
    }
    return accounts.get(id);
  }

  async function route(request: Request): Promise<unknown> {
    const { pathname, searchParams } = new URL(request.url);
    const path = pathname.replace('/api/connect/', '').split('/');
    const [resource, id = '', part] = path;
    switch (`${request.method} ${[resource, id && ':id', part].filter(Boolean).join('/')}`) {
      case 'GET providers':
        return providerListSchema.parse({
          items: [{ id: 'linkedin', group: 'messaging', methods: ['password'] }],
        });
      case 'POST flows':
        return startFlow(request);
      case 'GET flows':
        return flowListSchema.parse({ items: [...flows.values()].filter(({ state }) => state === 'open') });
      case 'GET flows/:id':
        return getFlow(id, searchParams);
      case 'POST flows/:id/answers':
        return answerFlow(id, request);
      case 'DELETE flows/:id':
        return known(id).state === 'open' ? move(id, { state: 'cancelled', step: CANCELLED }) : known(id);
      case 'GET accounts':
        return listAccounts(searchParams);
      case 'GET events':
        return stream();
      default:
        if (resource === 'accounts') return account(id, request);
        throw new Refusal('request.not-found');
    }
  }

  return {
    flows,
    accounts,
    answers,
    requests,
    move,
    get override() {
      return override;
    },
    set override(next) {
      override = next;
    },
    get streams() {
      return streams.size;
    },
    forget(id) {
      flows.delete(id);
      for (const wake of [...waiting]) wake();
    },
    breakStreams() {
      for (const controller of streams) controller.error(new TypeError('reset'));
      streams.clear();
    },
    hint(hint) {
      for (const controller of streams)
        controller.enqueue(
          new TextEncoder().encode(`: keep\r\nevent: hint\r\ndata: ${JSON.stringify(hint)}\r\n\r\n`),
        );
    },
    async handle(request) {
      requests.push(request.clone());
      const replaced = override?.(request);
      if (replaced) return replaced;
      try {
        if (request.headers.get('Connect-Protocol') !== '1') throw new Refusal('protocol.unsupported');
        const value = await route(request);
        if (value instanceof Response) return value;
        return value === undefined ? new Response(null, { status: 204 }) : Response.json(value);
      } catch (error) {
        if (error instanceof Refusal) return problem(error.code);
        throw error;
      }
    },
  };
}

class Refusal extends Error {
  constructor(readonly code: ProblemCode) {
    super(code);
  }
}

/** A problem as the endpoint sends it. */
export function problem(code: ProblemCode, more: Record<string, unknown> = {}): Response {
  const { status, title } = PROBLEMS[code];
  return Response.json(
    { type: `urn:connect:${code}`, title, status, code, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );
}
