const EVERY_MS = 25;

/** Asks again and again until the answer is neither `false` nor `undefined`, and returns it. */
export async function until<Value>(
  what: string,
  ask: () => Value | false | undefined | Promise<Value | false | undefined>,
  limitMs = 20_000,
): Promise<Value> {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = await ask();
    if (answer !== false && answer !== undefined) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}
