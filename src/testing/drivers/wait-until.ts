const TIMEOUT_MS = 15_000;
const EVERY_MS = 25;

export interface WaitOptions {
  /** What is waited for, for the error's text. It may say what was there instead. */
  readonly what: string | (() => string);
  /** Default 15 000. */
  readonly timeoutMs?: number | undefined;
}

/** Asks again and again until the answer is neither `false` nor `undefined`, and returns it; rejects when time is up. */
export async function waitUntil<Value>(
  ask: () => Value | false | undefined | Promise<Value | false | undefined>,
  { what, timeoutMs = TIMEOUT_MS }: WaitOptions,
): Promise<Value> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== undefined) return answer;
    if (Date.now() > end)
      throw new Error(`Waited ${String(timeoutMs)} ms for ${typeof what === 'string' ? what : what()}.`);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
