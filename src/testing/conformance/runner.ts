/** What a suite needs of a test runner. Vitest, Jest, Mocha and `node:test` all have it. */
export interface TestRunner {
  readonly describe: (name: string, body: () => void) => unknown;
  readonly it: (name: string, body: () => Promise<void>) => unknown;
}

/** Declares a test that gets a store of its own, which is empty. */
export type StoreTest<Store> = (name: string, body: (store: Store) => Promise<void>) => void;

export const createStoreTest =
  <Store>(createStore: () => Store | Promise<Store>, { it }: TestRunner): StoreTest<Store> =>
  (name, body) => {
    it(name, async () => body(await createStore()));
  };
