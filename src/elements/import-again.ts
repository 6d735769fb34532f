/**
 * For `import(…).catch(importAgain)`: Firefox never asks again for a module that it did not get once, unless by another
 * address (https://bugzil.la/1803744). Where the error does not name it, as in Safari, the browser asks again by itself.
 */
export function importAgain<Module>(error: Error): Promise<Module> {
  const [address] = /http\S+/.exec(error.message) ?? [];
  if (!address) throw error;
  return import(
    /* @vite-ignore */ /* webpackIgnore: true */ `${address}?${String(Date.now())}`
  ) as Promise<Module>;
}
