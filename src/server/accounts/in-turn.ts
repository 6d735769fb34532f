/** Does one piece of work after the other for one key, in this process; different keys go side by side. */
export function createTurns(): <Value>(key: string, work: () => Promise<Value>) => Promise<Value> {
  const turns = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const turn = (turns.get(key) ?? Promise.resolve()).catch(() => {}).then(work);
    turns.set(key, turn);
    return turn.finally(() => {
      if (turns.get(key) === turn) turns.delete(key);
    });
  };
}
