import type { Context } from '../context.js';
import { errorName } from '../log.js';
import type { AccountRecord } from '../stores/account-store.js';
import { atRest, isOf, needsSession, quietUntil, scheduled, waiting } from './session-record.js';

/**
 * To be called when a row was written. One that has lost its session, and for which a browser is known that sends fresh
 * ones, waits for that browser before its user is told; one that is well again leaves nothing that waits. Never throws:
 * the row has been written, whatever comes of this.
 */
export async function awaitSession(
  { options, clock, log }: Pick<Context, 'options' | 'clock' | 'log'>,
  account: AccountRecord,
): Promise<void> {
  const { sessions } = options;
  if (!sessions) return;
  try {
    const record = await sessions.get(account.id);
    if (!record || !isOf(record, account)) return;
    const now = clock.now();
    const next = needsSession(account) ? scheduled(waiting(record, now), now, now) : atRest(record);
    if (JSON.stringify(next) !== JSON.stringify(record)) {
      // Whoever wrote it meanwhile has sent a session, or tries one, and looks at the row itself.
      const isWritten = await sessions.put({ ...next, version: record.version + 1 }, record.version);
      if (!isWritten) return;
    }
    if (needsSession(account)) await options.accounts.postponeIncident(account.id, quietUntil(next, now));
  } catch (error) {
    log({
      level: 'warn',
      event: 'session.not-noted',
      fields: { account: account.id, error: errorName(error) },
    });
  }
}

/** To be called when a row is gone: nothing of it waits any longer. */
export async function forgetSession(
  { options, log }: Pick<Context, 'options' | 'log'>,
  accountId: string,
): Promise<void> {
  try {
    await options.sessions?.remove(accountId);
  } catch (error) {
    // It is of no use without its row, and gone within four hours.
    log({
      level: 'warn',
      event: 'session.not-removed',
      fields: { account: accountId, error: errorName(error) },
    });
  }
}
