/** Counts what a key holds open in this process. */
export interface Slots {
  /** Takes a place until the answer is called; `undefined` when all are taken. */
  take(key: string): (() => void) | undefined;
}

export function createSlots(perKey: number): Slots {
  const taken = new Map<string, number>();
  return {
    take(key) {
      const count = taken.get(key) ?? 0;
      if (count >= perKey) return undefined;
      taken.set(key, count + 1);
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        const left = (taken.get(key) ?? 1) - 1;
        if (left > 0) taken.set(key, left);
        else taken.delete(key);
      };
    },
  };
}
