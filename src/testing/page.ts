import { driversFor } from './drivers/drivers-for.js';
import { PagePlace } from './drivers/page-place.js';

/** The drivers for tests that run in the page itself: give them `document`, or an element that holds what is meant or is it. */
export const { wizard, connectButton, accountList, statusBanner, connectResult } = driversFor(
  (scope: Document | ShadowRoot | Element, selector, patience) =>
    scope instanceof Element && scope.matches(selector)
      ? new PagePlace(() => [scope], selector, patience)
      : new PagePlace(() => [scope], 'the page', patience).find(selector),
);

export type * from './drivers/driver-types.js';
