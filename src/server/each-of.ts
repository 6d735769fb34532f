/** So many at once that one that is slow holds up few others, and not so many that the upstream feels it. */
const SIDE_BY_SIDE = 4;

/**
 * Does work on each item, four at a time, and answers with what came of them in their order; `before` comes before each
 * four. The first error ends it: what runs goes on, nothing else is begun.
 */
export async function eachOf<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  before?: () => Promise<void>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += SIDE_BY_SIDE) {
    await before?.();
    results.push(...(await Promise.all(items.slice(at, at + SIDE_BY_SIDE).map(work))));
  }
  return results;
}
