/**
 * Repeats `task` until it answers `true`, with longer and longer rests of a minute at most.
 * Returns how to stop.
 */
export function keepTrying(task: () => Promise<boolean>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;
  const attempt = async (restMs: number): Promise<void> => {
    const isDone = await task().catch(() => false);
    if (isDone || isStopped) return;
    timer = setTimeout(() => void attempt(Math.min(restMs * 2, 60_000)), restMs);
  };
  void attempt(500);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
