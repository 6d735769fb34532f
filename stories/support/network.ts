/** The browser says that it has no network, and tells the page. */
export function goOffline(): void {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  dispatchEvent(new Event('offline'));
}

/** The same, but for this page's `onLine` alone, so that a story leaves the others on the page as they are. */
export function sayOffline(): void {
  goOffline();
  Reflect.deleteProperty(navigator, 'onLine');
}

/** It has one again; said once more, the page only looks once more. */
export function goOnline(): void {
  Reflect.deleteProperty(navigator, 'onLine');
  dispatchEvent(new Event('online'));
}

/** For `intercept`: as a network on which nothing arrives. */
export const broken = (): never => {
  throw new TypeError('Failed to fetch');
};
