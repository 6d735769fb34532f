import { errorName, type Log } from './log.js';

/** Calls the host back; what it throws is logged and changes nothing. */
export async function callHost<Args extends readonly unknown[]>(
  log: Log,
  name: string,
  callback: ((...args: Args) => void | Promise<void>) | undefined,
  ...args: Args
): Promise<void> {
  try {
    await callback?.(...args);
  } catch (error) {
    log({ level: 'error', event: 'callback.failed', fields: { callback: name, error: errorName(error) } });
  }
}
