import type { Accounts } from '../accounts/accounts.js';
import { accountView } from '../accounts/account-view.js';
import { withDeadline } from '../clock.js';
import type { Context } from '../context.js';
import type { AccountRecord } from '../stores/account-store.js';
import type { Attempt, FlowRecord } from '../stores/flow-store.js';
import { errorName } from '../log.js';
import { sha256Base64Url } from '../sha256.js';
import { ownerOnly } from '../stores/owner.js';
import type { UpstreamAccount } from '../upstream.js';
import { isWithdrawn, win } from './apply-result.js';
import { removal } from './removal.js';
import { failFlow, findAttempt, hasPhase, putAttempt, setAttempt, showStep } from './transitions.js';

/**
 * From an upstream success to a row in the table. A success is first written on the flow (`won`), then into the
 * table, then shown: after a crash between any two of these, the next look goes on where it stopped.
 */
export interface Settlement {
  /** The upstream has this account: decides whether that is the success an attempt was waiting for. */
  found(flowId: string, upstreamId: string, account: UpstreamAccount): Promise<void>;
  /**
   * Writes every `won` attempt into the table, and deletes upstream what is to be deleted. Answers with the flow as this
   * has left it; `undefined` when it failed, which is logged. A flow that was just written may be handed on in place of its id.
   */
  settle(flow: string | FlowRecord): Promise<FlowRecord | undefined>;
  /** Tells the upstream that its pending attempts are not waited for any more. A success may come all the same. */
  withdraw(flow: FlowRecord): Promise<void>;
}

function hasSucceeded(attempt: Attempt, account: UpstreamAccount): boolean {
  if (attempt.intent === 'connect') return true;
  // A reconnection's account is there all the time: only a change since the attempt began says anything.
  if (attempt.confirmed) return account.state !== 'action_required';
  return attempt.baseline !== undefined && attempt.baseline !== 'connected' && account.state === 'connected';
}

function decide(
  flow: FlowRecord,
  upstreamId: string,
  account: UpstreamAccount,
  now: number,
): FlowRecord | undefined {
  const attempt = findAttempt(flow, upstreamId);
  if (!attempt || (attempt.phase !== 'live' && attempt.phase !== 'late')) return undefined;
  if (!hasSucceeded(attempt, account)) return undefined;
  if (attempt.phase === 'late' || isWithdrawn(flow)) {
    return setAttempt(flow, upstreamId, { phase: attempt.intent === 'connect' ? 'remove' : 'over' });
  }
  return win(flow, upstreamId, now);
}

function finish(
  flow: FlowRecord,
  upstreamId: string,
  record: AccountRecord,
  replaced: string | undefined,
  now: number,
) {
  const over = setAttempt(flow, upstreamId, { phase: 'over' });
  const older = [replaced, findAttempt(flow, upstreamId)?.replaces].filter((id) => id !== undefined);
  const cleaned = older
    .filter((id) => id !== record.upstreamId)
    .reduce((cleaning, id) => putAttempt(cleaning, removal(id, now)), over);
  if (flow.state === 'connected' || isWithdrawn(flow)) return cleaned;
  const done = showStep(cleaned, { kind: 'done', account: accountView(record), actions: [] }, now);
  return { ...done, state: 'connected' as const, accountId: record.id, provider: record.provider };
}

