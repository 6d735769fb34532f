import { driversFor } from './drivers/drivers-for.js';
import { PlaywrightPlace, type PlaywrightScope } from './drivers/playwright-place.js';

/** The drivers for tests in Playwright: give them a `Page`, `Frame`, `FrameLocator` or `Locator`. */
export const { wizard, connectButton, accountList, statusBanner, connectResult } = driversFor(
  (scope: PlaywrightScope, selector, patience) => new PlaywrightPlace(scope.locator(selector), patience),
);

export {
  serveBackend,
  type PlaywrightRoute,
  type PlaywrightRouter,
  type ServeOptions,
} from './drivers/serve-backend.js';
export type { PlaywrightLocator, PlaywrightScope } from './drivers/playwright-place.js';
export type * from './drivers/driver-types.js';