export function createSettlement(context: Context, accounts: Accounts): Settlement {
  const { flows, options, outbox, clock, timings, log } = context;
  const running = new Map<string, Promise<FlowRecord | undefined>>();

  const withLimit = <Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> =>
    withDeadline(clock, timings.look, work);

  const changed = async (flow: FlowRecord, edit: Parameters<typeof flows.change>[1]): Promise<FlowRecord> =>
    (await flows.change(flow, edit))?.flow ?? flow;

  const write = async (flow: FlowRecord, attempt: Attempt): Promise<FlowRecord> => {
    const { upstreamId } = attempt;
    const before = await options.accounts.findByUpstreamId(upstreamId);
    const look = await withLimit((signal) => options.upstream.look(upstreamId, signal));
    if (look.kind !== 'found') return flow;
    const success = {
      owner: ownerOnly(flow),
      account: look.account,
      before,
      ...(flow.accountId === undefined ? {} : { accountId: flow.accountId }),
      ...(flow.loginHint === undefined ? {} : { loginHint: flow.loginHint }),
      ...(flow.intent === 'connect' ? { connection: await sha256Base64Url(`${flow.id} ${upstreamId}`) } : {}),
    };
    const row = await accounts.findRow(success);
    let known = flow;
    if (row && row.upstreamId !== look.account.upstreamId) {
      // Written down before the row moves: after a crash in between, nobody would know of the older one.
      // Where another process has settled this in the meantime, the row has moved on to something newer, and stays there.
      const isWon = (current: FlowRecord) => findAttempt(current, upstreamId)?.phase === 'won';
      known = await changed(flow, (current) =>
        isWon(current) ? setAttempt(current, upstreamId, { replaces: row.upstreamId }) : undefined,
      );
      if (!isWon(known)) return known;
    }
    const adopted = await accounts.adopt(success);
    // Somebody has written the row since, here or in another process, and may have seen something newer.
    if (adopted.kind === 'outdated') return write(known, attempt);
    if (adopted.kind === 'refused') {
      return changed(known, (current, now) =>
        failFlow(setAttempt(current, upstreamId, { phase: 'remove' }), { code: 'account.taken' }, now, {
          canRetry: false,
        }),
      );
    }
    let isFirst = false;
    const written = await changed(known, (current, now) => {
      isFirst = findAttempt(current, upstreamId)?.phase === 'won';
      return isFirst ? finish(current, upstreamId, adopted.record, adopted.replaced, now) : undefined;
    });
    if (!isFirst) {
      await outbox.drop(adopted.connected);
      await outbox.tell(adopted.tells);
      return written;
    }
    log({
      level: 'info',
      event: 'account.connected',
      supportId: flow.supportId,
      fields: { account: adopted.record.id },
    });
    await outbox.tell([...adopted.tells, ...adopted.connected]);
    return written;
  };

  const remove = async (flow: FlowRecord, { upstreamId }: Attempt): Promise<FlowRecord> => {
    // An account that has a row by now, through another flow, is somebody's: it stays.
    const isSomebodys = (await options.accounts.findByUpstreamId(upstreamId)) !== undefined;
    if (isSomebodys || (await withLimit((signal) => options.upstream.remove(upstreamId, signal)))) {
      return changed(flow, (current) => setAttempt(current, upstreamId, { phase: 'over' }));
    }
    log({ level: 'warn', event: 'upstream.not-removed', supportId: flow.supportId });
    return flow;
  };

  const settleNow = async (given: string | FlowRecord): Promise<FlowRecord | undefined> => {
    let flow = typeof given === 'string' ? await flows.store.get(given) : given;
    for (const attempt of flow?.attempts ?? []) {
      if (flow && attempt.phase === 'won') flow = await write(flow, attempt);
    }
    for (const attempt of flow?.attempts ?? []) {
      if (flow && attempt.phase === 'remove') flow = await remove(flow, attempt);
    }
    return flow;
  };

  const settle: Settlement['settle'] = (flow) => {
    const flowId = typeof flow === 'string' ? flow : flow.id;
    const before = running.get(flowId);
    const work = (before ?? Promise.resolve())
      // Whoever settles before this one writes the flow.
      .then(() => settleNow(before ? flowId : flow))
      .catch((error: unknown) => {
        log({
          level: 'error',
          event: 'settle.failed',
          fields: { error: errorName(error) },
        });
        return undefined;
      })
      .finally(() => {
        if (running.get(flowId) === work) running.delete(flowId);
      });
    running.set(flowId, work);
    return work;
  };

  return {
    settle,
    async withdraw(flow) {
      const late = flow.attempts.filter(({ phase }) => phase === 'late');
      await Promise.all(
        late.map(async ({ upstreamId }) => {
          // An id that has a row is no pending one, whatever the upstream said.
          if (await options.accounts.findByUpstreamId(upstreamId)) return;
          await withLimit((signal) => options.upstream.remove(upstreamId, signal));
        }),
      );
    },
    async found(flowId, upstreamId, account) {
      const result = await flows.change(flowId, (flow, now) => decide(flow, upstreamId, account, now));
      if (result && hasPhase(result.flow, 'won', 'remove')) await settle(result.flow);
    },
  };
}
